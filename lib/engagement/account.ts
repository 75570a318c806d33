import type { ActType, Direction, TimePrecision } from "#lib/engagement/types.ts";
import type { TextTraits } from "#lib/importers/types.ts";

/** Milliseconds since 1970, UTC. A time of `day` precision is 00:00:00 of that date. */
export type Instant = number;

/** A post of the owner's. */
export type Post = { id: string; publishedAt: Instant | null; incentivised: boolean };

export type Act = {
  id: string;
  direction: Direction;
  /** The other person, resolved (model.md 2); null = the source names nobody. */
  actor: string | null;
  type: ActType;
  at: Instant | null;
  precision: TimePrecision;
  /** Mine for `received`, theirs for `given`. */
  post: string | null;
  /** Null = the source gives no text. Equal `wordSequence` = the same words; it may be a hash of them. */
  text: TextTraits | null;
  /** Only `given`: an answer below one's own post. */
  onOwnPost: boolean;
};

export type FollowerSnapshot = {
  takenAt: Instant;
  complete: boolean;
  rows: readonly { actor: string; followedAt: Instant | null }[];
};

export type FollowingSnapshot = { takenAt: Instant; rows: readonly { actor: string; since: Instant | null }[] };

/** How somebody's profile looks; a field that the source does not give is null. */
export type ProfileTraits = {
  actor: string;
  handle: string | null;
  hasPicture: boolean | null;
  bio: string | null;
  posts: number | null;
  followers: number | null;
  following: number | null;
};

export const markKinds = ["community", "spam", "vouched"] as const;
export type MarkKind = (typeof markKinds)[number];
/** Why, by whom and when it was made is told with it, and changes nothing. */
export type Mark = { actor: string; kind: MarkKind; reason?: string; who?: string; when?: Instant };

/** Closed intervals for which a stream is said to be complete, in order, not touching one another. */
export type Interval = readonly [from: Instant, to: Instant];
export type Coverage = {
  received: readonly Interval[];
  given: readonly Interval[];
  /** Of what was received only direct messages are named there: enough to count people, not to call anybody silent. */
  messages: readonly Interval[];
};

/** All that the model sees of one profile. Rows may come in any order and may repeat. */
export type Account = {
  posts: readonly Post[];
  acts: readonly Act[];
  snapshots: readonly FollowerSnapshot[];
  following: readonly FollowingSnapshot[];
  profiles: readonly ProfileTraits[];
  marks: readonly Mark[];
  /** The owner's own accounts. */
  own: readonly string[];
  coverage: Coverage;
};

/** Classes of model.md 4.4, the first that fits. */
export const actClasses = [
  "undated",
  "own",
  "noise",
  "weightless",
  "incentivised",
  "community",
  "ring",
  "returned",
  "untested",
  "unprompted",
] as const;
export type ActClass = (typeof actClasses)[number];
export const genuineClasses = ["community", "untested", "unprompted"] as const satisfies readonly ActClass[];

/** Lines of the follower ledger, model.md 7, the first that fits. */
export const ledgerLines = [
  "engaged",
  "lapsed",
  "once",
  "traded",
  "suspect",
  "new",
  "unclear",
  "courtesy",
  "hollow",
] as const;
export type LedgerLine = (typeof ledgerLines)[number];
