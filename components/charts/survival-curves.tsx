"use client";
import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { survivalHeight } from "#components/charts/survival-height.ts";
import { formatCount, formatShare } from "#lib/display/numbers.ts";
import type { SurvivalPoint } from "#lib/reports/prepare-survival.ts";

type SurvivalCurvesProps = { points: SurvivalPoint[]; lastAge: number; locale: string };

const tick = { fontSize: 12, fill: "var(--color-faint)" };

/** Share still here by days since they came: between the least and the most that the lists allow. */
export function SurvivalCurves({ points, lastAge, locale }: SurvivalCurvesProps) {
  const rows = points.map((point) => ({
    ...point,
    band: point.low === null || point.high === null ? null : [point.low, point.high],
  }));
  return (
    <ResponsiveContainer width="100%" height={survivalHeight}>
      <ComposedChart data={rows} accessibilityLayer={false} margin={{ top: 10, right: 16, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="age"
          type="number"
          domain={[0, lastAge]}
          ticks={ticksUpTo(lastAge)}
          tick={tick}
          tickFormatter={(age: number) => (age === 0 ? "0" : `${formatCount(age, locale)} days`)}
          tickLine={false}
          axisLine={{ stroke: "var(--color-line)" }}
          height={28}
          interval="preserveStartEnd"
        />
        <YAxis
          width={58}
          domain={[0, 1]}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          tick={tick}
          tickFormatter={(share: number) => formatShare(share, locale)}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--color-edge)", strokeWidth: 1 }}
          content={({ active, payload }) => (
            <CurveTooltip point={active ? payload?.[0]?.payload : null} locale={locale} />
          )}
        />
        <Area
          dataKey="band"
          type="stepAfter"
          stroke="none"
          fill="var(--color-nominal-wash)"
          activeDot={false}
          isAnimationActive={false}
        />
        {(["low", "high"] as const).map((curve) => (
          <Line
            key={curve}
            dataKey={curve}
            type="stepAfter"
            stroke="var(--color-nominal)"
            strokeWidth={curve === "low" ? 1.5 : 2}
            strokeDasharray={curve === "low" ? "3 3" : undefined}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function ticksUpTo(lastAge: number): number[] {
  const step = [7, 14, 30, 60, 90, 180, 365, 730].find((days) => lastAge / days <= 7) ?? 1095;
  return Array.from({ length: Math.floor(lastAge / step) + 1 }, (_, index) => index * step);
}

function CurveTooltip({ point, locale }: { point: SurvivalPoint | null; locale: string }) {
  if (!point) return null;
  const { age, low, high } = point;
  const shares = [low, high].filter((share) => share !== null).map((share) => formatShare(share, locale));
  return (
    <div className="rounded-control border border-line bg-raised px-3 py-2 text-fine shadow-panel">
      <div className="text-faint">after {formatCount(age, locale)} days</div>
      <div className="text-ink">{[...new Set(shares)].join(" to ")} still here</div>
    </div>
  );
}
