import type { DrawnPage } from "#lib/drawing/page-frames.ts";
import type { StoredReport } from "#lib/reports/report-content.ts";
import { drawViews } from "./draw-views.ts";
import type { Manifest } from "./manifest.ts";
import { pagesOfView } from "./pages-of-view.tsx";

export type DrawInput = { content: StoredReport; logo: string | null; issueNumber: number };

/** All pages of an issue. */
export async function drawPages({ content, logo, issueNumber }: DrawInput, manifest: Manifest): Promise<DrawnPage[]> {
  const views = drawViews(content);
  return views.flatMap((view) => pagesOfView(view, { logo, number: issueNumber }, manifest));
}
