import { tz } from "@date-fns/tz";
import {
  addDays,
  addMonths,
  differenceInCalendarDays,
  format,
  parseISO,
  startOfISOWeek,
  startOfMonth,
  startOfYear,
  subYears,
} from "date-fns";

const inUtc = { in: tz("UTC") };

/** Days are YYYY-MM-DD of the UTC calendar. */
export function shiftDay(day: string, days: number): string {
  return format(addDays(parseISO(day, inUtc), days, inUtc), "yyyy-MM-dd", inUtc);
}

export function firstDayOfYear(day: string): string {
  return format(startOfYear(parseISO(day, inUtc), inUtc), "yyyy-MM-dd", inUtc);
}

/** The Monday of the day's week. */
export function firstDayOfWeek(day: string): string {
  return format(startOfISOWeek(parseISO(day, inUtc), inUtc), "yyyy-MM-dd", inUtc);
}

export function firstDayOfMonth(day: string): string {
  return format(startOfMonth(parseISO(day, inUtc), inUtc), "yyyy-MM-dd", inUtc);
}

/** The first day of the month after the day's. */
export function firstDayOfNextMonth(day: string): string {
  return format(startOfMonth(addMonths(parseISO(day, inUtc), 1, inUtc), inUtc), "yyyy-MM-dd", inUtc);
}

export function isWholeMonth({ fromDay, toDay }: { fromDay: string; toDay: string }): boolean {
  return fromDay === firstDayOfMonth(fromDay) && toDay === firstDayOfNextMonth(fromDay);
}

/** The same day a year before; February 28th for the 29th. */
export function yearBefore(day: string): string {
  return format(subYears(parseISO(day, inUtc), 1, inUtc), "yyyy-MM-dd", inUtc);
}

/** Days from one to the other; negative when `later` is earlier. */
export function daysBetween(earlier: string, later: string): number {
  return differenceInCalendarDays(parseISO(later, inUtc), parseISO(earlier, inUtc), inUtc);
}

export function earlierDay(one: string, other: string): string {
  return [one, other].sort()[0] ?? one;
}

export function laterDay(one: string, other: string): string {
  return [one, other].sort()[1] ?? one;
}

export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** Milliseconds since 1970 of the start of a day: its place on a time axis. */
export function dayTime(day: string): number {
  return parseISO(day, inUtc).getTime();
}

export function timeDay(time: number): string {
  return dayOf(new Date(time).toISOString());
}
