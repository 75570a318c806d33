"use client";
import { CartesianGrid, Line, LineChart, ReferenceDot, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { ChartTooltip } from "#components/charts/chart-tooltip.tsx";
import { EndLabel } from "#components/charts/end-label.tsx";
import { panelHeight } from "#components/charts/panel-height.ts";
import { toneColour } from "#components/charts/tone-colour.ts";
import type { ChartPanel, OverviewChart } from "#lib/reports/prepare-overview-chart.ts";

type ChartPanelsProps = { axis: OverviewChart["axis"]; panels: ChartPanel[]; locale: string };

const tick = { fontSize: 12, fill: "var(--color-faint)" };

/** Panels one under the other; the last one carries the time axis for all of them. */
export function ChartPanels({ axis, panels, locale }: ChartPanelsProps) {
  const ticks = axis.ticks.map(({ time }) => time);
  const labels = new Map(axis.ticks.map(({ time, label }) => [time, label]));
  return panels.map((panel, index) => {
    const isFirst = index === 0;
    const isLast = index === panels.length - 1;
    const colour = toneColour[panel.tone];
    return (
      <ResponsiveContainer key={panel.id} width="100%" height={panelHeight(isLast)}>
        <LineChart
          data={panel.rows}
          syncId="overview"
          syncMethod="value"
          accessibilityLayer={false}
          margin={{ top: isFirst ? 14 : 26, right: 84, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis
            dataKey="time"
            type="number"
            domain={[axis.from, axis.to]}
            ticks={ticks}
            tick={isLast ? tick : false}
            tickFormatter={(time: number) => labels.get(time) ?? ""}
            tickLine={false}
            axisLine={{ stroke: "var(--color-line)" }}
            height={isLast ? 30 : 10}
            interval="preserveStartEnd"
          />
          <YAxis
            width={58}
            domain={panel.startsAtZero ? [0, "auto"] : ["auto", "auto"]}
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
            cursor={{ stroke: "var(--color-edge)", strokeWidth: 1 }}
            content={({ active, payload }) => (
              <ChartTooltip isActive={active} row={payload?.[0]?.payload} label={panel.label} locale={locale} />
            )}
          />
          <Line
            dataKey="bridge"
            type="linear"
            stroke={colour}
            strokeWidth={1}
            strokeDasharray="2 4"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="value"
            type="linear"
            stroke={colour}
            strokeWidth={panel.tone === "genuine" ? 2.5 : 2}
            strokeLinejoin="round"
            dot={panel.hasDots ? { r: 2.5, fill: colour, strokeWidth: 0 } : false}
            activeDot={{ r: 4, fill: colour, strokeWidth: 0 }}
            isAnimationActive={false}
          />
          {panel.end ? (
            <ReferenceDot
              x={panel.end.time}
              y={panel.end.value}
              r={4}
              fill={colour}
              stroke="none"
              ifOverflow="visible"
              label={({ viewBox }) => (
                <EndLabel box={viewBox} name={panel.label} text={panel.end?.text ?? ""} tone={panel.tone} />
              )}
            />
          ) : null}
        </LineChart>
      </ResponsiveContainer>
    );
  });
}
