import { tz } from "@date-fns/tz";
import { eachMonthOfInterval } from "date-fns";
import { dayMs } from "#lib/engagement/days.ts";
import { daysBetween, dayTime, timeDay } from "#lib/reports/utc-days.ts";

export type TimeAxis = { from: number; to: number; ticks: { time: number; label: string }[] };

const mostTicks = 7;

/** The days from `fromDay` to `lastDay`, both shown, with at most seven ticks on calendar days. */
export function prepareTimeAxis(fromDay: string, lastDay: string, locale: string): TimeAxis {
  const days = Math.max(1, daysBetween(fromDay, lastDay));
  const from = dayTime(fromDay);
  const to = Math.max(dayTime(lastDay), from + dayMs);
  const times = days <= 62 ? everyNthDay(from, days) : months(fromDay, lastDay);
  return { from, to, ticks: times.map((time) => ({ time, label: tickLabel(time, days, locale) })) };
}

function everyNthDay(from: number, days: number): number[] {
  // Whole weeks once a day for each tick is too many.
  const step = days < mostTicks ? 1 : 7 * Math.ceil(days / (7 * mostTicks));
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => from + index * step * dayMs);
}

function months(fromDay: string, lastDay: string): number[] {
  const utc = { in: tz("UTC") };
  const firsts = eachMonthOfInterval({ start: `${fromDay}T00:00:00Z`, end: `${lastDay}T00:00:00Z` }, utc)
    .map((date) => date.getTime())
    .filter((time) => timeDay(time) >= fromDay);
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((months) => firsts.length / months <= mostTicks) ?? 240;
  // Counted from January, so that a step of three months falls on quarters.
  return firsts.filter((time) => monthNumber(time) % step === 0);
}

function monthNumber(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function tickLabel(time: number, days: number, locale: string): string {
  const options: Intl.DateTimeFormatOptions =
    days <= 62
      ? { day: "numeric", month: "short" }
      : days <= 400
        ? { month: "short" }
        : { month: "short", year: "numeric" };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(time));
}
