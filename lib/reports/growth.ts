import type { WeekChange } from "#lib/engagement/counts-only.ts";
import type { Measures } from "#lib/engagement/measures.ts";
import type { Origin } from "#lib/engagement/origin.ts";
import type { Stay } from "#lib/engagement/survival.ts";
import type { Platform } from "#lib/engagement/types.ts";
import type { GrowthView, SnapshotView } from "#lib/reports/overview.ts";
import type { StandoutFacts } from "#lib/reports/standout-facts.ts";

/** Followers of now and before whose latest spell has the same days; days since 1970-01-01, UTC. */
export type StayGroup = Stay & { origin: Origin };

/** How many of those who joined in a month, 90 days or more ago, came by unasked within 90 days. */
export type CameCount = { month: string; origin: Origin; people: number };

/** Weeks begin on Monday; months and weeks are of the UTC calendar. */
export const periodLengths = ["week", "month"] as const;
export type PeriodLength = (typeof periodLengths)[number];

/** What the page is made of, as stored. */
export type Growth = {
  profile: { id: string; platform: Platform; handle: string };
  /** Null = nothing imported yet. */
  asOf: string | null;
  /** Follower lists, oldest first. */
  lists: SnapshotView[];
  /** Days on which the count of followers is known, oldest first. */
  counts: { day: string; followers: number }[];
  stays: StayGroup[];
  came: CameCount[];
  /** Spans for which the files hold what was received by name, as days; and those of direct messages alone. */
  received: [fromDay: number, toDay: number][];
  messages: [fromDay: number, toDay: number][];
  hasNames: boolean;
  hasFollowing: boolean;
  /** Gains and losses as the platform counts them by day, put together by the week; empty = it does not. */
  countWeeks: WeekChange[];
  /** Whether growth and engagement move together, as the overview says; null = no week is known. */
  link: GrowthView | null;
  /** Gains that stand out and are neither in a campaign nor dismissed, latest first: the same as on the overview. */
  spikes: StandoutFacts["spikes"];
  ledger: Measures["ledger"];
};
