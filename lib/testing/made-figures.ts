import { actClasses, ledgerLines } from "#lib/engagement/account.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import { type MeasureName, type Measures, measureNames } from "#lib/engagement/measures.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import type { LedgerTallies, Tallies } from "#lib/engagement/tallies.ts";

type Figures = Partial<Record<MeasureName, Measure>>;

/** Figures made by hand: what is not named is unknown, as without named interactions. */
export function madeMeasures({ figures = {}, ...changes }: Partial<Omit<Measures, "figures">> & { figures?: Figures }) {
  return {
    figures: { ...recordOf(measureNames, (): Measure => ({ value: null, state: "needsNames" })), ...figures },
    classes: null,
    ledger: null,
    marks: 0,
    withoutMarks: null,
    ...changes,
  } satisfies Measures;
}

/** A ledger whose rows are the sum of its lines. */
export function madeLedger(
  lines: Partial<LedgerTallies["lines"]>,
  changes: Partial<NonNullable<Measures["ledger"]>> = {},
): NonNullable<Measures["ledger"]> {
  return {
    takenAt: "2026-04-10T00:00:00.000Z",
    isComplete: true,
    rows: Object.values(lines).reduce((sum, count) => sum + count, 0),
    lines: { ...recordOf(ledgerLines, () => 0), ...lines },
    vouched: 0,
    silentAges: [0, 0, 0, 0],
    platformCount: null,
    ...changes,
  };
}

/** Tallies of a profile of which nothing is known but what is named here. */
export function madeTallies(changes: Partial<Omit<Tallies, "credits">>): Omit<Tallies, "credits"> {
  return {
    asOf: Date.UTC(2026, 3, 10),
    received: [],
    given: [],
    messages: [],
    hasNames: false,
    engagers: 0,
    people28: 0,
    people90: 0,
    genuineEngagement: 0,
    genuineEngagementSquares: 0,
    flatGenuineEngagement: 0,
    core: 0,
    depth: 0,
    block1: 0,
    stayed: 0,
    gained: 0,
    lost: 0,
    block0Engagers: 0,
    block0Followers: 0,
    amplifiers28: 0,
    shares28: 0,
    posts28: 0,
    classes: recordOf(actClasses, () => 0),
    podsUntested: false,
    wordActs: 0,
    wordActsWithoutText: 0,
    countedActs: null,
    namedActs: 0,
    marks: 0,
    withoutMarks: null,
    ledger: null,
    ...changes,
  };
}
