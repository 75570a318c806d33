"use client";
import dynamic from "next/dynamic";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { gainBarsHeight } from "#components/charts/gain-bars-height.ts";
import type { GainsChart } from "#lib/reports/prepare-gains.ts";

// recharts draws only in the browser and weighs more than the rest of the page.
const GainBars = dynamic(() => import("#components/charts/gain-bars.tsx").then((module) => module.GainBars), {
  ssr: false,
});

type GainsFigureProps = { chart: GainsChart; fileName: string; locale: string };

export function GainsFigure({ chart, fileName, locale }: GainsFigureProps) {
  return (
    <ChartFigure
      sentence={chart.sentence}
      height={gainBarsHeight}
      table={chart.table}
      csv={chart.csv}
      fileName={fileName}
      note={
        chart.kind === "named" ? "Above the line: joined. Below: left." : "The count alone: more above, fewer below."
      }
    >
      <GainBars chart={chart} locale={locale} />
    </ChartFigure>
  );
}
