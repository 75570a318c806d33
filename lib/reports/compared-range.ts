import type { DayRange } from "#lib/reports/day-range.ts";
import type { Comparison } from "#lib/reports/overview.ts";
import { daysBetween, shiftDay, yearBefore } from "#lib/reports/utc-days.ts";

/** The period to compare a range with: as many days before it, or the same days a year before. Null = none is wanted. */
export function comparedRange({ fromDay, toDay }: DayRange, comparison: Comparison): DayRange | null {
  switch (comparison) {
    case "none":
      return null;
    case "before":
      return { fromDay: shiftDay(fromDay, -daysBetween(fromDay, toDay)), toDay: fromDay };
    case "year":
      return { fromDay: yearBefore(fromDay), toDay: yearBefore(toDay) };
    default:
      return comparison satisfies never;
  }
}
