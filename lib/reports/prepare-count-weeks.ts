import { formatDay } from "#lib/display/dates.ts";
import { formatChange, formatCount } from "#lib/display/numbers.ts";
import type { WeekChange } from "#lib/engagement/counts-only.ts";
import { dayOfNumber } from "#lib/reports/day-numbers.ts";

/** Null = the platform does not say, or not of every day of the week. */
export type CountWeekRow = {
  monday: string;
  week: string;
  gained: string | null;
  lost: string | null;
  net: string | null;
};

/** The latest weeks, newest first. */
export function prepareCountWeeks(weeks: readonly WeekChange[], atMost: number, locale: string): CountWeekRow[] {
  const count = (value: number | null) => (value === null ? null : formatCount(value, locale));
  return weeks
    .slice(-atMost)
    .toReversed()
    .map(({ monday, gain, losses, net }) => ({
      monday: dayOfNumber(monday),
      week: formatDay(dayOfNumber(monday), locale),
      gained: count(gain),
      lost: count(losses),
      net: net === null ? null : formatChange(net, locale),
    }));
}

/** What the platform counts over all whole weeks of which it tells every day. */
export function countWeeksSentence(weeks: readonly WeekChange[], locale: string): string {
  const told = weeks.flatMap(({ gain, losses }) => (gain === null || losses === null ? [] : [{ gain, losses }]));
  if (told.length === 0) return "No whole week is known of which the platform tells gains and losses for every day.";
  const gained = told.reduce((sum, week) => sum + week.gain, 0);
  const lost = told.reduce((sum, week) => sum + week.losses, 0);
  const span = told.length === 1 ? "one whole week" : `${formatCount(told.length, locale)} whole weeks`;
  return `In ${span} it counts ${formatCount(gained, locale)} gained and ${formatCount(lost, locale)} lost, without names.`;
}
