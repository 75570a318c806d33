import { inflationOf, realFollowersOf } from "#lib/engagement/ledger-shares.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { wilson } from "#lib/engagement/rates.ts";
import type { LedgerTallies, Tallies } from "#lib/engagement/tallies.ts";
import { inverseStateOf, notEnough, refusalOf, stateOf, type Trust, trustOf } from "#lib/engagement/trust.ts";

type LedgerName = "engagedShare" | "realFollowers" | "inflation" | "reciprocalOnly" | "unlisted";

/** Rows below which only counts are given (model.md 14.1). */
const minRows = 30;

/** Figures of the follower ledger (model.md 7). The list is a count, not a sample: intervals are those of a sample of its size. */
export function ledgerMeasures(tallies: Tallies, parameters: ModelParameters): Record<LedgerName, Measure> {
  const { ledger } = tallies;
  if (ledger === null) return everyOne({ value: null, state: "needsList" });
  const { rows, lines, platformCount } = ledger;
  const unlisted: Measure =
    platformCount === null ? { value: null, state: "notEnough" } : { value: platformCount - rows, state: "ok" };
  const refusal = refusalOf(tallies, parameters.peopleDays);
  if (refusal) return { ...everyOne(refusal), unlisted };
  const trust = trustOf(tallies, parameters.peopleDays);
  return {
    realFollowers: { value: realFollowersOf(lines), state: stateOf(withGaps(trust, ledger)), n: rows },
    reciprocalOnly: reciprocalMeasure(ledger, trust),
    ...shareMeasures(ledger, trust),
    unlisted,
  };
}

function shareMeasures(ledger: LedgerTallies, trust: Trust): Record<"engagedShare" | "inflation", Measure> {
  const { rows, lines, isComplete } = ledger;
  if (rows < minRows) {
    const tooFew = notEnough(rows, minRows, "rows");
    return { engagedShare: tooFew, inflation: tooFew };
  }
  // Those who are missing on a list with gaps may be of any line.
  const shared = { ...trust, isEstimate: trust.isEstimate || !isComplete };
  const inflation = inflationOf(lines, rows);
  return {
    engagedShare: { value: lines.engaged / rows, state: stateOf(shared), ...wilson(lines.engaged, rows), n: rows },
    inflation: { value: inflation.lo, state: inverseStateOf(shared), ...inflation, n: rows },
  };
}

function reciprocalMeasure(ledger: LedgerTallies, trust: Trust): Measure {
  if (!ledger.hasFollowing) return { value: null, state: "needsFollowing" };
  const state = stateOf(
    withGaps({ ...trust, isUpperBound: trust.isLowerBound, isLowerBound: trust.isUpperBound }, ledger),
  );
  return { value: ledger.reciprocalOnly, state, n: ledger.rows };
}

/** A list with gaps shows only some of them. */
function withGaps(trust: Trust, { isComplete }: LedgerTallies): Trust {
  return { ...trust, isLowerBound: trust.isLowerBound || !isComplete };
}

function everyOne(measure: Measure): Record<LedgerName, Measure> {
  return {
    engagedShare: measure,
    realFollowers: measure,
    inflation: measure,
    reciprocalOnly: measure,
    unlisted: measure,
  };
}
