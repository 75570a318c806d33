import { formatCount, formatShare } from "#lib/display/numbers.ts";

/** `index`: 100 at the start. */
export type ChartValueForm = "count" | "decimal" | "index" | "share";

/** A value of a chart as text. An index has no decimals: 100 at the start is itself a rounding. */
export function formatChartValue(value: number, form: ChartValueForm, locale: string): string {
  if (form === "decimal") {
    return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
  }
  if (form === "share") return formatShare(value, locale);
  return formatCount(form === "index" ? Math.round(value) : value, locale);
}
