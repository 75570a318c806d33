import type { DatedEffort, DayRange } from "#lib/reports/day-range.ts";
import type { ChartMark } from "#lib/reports/time-chart.ts";
import { dayTime, shiftDay } from "#lib/reports/utc-days.ts";

/** More names than this would cover the lines. */
const mostNames = 6;
/** Names whose marks lie closer than this part of the axis stand below one another. */
const roomForName = 0.4;
const rows = 3;

/** Campaigns of a range, cut at its ends, with places for their names. */
export function prepareMarks(efforts: readonly DatedEffort[], range: DayRange): ChartMark[] {
  const inside = efforts
    .filter((effort) => effort.fromDay < range.toDay && effort.toDay > range.fromDay)
    .sort((a, b) => a.fromDay.localeCompare(b.fromDay) || a.title.localeCompare(b.title));
  const [start, end] = [dayTime(range.fromDay), dayTime(shiftDay(range.toDay, -1))];
  const places: { from: number; row: number }[] = [];
  return inside.map((effort) => {
    const from = Math.max(dayTime(effort.fromDay), start);
    const near = places.filter((place) => from - place.from < (end - start) * roomForName).map((place) => place.row);
    const row = Array.from({ length: rows }, (_, index) => index).find((index) => !near.includes(index)) ?? rows - 1;
    places.push({ from, row });
    return {
      from,
      // Its last day is inside; a day is drawn at its start.
      to: Math.min(dayTime(shiftDay(effort.toDay, -1)), end),
      label: inside.length > mostNames ? null : effort.title,
      row,
      side: from - start > (end - start) / 2 ? "left" : "right",
    };
  });
}
