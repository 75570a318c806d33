"use client";
import dynamic from "next/dynamic";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { panelHeight } from "#components/charts/panel-height.ts";
import type { OverviewChart as PreparedChart } from "#lib/reports/prepare-overview-chart.ts";

// recharts draws only in the browser and weighs more than the rest of the page.
const ChartPanels = dynamic(() => import("#components/charts/chart-panels.tsx").then((module) => module.ChartPanels), {
  ssr: false,
});

type OverviewChartProps = { chart: PreparedChart; fileName: string; locale: string };

export function OverviewChart({ chart, fileName, locale }: OverviewChartProps) {
  const height = chart.panels.reduce((sum, _, index) => sum + panelHeight(index === chart.panels.length - 1), 0);
  return (
    <ChartFigure
      sentence={chart.sentence}
      height={height}
      table={chart.table}
      csv={chart.csv}
      fileName={fileName}
      note={chart.note}
    >
      <ChartPanels axis={chart.axis} panels={chart.panels} locale={locale} />
    </ChartFigure>
  );
}
