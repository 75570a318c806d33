import type { ReactElement } from "react";
import { panelHeight } from "#components/charts/panel-height.ts";
import { SurvivalCurves } from "#components/charts/survival-curves.tsx";
import { survivalHeight } from "#components/charts/survival-height.ts";
import { TimePanel } from "#components/charts/time-panel.tsx";
import type { SurvivalPoint } from "#lib/reports/prepare-survival.ts";
import type { ReportBlock } from "#lib/reports/report-view.ts";
import type { TimeChart } from "#lib/reports/time-chart.ts";

/** What a chart is drawn from, ahead of time and again in the browser when somebody touches it. */
export type ChartData = { locale: string } & (
  | { kind: "time-chart"; chart: Pick<TimeChart, "axis" | "panels" | "marks"> }
  | { kind: "survival-chart"; points: SurvivalPoint[]; lastAge: number }
);

/** A panel as the app draws it, and the pixels it takes. */
export type ChartPart = { id: string; element: ReactElement; height: number };

/** Null = the block is no chart. */
export function chartDataOf(block: ReportBlock, locale: string): ChartData | null {
  if (block.kind === "time-chart") {
    const { axis, panels, marks } = block.chart;
    return { kind: block.kind, locale, chart: { axis, panels, marks } };
  }
  if (block.kind === "survival-chart") {
    return { kind: block.kind, locale, points: block.points, lastAge: block.lastAge };
  }
  return null;
}

export function chartParts(data: ChartData): ChartPart[] {
  const { locale } = data;
  if (data.kind === "survival-chart") {
    const { points, lastAge } = data;
    return [
      {
        id: "curves",
        element: <SurvivalCurves points={points} lastAge={lastAge} locale={locale} />,
        height: survivalHeight,
      },
    ];
  }
  const { axis, panels, marks } = data.chart;
  const of = panels.length;
  return panels.map((panel, index) => ({
    id: panel.id,
    element: <TimePanel axis={axis} panel={panel} marks={marks} place={{ index, of }} locale={locale} />,
    height: panelHeight(of, index === of - 1),
  }));
}
