import type { ActClass, Interval } from "#lib/engagement/account.ts";
import type { RangePreset } from "#lib/reports/overview.ts";

/** Columns by which posts can be ordered. `rate` is shrunk (model.md 14.2), everything else is as counted. */
export const postSorts = [
  "published",
  "people",
  "newcomers",
  "words",
  "shares",
  "outside",
  "rate",
  "interactions",
  "engagement",
] as const;
export type PostSort = (typeof postSorts)[number];

export const postKinds = ["original", "reply", "share", "quote"] as const;
export type PostKind = (typeof postKinds)[number];

/** Kinds that the platform counts and that are interactions (model.md 13); views and reach are not. */
export const interactionCounts = ["likes", "comments", "shares", "saves"] as const;
export type PostCounts = Record<(typeof interactionCounts)[number] | "views" | "reach", number | null>;

/** A post and what it brought, as stored; what that proves is decided in prepare-posts.ts. */
export type PostRow = {
  post: string;
  /** Null = no import tells it. */
  publishedAt: string | null;
  kind: PostKind | null;
  counts: PostCounts;
  /** Named people who did anything; engagers with a genuine act; of them whose first it was, and who do not follow. */
  actors: number;
  people: number;
  newcomers: number;
  outsiders: number;
  words: number;
  shares: number;
  /** The last known count of followers in the 35 days up to publication; null = there is none. */
  followersThen: number | null;
  incentivised: { reason: string } | null;
};

/** One dot of the chart. */
export type PostPoint = {
  post: string;
  publishedAt: string;
  people: number;
  interactions: number | null;
  isIncentivised: boolean;
};

export type DayRange = { fromDay: string; toDay: string };

/** What is known of all posts of a profile, whatever the range. */
export type PostTotals = {
  posts: number;
  /** Without a known date of publication. */
  undated: number;
  /** Some act below a post names somebody. */
  hasNames: boolean;
  /** Kinds of interactions that the platform counts on some post. */
  counted: (typeof interactionCounts)[number][];
  /** Sums over the posts whose followers at the time are known: the account's own rate is their quotient. */
  ratePeople: number;
  rateFollowers: number;
  firstDay: string | null;
};

export type PostsPage = {
  profile: { id: string; platform: string; handle: string };
  /** Last moment that any fact names; null = nothing imported yet. */
  asOf: string | null;
  range: (DayRange & { preset: RangePreset }) | null;
  totals: PostTotals;
  /** Spans for which the acts received are said to be complete. */
  covered: readonly Interval[];
  /** Some list of followers is known, so that people from outside can be told. */
  hasFollowerList: boolean;
  /** Weight of shrinkage (model.md 14.2). */
  shrinkM: number;
  rows: PostRow[];
  /** Posts of the range, and how many people first came with one of them. */
  total: number;
  newcomers: number;
  page: number;
  pageSize: number;
  points: PostPoint[];
  /** Posts that look like a giveaway and were neither marked nor dismissed (model.md 11). */
  giveaways: string[];
};

/** Somebody who came with a post. */
export type PostPerson = {
  id: string;
  handle: string | null;
  platformId: string | null;
  /** What they did there, by kind, genuine acts only. */
  acts: { type: string; count: number }[];
  firstAt: string;
  /** Their first genuine act ever was here. */
  isNewcomer: boolean;
  /** Null = no list of followers was ever imported. */
  followsYou: boolean | null;
};

export type PostView = Pick<PostsPage, "profile" | "asOf" | "totals" | "covered" | "hasFollowerList" | "shrinkM"> & {
  row: PostRow;
  /** Who came first stands first; at most a hundred of them. */
  people: PostPerson[];
  /** Received acts per class; null = they name nobody. They add up to all acts. */
  classes: { class: ActClass | null; acts: number }[];
  looksLikeGiveaway: boolean;
};
