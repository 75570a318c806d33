"use client";
import {
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { dotChartHeight } from "#components/charts/dot-chart-height.ts";
import { toneColour } from "#components/charts/tone-colour.ts";
import { formatCount } from "#lib/display/numbers.ts";
import type { PostDot, PostsChart } from "#lib/reports/prepare-posts-chart.ts";

type DotChartProps = { chart: Pick<PostsChart, "axis" | "label" | "tone" | "dots" | "median">; locale: string };

const tick = { fontSize: 12, fill: "var(--color-faint)" };

/** A dot per event on the time axis, and a line at the middle of them. */
export function DotChart({ chart, locale }: DotChartProps) {
  const { axis, label, tone, dots, median } = chart;
  const labels = new Map(axis.ticks.map(({ time, label }) => [time, label]));
  const colour = toneColour[tone];
  return (
    <ResponsiveContainer width="100%" height={dotChartHeight}>
      <ScatterChart accessibilityLayer={false} margin={{ top: 14, right: 12, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="time"
          type="number"
          domain={[axis.from, axis.to + 86_400_000]}
          ticks={axis.ticks.map(({ time }) => time)}
          tick={tick}
          tickFormatter={(time: number) => labels.get(time) ?? ""}
          tickLine={false}
          axisLine={{ stroke: "var(--color-line)" }}
          height={30}
          interval="preserveStartEnd"
        />
        <YAxis
          dataKey="value"
          type="number"
          width={58}
          domain={[0, "auto"]}
          allowDecimals={false}
          tickCount={4}
          interval={0}
          tick={tick}
          tickFormatter={(value: number) => new Intl.NumberFormat(locale).format(value)}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={false}
          content={({ active, payload }) => (
            <DotTooltip dot={active ? payload?.[0]?.payload : null} label={label} locale={locale} />
          )}
        />
        {median === null ? null : (
          <ReferenceLine
            y={median}
            stroke={colour}
            strokeDasharray="2 4"
            label={{ value: `middle ${formatCount(median, locale)}`, position: "insideTopRight", ...tick }}
          />
        )}
        <Scatter
          data={dots}
          isAnimationActive={false}
          shape={(props: unknown) => <Dot props={props} colour={colour} />}
        />
      </ScatterChart>
    </ResponsiveContainer>
  );
}

function Dot({ props, colour }: { props: unknown; colour: string }) {
  if (!isPlaced(props)) return <g />;
  const { cx, cy } = props;
  switch (props.payload.look) {
    case "plain":
      return <circle cx={cx} cy={cy} r={4} fill={colour} fillOpacity={0.85} />;
    case "fresh":
      return <circle cx={cx} cy={cy} r={4} fill={colour} fillOpacity={0.45} />;
    case "marked":
      return <circle cx={cx} cy={cy} r={4} fill="var(--color-paper)" stroke="var(--color-mark)" strokeWidth={2} />;
  }
}

function isPlaced(props: unknown): props is { cx: number; cy: number; payload: PostDot } {
  return typeof props === "object" && props !== null && "cx" in props && "cy" in props && "payload" in props;
}

function DotTooltip({ dot, label, locale }: { dot: PostDot | null | undefined; label: string; locale: string }) {
  if (!dot) return null;
  return (
    <div className="rounded-control border border-line bg-raised px-3 py-2 text-fine shadow-panel">
      <div className="text-faint">{dot.label}</div>
      <div className="text-ink">
        {label} {formatCount(dot.value, locale)}
      </div>
    </div>
  );
}
