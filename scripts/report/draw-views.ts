import { type ChartData, chartDataOf, chartParts } from "#components/reports/document/chart-parts.tsx";
import type { Drawings } from "#components/reports/document/drawings.ts";
import { wholeSpan } from "#lib/reports/page-names.ts";
import { prepareReportView } from "#lib/reports/prepare-report-view.ts";
import type { StoredReport } from "#lib/reports/report-content.ts";
import type { ReportView } from "#lib/reports/report-view.ts";
import { drawPanels } from "./draw-panels.tsx";

/** A span of the report with its charts, as data and drawn. */
export type DrawnView = { span: string; view: ReportView; charts: ReadonlyMap<string, ChartData>; drawings: Drawings };

/** Pixels of the column of a wide page, and of a phone of 390 pixels. */
const widths = { wide: 800, narrow: 350 };

/** Every span of a report, the whole range first. */
export function drawViews(content: StoredReport): DrawnView[] {
  const whole = prepareReportView(content, wholeSpan);
  return whole.spans.map(({ id: span }) =>
    drawView(span, span === wholeSpan ? whole : prepareReportView(content, span)),
  );
}

export function drawView(span: string, view: ReportView): DrawnView {
  const charts = new Map(
    view.sections
      .flatMap((section) => section.blocks)
      .flatMap((block): [string, ChartData][] => {
        const data = chartDataOf(block, view.locale);
        return data && "id" in block ? [[block.id, data]] : [];
      }),
  );
  const drawings = new Map(
    [...charts].map(([id, data]) => [
      id,
      { wide: drawPanels(chartParts(data), widths.wide), narrow: drawPanels(chartParts(data), widths.narrow) },
    ]),
  );
  return { span, view, charts, drawings };
}
