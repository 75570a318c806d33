"use client";
import {
  CartesianGrid,
  ComposedChart,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { EndLabel } from "#components/charts/end-label.tsx";
import { MarkLabel } from "#components/charts/mark-label.tsx";
import { panelHeight } from "#components/charts/panel-height.ts";
import { seriesShapes } from "#components/charts/series-shapes.tsx";
import { TimeTooltip } from "#components/charts/time-tooltip.tsx";
import { toneColour } from "#components/charts/tone-colour.ts";
import type { ChartMark, ChartPanel, TimeChart } from "#lib/reports/time-chart.ts";

type TimePanelProps = {
  axis: TimeChart["axis"];
  panel: ChartPanel;
  marks: ChartMark[];
  /** The last panel carries the time axis for all of them, the first one the names of the marks. */
  place: { index: number; of: number };
  locale: string;
};

const tick = { fontSize: 12, fill: "var(--color-faint)" };

export function TimePanel({ axis, panel, marks, place, locale }: TimePanelProps) {
  const isFirst = place.index === 0;
  const isLast = place.index === place.of - 1;
  const labels = new Map(axis.ticks.map(({ time, label }) => [time, label]));
  const values = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const hasEnds = panel.ends.length > 0;
  return (
    <ResponsiveContainer width="100%" height={panelHeight(place.of, isLast)}>
      <ComposedChart
        data={panel.rows}
        syncId={place.of > 1 ? "panels" : undefined}
        syncMethod="value"
        accessibilityLayer={false}
        margin={{ top: isFirst ? 14 : 26, right: hasEnds ? 92 : 12, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="time"
          type="number"
          domain={[axis.from, axis.to]}
          ticks={axis.ticks.map(({ time }) => time)}
          tick={isLast ? tick : false}
          tickFormatter={(time: number) => labels.get(time) ?? ""}
          tickLine={false}
          axisLine={{ stroke: "var(--color-line)" }}
          height={isLast ? 30 : 10}
          interval="preserveStartEnd"
        />
        <YAxis
          width={52}
          domain={[panel.axis.from, panel.axis.to]}
          ticks={panel.axis.ticks}
          interval={0}
          tick={tick}
          tickFormatter={(value: number) => values.format(value)}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--color-edge)", strokeWidth: 1 }}
          content={({ active, payload }) => (
            <TimeTooltip isActive={active} row={payload?.[0]?.payload} panel={panel} locale={locale} />
          )}
        />
        {marks.map((mark) => (
          <ReferenceArea
            key={`${mark.from} ${mark.to} ${mark.label ?? ""}`}
            x1={mark.from}
            x2={Math.max(mark.to, mark.from + 86_400_000)}
            fill="var(--color-mark)"
            fillOpacity={0.1}
            ifOverflow="hidden"
            label={
              isFirst && mark.label !== null ? ({ viewBox }) => <MarkLabel box={viewBox} mark={mark} /> : undefined
            }
          />
        ))}
        {panel.baseline === null ? null : <ReferenceLine y={panel.baseline} stroke="var(--color-edge)" />}
        {panel.series.flatMap((series) => seriesShapes(series, panel.rows))}
        {placedEnds(panel, place).map(({ end, shift }) => (
          <ReferenceDot
            key={end.id}
            x={end.time}
            y={end.value}
            r={4}
            fill={toneColour[end.tone.family]}
            stroke="none"
            ifOverflow="visible"
            label={({ viewBox }) => (
              <EndLabel box={viewBox} name={end.name} text={end.text} tone={end.tone.family} shift={shift} />
            )}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

const labelHeight = 36;

/** Labels that would lie on one another are moved apart, by pixels. */
function placedEnds({ ends, axis }: ChartPanel, { of, index }: { of: number; index: number }) {
  const pixels = (panelHeight(of, index === of - 1) - 60) / (axis.to - axis.from);
  const placed = ends.map((end) => ({ end, y: (axis.to - end.value) * pixels, shift: 0 })).sort((a, b) => a.y - b.y);
  for (const [place, current] of placed.entries()) {
    const above = placed[place - 1];
    const overlap = above ? above.y + above.shift + labelHeight - current.y : 0;
    if (above && overlap > 0) {
      // Half of the way each, as long as they are two; more than that pushes downwards.
      const up = place === 1 ? Math.min(overlap / 2, above.y + 4) : 0;
      above.shift -= up;
      current.shift = overlap - up;
    }
  }
  return placed;
}
