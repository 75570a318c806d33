import type { Measure, MeasureState } from "#lib/engagement/measure.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";
import { stateOf, trustOf } from "#lib/engagement/trust.ts";

/** Shares of all dated acts by named people (model.md 6, act classes). */
export function actMeasures(
  tallies: Tallies,
  { peopleDays }: ModelParameters,
): Record<"noiseShare" | "exchangeShare", Measure> {
  const { classes, hasNames } = tallies;
  const dated = Object.values(classes).reduce((sum, count) => sum + count, 0) - classes.undated;
  if (dated === 0) {
    const none: Measure = { value: null, state: hasNames ? "notEnough" : "needsNames" };
    return { noiseShare: none, exchangeShare: none };
  }
  // What is not tested, or has no text to compare, may be exchange or noise. Acts without a name may be anything.
  const { isUpperBound, isEstimate } = trustOf(tallies, peopleDays);
  const isPartial = stateOf({ ...trustOf(tallies, 0), isUpperBound: false, isEstimate: false }) !== "ok";
  const stateWhen = (isMore: boolean): MeasureState => (isPartial ? "estimate" : isMore ? "atLeast" : "ok");
  const nominal = classes.noise + classes.ring + classes.incentivised;
  return {
    noiseShare: { value: nominal / dated, state: stateWhen(isEstimate || tallies.podsUntested), n: dated },
    exchangeShare: {
      value: classes.returned / dated,
      state: isEstimate ? "estimate" : stateWhen(isUpperBound),
      n: dated,
    },
  };
}
