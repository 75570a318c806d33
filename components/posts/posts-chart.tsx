"use client";
import dynamic from "next/dynamic";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { dotChartHeight } from "#components/charts/dot-chart-height.ts";
import type { PostsChart as PreparedChart } from "#lib/reports/prepare-posts-chart.ts";

// recharts draws only in the browser and weighs more than the rest of the page.
const DotChart = dynamic(() => import("#components/charts/dot-chart.tsx").then((module) => module.DotChart), {
  ssr: false,
});

type PostsChartProps = { chart: PreparedChart; fileName: string; locale: string };

export function PostsChart({ chart, fileName, locale }: PostsChartProps) {
  return (
    <ChartFigure
      sentence={chart.sentence}
      height={dotChartHeight}
      table={chart.table}
      csv={chart.csv}
      fileName={fileName}
      note={chart.note}
    >
      <DotChart chart={chart} locale={locale} />
    </ChartFigure>
  );
}
