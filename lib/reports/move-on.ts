import { tz } from "@date-fns/tz";
import { addMonths, differenceInCalendarMonths, format, parseISO } from "date-fns";
import type { DayRange } from "#lib/reports/day-range.ts";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import { daysBetween, firstDayOfMonth, shiftDay } from "#lib/reports/utc-days.ts";

const inUtc = { in: tz("UTC") };

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

// A month by its full name, by three letters before a year, or by its number behind a year. "may" is a word, "Mar" a
// name, and "31 March" a day.
const full = months.join("|");
const short = months.map((month) => month.slice(0, 3)).join("|");
const named = new RegExp(
  `(?<!\\d )\\b(?:(${full})\\b(?! \\d{1,2}\\b)|(${short})(\\.?)(?= ?\\d{4}\\b))(?:( ?)(\\d{4})\\b)?`,
  "u",
);
const numbered = /\b(\d{4})([-/])(0[1-9]|1[0-2])(?![-/\d])/u;

/** The same report of the time after it. A preset moves by itself; days that were chosen move on by as many as they are. */
export function moveOn(definition: ReportDefinition): ReportDefinition {
  const { range, title } = definition;
  if (range.preset !== "custom") return { ...definition, title: moveTitle(title, 1) };
  const by = wholeMonths(range);
  const moved =
    by === null
      ? { fromDay: range.toDay, toDay: shiftDay(range.toDay, daysBetween(range.fromDay, range.toDay)) }
      : { fromDay: range.toDay, toDay: laterMonth(range.toDay, by) };
  return { ...definition, title: moveTitle(title, by ?? 1), range: { preset: "custom", ...moved } };
}

/** The title with the month that it names moved on: "Potters, December 2026" becomes "Potters, January 2027". */
export function moveTitle(title: string, by: number): string {
  const byNumber = numbered.exec(title);
  if (byNumber) {
    const [found, year = "", dash = "", month = ""] = byNumber;
    const next = later(Number(year), Number(month) - 1, by);
    return title.replace(found, `${next.year}${dash}${String(next.month + 1).padStart(2, "0")}`);
  }
  return title.replace(named, (_found, whole?: string, three?: string, dot = "", gap = "", year?: string) => {
    const month = months.findIndex((name) => (whole ? name === whole : name.startsWith(three ?? "?")));
    const next = later(Number(year ?? 2000), month, by);
    const name = months[next.month] ?? "";
    return `${whole ? name : `${name.slice(0, 3)}${dot}`}${year === undefined ? "" : `${gap}${next.year}`}`;
  });
}

function later(year: number, month: number, by: number): { year: number; month: number } {
  const count = year * 12 + month + by;
  return { year: Math.floor(count / 12), month: count % 12 };
}

/** How many calendar months the range is made of; null = it begins or ends within one. */
function wholeMonths({ fromDay, toDay }: DayRange): number | null {
  if (firstDayOfMonth(fromDay) !== fromDay || firstDayOfMonth(toDay) !== toDay) return null;
  return differenceInCalendarMonths(parseISO(toDay, inUtc), parseISO(fromDay, inUtc), inUtc);
}

function laterMonth(day: string, by: number): string {
  return format(addMonths(parseISO(day, inUtc), by, inUtc), "yyyy-MM-dd", inUtc);
}
