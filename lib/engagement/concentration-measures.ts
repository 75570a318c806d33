import { concentration } from "#lib/engagement/concentration.ts";
import { concentrationIntervals } from "#lib/engagement/concentration-intervals.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";
import { notEnough, ratioStateOf, refusalOf, stateOf, trustOf } from "#lib/engagement/trust.ts";

const names = ["n0", "n1", "n2", "n50", "gini"] as const;
type ConcentrationName = (typeof names)[number];

const minEngagers = 5;
// A thousand resamples of more people take seconds, and their interval is narrower than a line.
export const mostForIntervals = 2000;

/** How evenly credit is spread over engagers (model.md 6), with the intervals of 14.4. */
export function concentrationMeasures(
  tallies: Tallies,
  { peopleDays }: ModelParameters,
): Record<ConcentrationName, Measure> {
  const { credits, engagers } = tallies;
  const refusal =
    refusalOf(tallies, peopleDays) ?? (engagers < minEngagers ? notEnough(engagers, minEngagers, "people") : null);
  const spread = refusal ? null : concentration(credits);
  // Where single credits are left out, for there are too many to hand on, their spread is not known.
  if (spread === null) return recordOf(names, () => refusal ?? { value: null, state: "notEnough" });
  const intervals = engagers <= mostForIntervals ? concentrationIntervals(credits) : null;
  const trust = trustOf(tallies, peopleDays);
  return recordOf(names, (name) => {
    const value = spread[name];
    if (name === "n0") return { value, state: stateOf(trust) };
    const limits = intervals?.[name];
    // Resamples of a skewed crowd may all fall to one side of it.
    const interval = limits ? { lo: Math.min(limits.lo, value), hi: Math.max(limits.hi, value) } : {};
    return { value, state: ratioStateOf(trust), ...interval, n: engagers };
  });
}
