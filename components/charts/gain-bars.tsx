"use client";
import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { gainBarsHeight } from "#components/charts/gain-bars-height.ts";
import { formatCount } from "#lib/display/numbers.ts";
import type { GainBar, GainsChart } from "#lib/reports/prepare-gains.ts";

type GainBarsProps = { chart: Pick<GainsChart, "bars" | "kind">; locale: string };

const tick = { fontSize: 12, fill: "var(--color-faint)" };

/** Who came above the line and who left below it; a time of which nothing is known is a gap. */
export function GainBars({ chart, locale }: GainBarsProps) {
  return (
    <ResponsiveContainer width="100%" height={gainBarsHeight}>
      <BarChart
        data={chart.bars}
        stackOffset="sign"
        accessibilityLayer={false}
        barCategoryGap="18%"
        margin={{ top: 10, right: 8, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="label"
          tick={tick}
          tickLine={false}
          axisLine={false}
          minTickGap={36}
          interval="preserveStartEnd"
          height={28}
        />
        <YAxis
          width={58}
          allowDecimals={false}
          tickCount={5}
          tick={tick}
          tickFormatter={(value: number) => formatCount(Math.abs(value), locale)}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: "var(--color-wash)" }}
          content={({ active, payload }) => (
            <BarTooltip bar={active ? payload?.[0]?.payload : null} kind={chart.kind} locale={locale} />
          )}
        />
        <ReferenceLine y={0} stroke="var(--color-edge)" />
        <Bar dataKey="came" stackId="all" fill="var(--color-nominal)" maxBarSize={28} isAnimationActive={false}>
          {chart.bars.map((bar) => (
            <Cell key={bar.label} fill={bar.isSpike ? "var(--color-mark)" : "var(--color-nominal)"} />
          ))}
        </Bar>
        <Bar
          dataKey="gone"
          stackId="all"
          fill="var(--color-nominal)"
          fillOpacity={0.45}
          maxBarSize={28}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}

function BarTooltip({ bar, kind, locale }: { bar: GainBar | null; kind: GainsChart["kind"]; locale: string }) {
  if (!bar) return null;
  const [up, down] = kind === "named" ? ["Joined", "Left"] : ["More", "Fewer"];
  return (
    <div className="rounded-control border border-line bg-raised px-3 py-2 text-fine shadow-panel">
      <div className="text-faint">{bar.label}</div>
      {bar.came === null || bar.gone === null ? (
        <div className="text-ink">not known</div>
      ) : (
        <div className="text-ink">
          {up} {formatCount(bar.came, locale)}, {down?.toLowerCase()} {formatCount(-bar.gone || 0, locale)}
        </div>
      )}
    </div>
  );
}
