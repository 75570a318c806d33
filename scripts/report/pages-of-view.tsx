import { ReportPage } from "#components/reports/document/report-page.tsx";
import type { DrawnPage } from "#lib/drawing/page-frames.ts";
import { chartPage, csvPage, htmlPage, type PageOptions } from "#lib/reports/page-names.ts";
import type { DrawnView } from "./draw-views.ts";
import type { Manifest } from "./manifest.ts";
import { pageHtml } from "./page-html.ts";

type Issue = { logo: string | null; number: number; showsPreview: boolean };

/** The HTML of a span with each bar that a link can ask for, its charts as data and its tables as files. */
export function pagesOfView(
  { span, view, charts, drawings }: DrawnView,
  issue: Issue,
  manifest: Manifest,
): DrawnPage[] {
  const html = new Map<string, PageOptions>(allOptions.map((options) => [htmlPage(span, options), options]));
  const csv = view.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => ("csv" in block ? [[csvPage(span, block.id), block.csv] as const] : []));
  return [
    ...[...html].map(([name, options]) => ({
      name,
      type: "text/html; charset=utf-8",
      body: Buffer.from(
        pageHtml(
          <ReportPage
            view={view}
            drawings={drawings}
            logo={issue.logo}
            span={span}
            issueNumber={issue.number}
            showsPreview={issue.showsPreview}
            options={options}
            files={manifest.files}
          />,
          manifest.css,
          view.title,
        ),
      ),
    })),
    ...[...charts].map(([id, data]) => ({
      name: chartPage(span, id),
      type: "application/json",
      body: Buffer.from(JSON.stringify(data)),
    })),
    ...csv.map(([name, text]) => ({ name, type: "text/csv; charset=utf-8", body: Buffer.from(text) })),
  ];
}

const either = [false, true];
const allOptions: PageOptions[] = either.flatMap((csv) =>
  either.flatMap((dates) => either.flatMap((issues) => either.map((frame) => ({ csv, dates, issues, frame })))),
);
