import type { DrawnPage } from "#lib/drawing/page-frames.ts";
import { pdfPage, picturePage } from "#lib/reports/page-names.ts";
import type { StoredReport } from "#lib/reports/report-content.ts";
import { drawPdf } from "./draw-pdf.tsx";
import { drawPicture } from "./draw-picture.tsx";
import { type DrawnView, drawViews } from "./draw-views.ts";
import type { Manifest } from "./manifest.ts";
import { pagesOfView } from "./pages-of-view.tsx";

export type DrawInput = { content: StoredReport; logo: string | null; issueNumber: number };

/** All pages of an issue. */
export async function drawPages({ content, logo, issueNumber }: DrawInput, manifest: Manifest): Promise<DrawnPage[]> {
  const views = drawViews(content);
  const whole = views[0];
  const issue = { logo, number: issueNumber, showsPreview: showsData(content) };
  return [
    ...views.flatMap((view) => pagesOfView(view, issue, manifest)),
    ...(whole ? [await pdfOf(whole, content.publishedAt, logo), await pictureOf(whole, issue.showsPreview)] : []),
  ];
}

/** The whole range on paper, whatever spans the pages have. */
async function pdfOf({ view, drawings }: DrawnView, publishedAt: string, logo: string | null): Promise<DrawnPage> {
  const charts = new Map([...drawings].map(([id, { wide }]) => [id, wide]));
  const logoPng = logo === null ? null : Buffer.from(logo, "base64");
  return { name: pdfPage, type: "application/pdf", body: await drawPdf({ view, charts, logoPng, publishedAt }) };
}

async function pictureOf({ view }: DrawnView, withData: boolean): Promise<DrawnPage> {
  return { name: picturePage, type: "image/png", body: await drawPicture(withData ? view : null) };
}

/** Reports from before there was a choice keep their data to themselves. */
function showsData(content: StoredReport): boolean {
  return "pictureShowsData" in content && content.pictureShowsData === true;
}
