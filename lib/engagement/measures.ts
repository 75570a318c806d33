import type { ActClass, LedgerLine } from "#lib/engagement/account.ts";
import type { Measure } from "#lib/engagement/measure.ts";

/** Figures of model.md 6 and 7 by their names there. */
export const measureNames = [
  "people28",
  "people90",
  "G",
  "core",
  "depth",
  "loyalty",
  "gained",
  "lost",
  "changeP",
  "outside28",
  "genuineReach",
  "reachFollowers",
  "reachOutsiders",
  "amplifiers28",
  "sharesPerPost28",
  "n0",
  "n1",
  "n2",
  "n50",
  "gini",
  "noiseShare",
  "exchangeShare",
  "engagedShare",
  "realFollowers",
  "inflation",
  "reciprocalOnly",
  "unlisted",
  "flatG",
] as const;
export type MeasureName = (typeof measureNames)[number];

export type Measures = {
  figures: Record<MeasureName, Measure>;
  /** Received acts per class, null without named acts. They add up to the acts. */
  classes: Record<ActClass, number> | null;
  /** Followers per line; null without a follower list. They add up to `rows`. */
  ledger: {
    takenAt: string;
    isComplete: boolean;
    rows: number;
    lines: Record<LedgerLine, number>;
    vouched: number;
    silentAges: [number, number, number, number];
    platformCount: number | null;
  } | null;
  marks: number;
  /** Figures with all marks of the owner ignored; null = there is no mark. */
  withoutMarks: { people28: Measure; G: Measure; core: Measure } | null;
};
