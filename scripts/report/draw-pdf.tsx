import { renderToBuffer } from "@react-pdf/renderer";
import { paperColours } from "#components/reports/document/pdf/paper-look.ts";
import { unheld, withPaperText } from "#components/reports/document/pdf/paper-text.ts";
import { PdfLookContext } from "#components/reports/document/pdf/pdf-look.ts";
import { ReportPdf } from "#components/reports/document/pdf/report-pdf.tsx";
import type { DrawnChart } from "#components/reports/document/svg-node.ts";
import type { ReportView } from "#lib/reports/report-view.ts";
import { loadPaperFonts } from "./report-fonts.ts";

type PdfInput = {
  view: ReportView;
  /** By the id of their block. */
  charts: ReadonlyMap<string, DrawnChart>;
  logoPng: Buffer | null;
  publishedAt: string;
};

const closing = `${unheld} stands for letters that the fonts of this file do not hold. The page of this report shows them.`;

/** A report as a PDF. Equal reports give equal bytes: the file is dated by its issue, not by the clock. */
export async function drawPdf({ view, charts, logoPng, publishedAt }: PdfInput): Promise<Buffer> {
  const { holds, widthOf } = await loadPaperFonts();
  const set = withPaperText({ view, charts: [...charts] }, holds);
  const look = { colours: paperColours(view.accent), charts: new Map(set.charts), widthOf, locale: view.locale };
  return renderToBuffer(
    <PdfLookContext value={look}>
      <ReportPdf
        view={set.view}
        logoPng={logoPng}
        publishedAt={new Date(publishedAt)}
        closing={JSON.stringify(set).includes(unheld) ? closing : null}
      />
    </PdfLookContext>,
  );
}
