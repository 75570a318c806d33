import type { Interval } from "#lib/engagement/account.ts";
import { growthPeriods as chosenPeriods } from "#lib/engagement/growth-periods.ts";
import { isPeopleKnown } from "#lib/reports/known-people.ts";
import { dayTime, shiftDay } from "#lib/reports/utc-days.ts";

/** Followers and people at period ends of equal distance (model.md 10), oldest first; null = not known. */
export type GrowthPeriods = {
  days: 7 | 28;
  /** UTC days at whose 00:00 a period ends. */
  ends: string[];
  followers: (number | null)[];
  people: (number | null)[];
};

/** `people28` at the Monday 00:00 that ends a week, oldest first and without a week left out. */
export type WeekEnd = { weekEnd: string; people28: number };

/**
 * Followers and people at the period ends of model.md 10. The followers of a period are the last that are known inside
 * it, so that one list a month is enough for periods of four weeks.
 */
export function growthPeriods(
  weeks: readonly WeekEnd[],
  daily: readonly { day: string; followers: number | null }[],
  covered: readonly Interval[],
): GrowthPeriods {
  const byWeek = periodsOf(weeks, 7, daily, covered);
  const { step, ends } = chosenPeriods(
    weeks.map((week, end) => ({
      ...week,
      at: dayTime(week.weekEnd),
      followers: byWeek.followers[end] ?? null,
      people: byWeek.people[end] ?? null,
    })),
  );
  return step === "week" ? byWeek : periodsOf(ends, 28, daily, covered);
}

function periodsOf(
  weeks: readonly WeekEnd[],
  days: GrowthPeriods["days"],
  daily: readonly { day: string; followers: number | null }[],
  covered: readonly Interval[],
): GrowthPeriods {
  const known = daily.filter((row) => row.followers !== null);
  return {
    days,
    ends: weeks.map((week) => week.weekEnd),
    followers: weeks.map(({ weekEnd }) => {
      const last = known.findLast((row) => row.day < weekEnd);
      return last && last.day >= shiftDay(weekEnd, -days) ? last.followers : null;
    }),
    people: weeks.map((week) => (isPeopleKnown(covered, dayTime(week.weekEnd)) ? week.people28 : null)),
  };
}
