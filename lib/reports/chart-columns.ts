import { formatDay } from "#lib/display/dates.ts";
import { formatMeasure } from "#lib/display/measure-text.ts";
import { formatCount, unknownText } from "#lib/display/numbers.ts";
import type { SeriesPoint } from "#lib/reports/chart-rows.ts";
import type { ChartTable } from "#lib/reports/chart-table.ts";

/** A column of a chart's table: its head, its name in the CSV, and its days. */
export type ChartColumn = {
  head: string;
  field: string;
  points: readonly SeriesPoint[];
  form: "count" | "decimal" | "share";
};

/** One row per day that any column knows. What a column says nothing about is empty; what it does not know is said. */
export function chartTable(columns: readonly ChartColumn[], locale: string): { table: ChartTable; csv: string } {
  const byDay = columns.map(({ points }) => new Map(points.map((point) => [point.day, point.value])));
  const days = [...new Set(byDay.flatMap((column) => [...column.keys()]))].sort();
  return {
    table: {
      heads: ["Day", ...columns.map((column) => column.head)],
      rows: days.map((day) => [
        formatDay(day, locale),
        ...columns.map((column, index) => cellText(byDay[index]?.get(day), column.form, locale)),
      ]),
    },
    csv: [
      ["day", ...columns.map((column) => column.field)],
      ...days.map((day) => [day, ...columns.map((column, index) => cellField(byDay[index]?.get(day), column.form))]),
    ]
      .map((cells) => `${cells.join(",")}\r\n`)
      .join(""),
  };
}

function cellText(value: number | null | undefined, form: ChartColumn["form"], locale: string): string {
  if (value === undefined) return "";
  if (value === null) return unknownText;
  return form === "count" ? formatCount(value, locale) : (formatMeasure({ value, state: "ok" }, form, locale) ?? "");
}

function cellField(value: number | null | undefined, form: ChartColumn["form"]): string {
  if (value === undefined || value === null) return "";
  return form === "count" ? String(value) : value.toFixed(2);
}
