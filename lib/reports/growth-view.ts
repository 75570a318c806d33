import type { Interval } from "#lib/engagement/account.ts";
import { elasticity } from "#lib/engagement/elasticity.ts";
import { growthLink } from "#lib/engagement/growth-link.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import { growthPeriods, type WeekEnd } from "#lib/reports/growth-periods.ts";
import type { GrowthView } from "#lib/reports/overview.ts";
import { type PeopleStep, peopleAt } from "#lib/reports/people-series.ts";

type GrowthFacts = {
  weeks: readonly WeekEnd[];
  daily: readonly (PeopleStep & { followers: number | null })[];
  covered: readonly Interval[];
  /** Engagers ever. */
  peopleEver: number;
  people28: number | null;
};

/** Whether followers and people move together (model.md 10), with the elasticity of a range. Null = no week is known. */
export function growthView(facts: GrowthFacts, range: DayRange): GrowthView | null {
  const { weeks, daily, covered, peopleEver } = facts;
  if (weeks.length === 0) return null;
  const periods = growthPeriods(weeks, daily, covered);
  const link = (lag: 0 | 1) => growthLink(periods.followers, periods.people, { lag, peopleEver });
  const followersAt = (day: string) =>
    daily.findLast((row) => row.followers !== null && row.day < day)?.followers ?? null;
  const ends = [
    followersAt(range.fromDay),
    followersAt(range.toDay),
    peopleAt(daily, covered, range.fromDay),
    facts.people28,
  ] as const;
  const [f0, f1, g0, g1] = ends;
  const isKnown = f0 !== null && f1 !== null && g0 !== null && g1 !== null;
  const value = isKnown ? elasticity([f0, f1], [g0, g1]) : null;
  return {
    subject: "people",
    periodDays: periods.days,
    same: link(0),
    later: link(1),
    elasticity: isKnown && value !== null ? { value, followers: f1 / f0 - 1, people: g1 / g0 - 1 } : null,
  };
}
