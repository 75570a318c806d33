import { formatDay } from "#lib/display/dates.ts";
import { formatCount } from "#lib/display/numbers.ts";
import type { LineRow } from "#lib/reports/prepare-line.ts";

type ChartTooltipProps = { isActive: boolean; row: LineRow | undefined; label: string; locale: string };

export function ChartTooltip({ isActive, row, label, locale }: ChartTooltipProps) {
  if (!isActive || !row) return null;
  return (
    <div className="rounded-control border border-line bg-raised px-3 py-2 text-fine shadow-panel">
      <div className="text-faint">{formatDay(new Date(row.time).toISOString().slice(0, 10), locale)}</div>
      <div className="text-ink">
        {label} {formatCount(row.value, locale)}
      </div>
    </div>
  );
}
