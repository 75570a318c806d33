import { dayMs } from "#lib/engagement/days.ts";
import { coveredWithin, mergeIntervals } from "#lib/engagement/intervals.ts";
import type { Measure, MeasureState } from "#lib/engagement/measure.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";

/** Up to a tenth may be missing before a figure has to say so (model.md 14.1). */
const tolerated = 0.1;

/** What keeps figures about people from being exact. */
export type Trust = {
  /** Too little is known of what I gave: some acts would turn out to be returned, or of a ring. */
  isUpperBound: boolean;
  /** Acts are missing: not named, not dated, not within what the source covers. */
  isLowerBound: boolean;
  /** Texts are missing, which may go either way. */
  isEstimate: boolean;
};

/** How far figures of the last `windowDays` can be trusted. */
export function trustOf(tallies: Tallies, windowDays: number): Trust {
  const { classes, podsUntested, countedActs, namedActs, wordActs, wordActsWithoutText } = tallies;
  const genuine = classes.unprompted + classes.community + classes.untested;
  const all = Object.values(classes).reduce((sum, count) => sum + count, 0);
  const onlyMessages = tallies.received.length === 0 && tallies.messages.length > 0;
  return {
    isUpperBound: podsUntested || exceeds(classes.untested, genuine),
    isLowerBound:
      onlyMessages ||
      (countedActs !== null && exceeds(countedActs - namedActs, countedActs)) ||
      // An act without a time counts for no window, as if it had not been named.
      exceeds(classes.undated, all) ||
      exceeds(windowDays - heardDays(tallies, windowDays), windowDays),
    isEstimate: exceeds(wordActsWithoutText, wordActs),
  };
}

function exceeds(part: number, whole: number): boolean {
  return part > tolerated * whole;
}

/** The state of a figure that rises when more is genuine. */
export function stateOf({ isUpperBound, isLowerBound, isEstimate }: Trust): MeasureState {
  if (isEstimate || (isUpperBound && isLowerBound)) return "estimate";
  if (isUpperBound) return "atMost";
  return isLowerBound ? "atLeast" : "ok";
}

/** The state of a figure that falls when more is genuine. */
export function inverseStateOf(trust: Trust): MeasureState {
  return stateOf({ ...trust, isUpperBound: trust.isLowerBound, isLowerBound: trust.isUpperBound });
}

/** The state of a share of such figures: what bounds both bounds nothing. */
export function ratioStateOf(trust: Trust): MeasureState {
  return stateOf(trust) === "ok" ? "ok" : "estimate";
}

/** Why there can be no figure about people of so many days; null = there can. Zero acts in known days are a real 0. */
export function refusalOf(tallies: Tallies, days: number): Measure | null {
  const { hasNames, received, messages } = tallies;
  if (!hasNames && received.length === 0 && messages.length === 0) return { value: null, state: "needsNames" };
  const known = heardDays(tallies, Number.POSITIVE_INFINITY);
  if (known < days) return notEnough(known, days, "days");
  return heardDays(tallies, days) > 0 ? null : notEnough(0, days, "days");
}

/** Of the last so many days those for which the source says that it names what came in. */
function heardDays({ received, messages, asOf }: Tallies, days: number): number {
  return coveredWithin(mergeIntervals([...received, ...messages]), asOf - days * dayMs, asOf) / dayMs;
}

export function notEnough(has: number, needs: number, of: NonNullable<Measure["of"]>): Measure {
  return { value: null, state: "notEnough", has, needs, of };
}
