import { measureNote } from "#lib/display/measure-text.ts";
import type { Measure, MeasureState } from "#lib/engagement/measure.ts";
import { type MeasureName, type Measures, measureNames } from "#lib/engagement/measures.ts";
import { recordOf } from "#lib/engagement/record-of.ts";

/** What a figure needs: totals, lists of names, or lists and acts of names. */
type MeasureTier = "counts" | "lists" | "people";

/** A figure with all that is to be known about it. `reason` says why the value is null, or what bounds it. */
export type ToldMeasure = {
  value: number | null;
  state: MeasureState;
  lo: number | null;
  hi: number | null;
  n: number | null;
  tier: MeasureTier;
  window: string;
  reason: string | null;
};

/** Every figure of model.md 6 and 7 by its name there. */
export function toldMeasures({ figures }: Measures, locale: string): Record<MeasureName, ToldMeasure> {
  return recordOf(measureNames, (name) => toldMeasure(figures[name], about[name], locale));
}

export function toldMeasure(
  measure: Measure,
  { tier, window }: { tier: MeasureTier; window: string },
  locale: string,
): ToldMeasure {
  const { value, state, lo = null, hi = null, n = null } = measure;
  return { value, state, lo, hi, n, tier, window, reason: measureNote(measure, locale) };
}

const people = (window: string) => ({ tier: "people", window }) as const;
const last28 = people("the last 28 days");
const change = people("the last 28 days against the 28 before");
const credit = people("all acts, each fading by half every 90 days");
const latestList = people("the latest follower list");
const allActs = people("all dated acts");

const about: Record<MeasureName, { tier: MeasureTier; window: string }> = {
  people28: last28,
  people90: people("the last 90 days"),
  G: credit,
  core: people("the last 112 days, in blocks of 28"),
  depth: people("the last 90 days"),
  loyalty: change,
  gained: change,
  lost: change,
  changeP: change,
  outside28: last28,
  genuineReach: last28,
  reachFollowers: last28,
  reachOutsiders: last28,
  amplifiers28: last28,
  sharesPerPost28: last28,
  n0: credit,
  n1: credit,
  n2: credit,
  n50: credit,
  gini: credit,
  noiseShare: allActs,
  exchangeShare: allActs,
  engagedShare: latestList,
  realFollowers: latestList,
  inflation: latestList,
  reciprocalOnly: latestList,
  unlisted: { tier: "lists", window: "the latest follower list" },
  flatG: credit,
};
