import { formatChartValue } from "#lib/display/chart-value.ts";
import { formatDay } from "#lib/display/dates.ts";

import type { ChartPanel, ChartRow } from "#lib/reports/time-chart.ts";

type TimeTooltipProps = { isActive: boolean; row: ChartRow | undefined; panel: ChartPanel; locale: string };

/** What is known of a day; nothing where a line only passes through. */
export function TimeTooltip({ isActive, row, panel, locale }: TimeTooltipProps) {
  if (!isActive || !row) return null;
  const lines = panel.series.flatMap(({ id, label }) => {
    const value = row.known[id];
    if (value === undefined) return [];
    const text = [value].flat().map((each) => formatChartValue(each, panel.form, locale));
    return [{ id, label, text: text.join(" to ") }];
  });
  if (lines.length === 0) return null;
  return (
    <div className="rounded-control border border-line bg-raised px-3 py-2 text-fine shadow-panel">
      <div className="text-faint">{formatDay(new Date(row.time).toISOString().slice(0, 10), locale)}</div>
      {lines.map(({ id, label, text }) => (
        <div key={id} className="flex justify-between gap-4 text-ink">
          <span>{label}</span>
          <span>{text}</span>
        </div>
      ))}
    </div>
  );
}
