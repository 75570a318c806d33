"use client";
import dynamic from "next/dynamic";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { panelsHeight } from "#components/charts/panel-height.ts";
import type { TimeChart as PreparedChart } from "#lib/reports/time-chart.ts";

// recharts draws only in the browser and weighs more than the rest of the page.
const TimePanel = dynamic(() => import("#components/charts/time-panel.tsx").then((module) => module.TimePanel), {
  ssr: false,
});

type TimeChartProps = { chart: PreparedChart; fileName: string; locale: string };

/** Panels one under the other on one time axis, in the frame of every chart. */
export function TimeChart({ chart, fileName, locale }: TimeChartProps) {
  const { axis, panels, marks, sentence, table, csv, note } = chart;
  return (
    <ChartFigure
      sentence={sentence}
      height={panelsHeight(panels.length)}
      table={table}
      csv={csv}
      fileName={fileName}
      note={note}
    >
      {panels.map((panel, index) => (
        <TimePanel
          key={panel.id}
          axis={axis}
          panel={panel}
          marks={marks}
          place={{ index, of: panels.length }}
          locale={locale}
        />
      ))}
    </ChartFigure>
  );
}
