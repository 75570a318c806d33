import type { ActClass, Instant, Interval, LedgerLine } from "#lib/engagement/account.ts";

/**
 * Counts and sums of a profile as of an instant, from which every figure of model.md 6 and 7 follows. The pure model
 * and the database both make these; what a figure is called, when it is refused and how wide it is comes after.
 */
export type Tallies = {
  asOf: Instant;
  received: readonly Interval[];
  given: readonly Interval[];
  messages: readonly Interval[];
  /** Some received act names somebody. */
  hasNames: boolean;
  /** Engagers ever, ring groups left out. */
  engagers: number;
  /** With ring groups, as are genuineEngagement and the two sums beside it. */
  people28: number;
  people90: number;
  /** G = sum of s, and the sum of s squared. */
  genuineEngagement: number;
  genuineEngagementSquares: number;
  /** G with every weight above 0 set to 1. */
  flatGenuineEngagement: number;
  core: number;
  depth: number;
  /** B1: people of the 28 days before the last 28, and those of B0 who were in it, came, and went. */
  block1: number;
  stayed: number;
  gained: number;
  lost: number;
  /** Engagers of the last 28 days, no ring groups, and those of them on the latest follower list. */
  block0Engagers: number;
  block0Followers: number;
  amplifiers28: number;
  shares28: number;
  posts28: number;
  /** Credit E of every engager, by actor. Left out where it is not needed. */
  credits: readonly number[];
  /** Received acts per class; an act that names nobody is in none. */
  classes: Record<ActClass, number>;
  /** Some pod would have been found in a window in which too little of what the owner gave is known to test for pods. */
  podsUntested: boolean;
  /** Comments, replies and mentions received by name, and those whose text is not given. */
  wordActs: number;
  wordActsWithoutText: number;
  /** Received acts that the platform counts on the known posts; null = it does not say. */
  countedActs: number | null;
  /** Named received acts of the kinds that the platform counts. */
  namedActs: number;
  marks: number;
  /** The same once more with all marks of the owner ignored; null = there is no mark. */
  withoutMarks: { people28: number; genuineEngagement: number; core: number } | null;
  ledger: LedgerTallies | null;
};

/** What is summed over people. */
export type PeopleTallies = Pick<
  Tallies,
  | "engagers"
  | "people28"
  | "people90"
  | "genuineEngagement"
  | "genuineEngagementSquares"
  | "flatGenuineEngagement"
  | "core"
  | "depth"
  | "block1"
  | "stayed"
  | "gained"
  | "lost"
  | "block0Engagers"
  | "block0Followers"
  | "amplifiers28"
  | "shares28"
  | "credits"
>;

export type LedgerTallies = {
  /** When the follower list was taken. */
  takenAt: Instant;
  isComplete: boolean;
  rows: number;
  lines: Record<LedgerLine, number>;
  /** I follow them now, they follow me, for 30 days or more, and never a genuine act. */
  reciprocalOnly: number;
  vouched: number;
  /** `hollow` and `courtesy` by days since they came: 30-90, 91-180, 181-365, older. */
  silentAges: [number, number, number, number];
  /** The platform's own count at that moment; null = unknown. */
  platformCount: number | null;
  /** Some following list is known, so that `courtesy` can be told from `hollow`. */
  hasFollowing: boolean;
};
