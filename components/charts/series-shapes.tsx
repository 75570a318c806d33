import type { ReactElement } from "react";
import { Area, Line } from "recharts";
import { toneColour } from "#components/charts/tone-colour.ts";
import type { ChartRow, ChartSeries } from "#lib/reports/time-chart.ts";

/** What recharts draws for one series: straight segments, a gap for what is missing, dots for lists. */
export function seriesShapes(series: ChartSeries, rows: ChartRow[]): ReactElement[] {
  const { id, tone, shape } = series;
  const colour = toneColour[tone.family];
  const drawn = (row: ChartRow) => row.drawn[id];
  if (shape === "band" || shape === "stack") {
    return [
      <Area
        key={id}
        dataKey={drawn}
        stackId={shape === "stack" ? "stack" : undefined}
        type="linear"
        fill={colour}
        fillOpacity={tone.strength}
        stroke={shape === "stack" ? "var(--color-paper)" : "none"}
        strokeWidth={1}
        activeDot={false}
        isAnimationActive={false}
      />,
    ];
  }
  const isDashed = shape === "dashed";
  return [
    <Line
      key={`${id} bridge`}
      dataKey={(row: ChartRow) => row.bridge[id]}
      type="linear"
      stroke={colour}
      strokeWidth={1}
      strokeDasharray="2 4"
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />,
    <Line
      key={id}
      dataKey={drawn}
      type="linear"
      stroke={colour}
      strokeOpacity={isDashed ? 0.7 : 1}
      strokeWidth={isDashed ? 1.5 : tone.family === "genuine" ? 2.5 : 2}
      strokeDasharray={isDashed ? "5 4" : undefined}
      strokeLinejoin="round"
      dot={({ key, cx, cy, index }) =>
        typeof cy === "number" && isDot(series, rows, index) ? (
          <circle key={key} cx={cx} cy={cy} r={2.5} fill={colour} />
        ) : (
          <g key={key} />
        )
      }
      activeDot={false}
      isAnimationActive={false}
    />,
  ];
}

/** A list, or a day on its own between two gaps, which has no line to be seen by. */
function isDot({ id, hasDots }: ChartSeries, rows: ChartRow[], index: number): boolean {
  const known = rows[index]?.known[id] !== undefined;
  const isAlone = rows[index - 1]?.drawn[id] == null && rows[index + 1]?.drawn[id] == null;
  return known && (hasDots || isAlone);
}
