import type { DayRange } from "#lib/reports/day-range.ts";
import { daysBetween, shiftDay } from "#lib/reports/utc-days.ts";

/** The same number of days before or after a range. Null where nothing is known of them; the last step ends with what is. */
export function stepRange(range: DayRange, direction: "before" | "after", known: DayRange): DayRange | null {
  const days = daysBetween(range.fromDay, range.toDay);
  if (direction === "before") {
    if (range.fromDay <= known.fromDay) return null;
    return { fromDay: shiftDay(range.fromDay, -days), toDay: range.fromDay };
  }
  if (range.toDay >= known.toDay) return null;
  const toDay = shiftDay(range.toDay, days);
  return toDay <= known.toDay
    ? { fromDay: range.toDay, toDay }
    : { fromDay: shiftDay(known.toDay, -days), toDay: known.toDay };
}
