import { formatMeasure } from "#lib/display/measure-text.ts";
import type { SeriesPoint } from "#lib/reports/chart-rows.ts";
import { genuineTone } from "#lib/reports/chart-tones.ts";
import type { DatedEffort, DayRange } from "#lib/reports/day-range.ts";
import { prepareTimeChart } from "#lib/reports/prepare-time-chart.ts";
import type { TimeChart } from "#lib/reports/time-chart.ts";

/** Genuine engagement G at the end of a week with the ends of its 95 % interval; null = not known. */
export type StrengthPoint = { day: string; value: number | null; lo: number | null; hi: number | null };

type StrengthFacts = { range: DayRange; strength: readonly StrengthPoint[]; efforts: readonly DatedEffort[] };

/** Genuine engagement by week, with its interval as a band. Null when it is not known for any week of the range. */
export function prepareStrengthChart({ range, strength, efforts }: StrengthFacts, locale: string): TimeChart | null {
  const points = strength.filter((point) => point.day >= range.fromDay && point.day < range.toDay);
  const known = points.filter((point) => point.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const side = (name: "lo" | "hi"): SeriesPoint[] => points.map((point) => ({ day: point.day, value: point[name] }));
  const text = ({ value }: StrengthPoint) => formatMeasure({ value, state: "ok" }, "decimal", locale) ?? "";
  return prepareTimeChart(
    {
      range,
      efforts,
      panels: [
        {
          id: "strength",
          label: null,
          form: "decimal",
          baseline: null,
          startsAtZero: true,
          lines: [
            {
              id: "interval",
              label: "95 % interval",
              tone: { ...genuineTone, strength: 0.16 },
              shape: "band",
              hasDots: false,
              sparse: false,
              points: side("lo"),
              upTo: side("hi"),
            },
            {
              id: "strength",
              // Short enough for the end of the line; the title says the rest.
              label: "Engagement",
              tone: genuineTone,
              shape: "line",
              hasDots: false,
              sparse: false,
              points,
            },
          ],
        },
      ],
      columns: [
        { head: "Genuine engagement", field: "genuine_engagement", points, form: "decimal" },
        { head: "From", field: "from", points: side("lo"), form: "decimal" },
        { head: "To", field: "to", points: side("hi"), form: "decimal" },
      ],
      sentence:
        first === last
          ? `Genuine engagement: ${text(last)}, as much as that many people who never stop would bring.`
          : `Genuine engagement went from ${text(first)} to ${text(last)}: as much as that many people who never stop would bring.`,
      note: "At the end of each week, with today’s classes and marks. Band: 95 % interval.",
    },
    locale,
  );
}
