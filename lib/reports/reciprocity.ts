import type { ReciprocityCorner } from "#lib/engagement/reciprocity-corner.ts";
import type { ActType, Platform } from "#lib/engagement/types.ts";

/** People and what went both ways in 180 days. */
export type CornerTotals = Record<ReciprocityCorner, { people: number; given: number; received: number }>;

/** Of those who follow each other now; they add up to them. */
export type FirstFollower = { you: number; they: number; unknown: number };

/** Who was followed and followed back, one way round. Only follows that are 14 days or more before the last list. */
export type FollowBackCounts = {
  /** Followed, without having followed before. */
  followed: number;
  /** Surely, and perhaps besides, within 14 days; and at any time up to the last list. */
  soon: number;
  perhapsSoon: number;
  ever: number;
  /** Left out: followed too shortly before the last list; followed first; no list tells the order. */
  tooEarly: number;
  othersFirst: number;
  orderUnknown: number;
  /** Median of the fewest and the most days that the lists allow, of those who ever did; null = nobody did. */
  medianDays: { fewest: number; most: number } | null;
};

/** What those I follow now did for me, over all time. */
export type FollowingValue = {
  people: number;
  came: number;
  wrote: number;
  shared: number;
  /** Nothing with weight ever came from them. */
  silent: number;
  /** They follow back, and fewer than three acts went each way in 180 days. */
  courtesy: number;
  acts: { genuine: number; exchanged: number; noise: number };
};

/** Somebody who came by unasked and got no answer within seven days. */
export type WaitingPerson = {
  key: string;
  handle: string | null;
  platformId: string | null;
  id: string;
  /** The latest unanswered act, how many there are since the last answer, and the first of them. */
  lastAt: string;
  lastType: ActType;
  lastPost: string | null;
  acts: number;
  firstAt: string;
  followsYou: boolean | null;
  youFollow: boolean | null;
};

export const waitingLists = ["waiting", "never-answered", "done"] as const;
export type WaitingList = (typeof waitingLists)[number];

export type ExchangePerson = {
  id: string;
  handle: string | null;
  platformId: string | null;
  given: number;
  received: number;
  followsYou: boolean | null;
  youFollow: boolean | null;
};

export type Page<Row> = { rows: Row[]; total: number; page: number; pageSize: number };

export type Reciprocity = {
  profile: { id: string; platform: Platform; handle: string };
  /** Null = nothing imported yet. */
  asOf: string | null;
  /** What the files know: who did something for me by name, what I did, and complete lists of both sides. */
  knows: { received: boolean; given: boolean; followers: boolean; following: boolean };
  corners: CornerTotals;
  corner: ReciprocityCorner;
  people: Page<ExchangePerson>;
  first: FirstFollower;
  followBack: { theirs: FollowBackCounts; mine: FollowBackCounts };
  value: FollowingValue;
  waiting: { counts: Record<WaitingList, number>; list: WaitingList; people: Page<WaitingPerson> };
};
