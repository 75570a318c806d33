import type { Interval } from "#lib/engagement/account.ts";
import type { SeriesPoint } from "#lib/reports/chart-rows.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import { isPeopleKnown } from "#lib/reports/known-people.ts";
import { daysBetween, dayTime, shiftDay } from "#lib/reports/utc-days.ts";

/** Longer ranges are drawn by the week: a point more often than that cannot be told apart. */
const dailyPointsAtMost = 400;

/** Days on which the count of people changes, oldest first; between them it stays. Null = no named acts by then. */
export type PeopleStep = { day: string; people28: number | null };

/**
 * People by day, or by week over a long range, counted back from its last day; a day whose 28 days no file covers is
 * left out: a gap. `last` is the figure itself where the last day is not over; null = it is.
 */
export function peopleSeries(
  steps: readonly PeopleStep[],
  covered: readonly Interval[],
  range: DayRange,
  last: { value: number | null } | null,
): SeriesPoint[] {
  const days = daysBetween(range.fromDay, range.toDay);
  const stride = days > dailyPointsAtMost ? 7 : 1;
  const known = steps.filter((step) => step.people28 !== null);
  const points: SeriesPoint[] = [];
  let next = 0;
  let value: number | null = null;
  for (let back = Math.floor((days - 1) / stride) * stride; back >= 0; back -= stride) {
    const day = shiftDay(range.toDay, -1 - back);
    for (let step = known[next]; step && step.day <= day; step = known[next]) {
      value = step.people28;
      next += 1;
    }
    if (back === 0 && last !== null) {
      if (last.value !== null) points.push({ day, value: last.value });
    } else if (value !== null && isPeopleKnown(covered, dayTime(shiftDay(day, 1)))) points.push({ day, value });
  }
  return points;
}

/** People at the start of a day; null = no file covers the 28 days before it. */
export function peopleAt(steps: readonly PeopleStep[], covered: readonly Interval[], day: string): number | null {
  if (!isPeopleKnown(covered, dayTime(day))) return null;
  return steps.findLast((step) => step.people28 !== null && step.day < day)?.people28 ?? null;
}
