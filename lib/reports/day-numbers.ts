import { dayMs } from "#lib/engagement/days.ts";
import { dayTime, timeDay } from "#lib/reports/utc-days.ts";

/** Days from 1970-01-01 to a day (YYYY-MM-DD, UTC): how groups of joins name their days. */
export function dayNumberOf(day: string): number {
  return dayTime(day) / dayMs;
}

export function dayOfNumber(number: number): string {
  return timeDay(number * dayMs);
}

/** "2026-03" of a day number. */
export function monthOf(number: number): string {
  return dayOfNumber(number).slice(0, 7);
}
