import type { DayRange } from "#lib/reports/day-range.ts";
import { wholeSpan } from "#lib/reports/page-names.ts";
import { daysBetween, earlierDay, firstDayOfNextMonth } from "#lib/reports/utc-days.ts";

export type ReportSpan = DayRange & { id: string };

/** In a shorter range months say nothing that the whole does not. */
const daysForMonths = 45;
/** The latest ones; of a longer range the months before them are in the whole. */
const mostMonths = 24;

/** What a reader may look at (threats S2): the whole range, and the months in it as far as they lie inside. */
export function reportSpans(range: DayRange): ReportSpan[] {
  const whole = { id: wholeSpan, fromDay: range.fromDay, toDay: range.toDay };
  if (daysBetween(range.fromDay, range.toDay) <= daysForMonths) return [whole];
  const months: ReportSpan[] = [];
  for (let fromDay = range.fromDay; fromDay < range.toDay; ) {
    const toDay = earlierDay(firstDayOfNextMonth(fromDay), range.toDay);
    months.push({ id: fromDay.slice(0, 7), fromDay, toDay });
    fromDay = toDay;
  }
  return [whole, ...months.slice(-mostMonths)];
}
