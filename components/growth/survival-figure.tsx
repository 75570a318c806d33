"use client";
import dynamic from "next/dynamic";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { survivalHeight } from "#components/charts/survival-height.ts";
import type { SurvivalView } from "#lib/reports/prepare-survival.ts";

// recharts draws only in the browser and weighs more than the rest of the page.
const SurvivalCurves = dynamic(
  () => import("#components/charts/survival-curves.tsx").then((module) => module.SurvivalCurves),
  { ssr: false },
);

type SurvivalFigureProps = {
  chart: NonNullable<SurvivalView["chart"]>;
  sentence: string;
  fileName: string;
  locale: string;
};

export function SurvivalFigure({ chart, sentence, fileName, locale }: SurvivalFigureProps) {
  return (
    <ChartFigure
      sentence={sentence}
      height={survivalHeight}
      table={chart.table}
      csv={chart.csv}
      fileName={fileName}
      note="Dashed: as early as the lists allow. Solid: as late. Drawn while ten or more are watched."
    >
      <SurvivalCurves points={chart.points} lastAge={chart.lastAge} locale={locale} />
    </ChartFigure>
  );
}
