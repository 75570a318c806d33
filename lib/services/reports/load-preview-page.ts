import "server-only";
import { findPreviewPage } from "#lib/db/preview-pages.ts";
import { chartPage, htmlPage, pdfPage, picturePage, wholeSpan } from "#lib/reports/page-names.ts";
import type { OwnerScope } from "#lib/scope.ts";

const idPattern = /^[A-Za-z0-9_-]{1,80}$/;
// What a link offers when nothing was ticked for it.
const plain = { csv: false, dates: false, issues: false, frame: false };

/** A page of the preview, as a link of the plainest kind would show it; null = none, or it is not yours (threats G8). */
export async function loadPreviewPage(
  scope: OwnerScope,
  reportId: string,
  query: URLSearchParams,
): Promise<{ type: string; body: Buffer } | null> {
  const name = nameOf(query.get("as"), query.get("id") ?? "");
  return name === null ? null : findPreviewPage(scope, reportId, name);
}

function nameOf(as: string | null, id: string): string | null {
  switch (as) {
    case "pdf":
      return pdfPage;
    case "picture":
      return picturePage;
    case "chart":
      return idPattern.test(id) ? chartPage(wholeSpan, id) : null;
    case null:
      return htmlPage(wholeSpan, plain);
    default:
      return null;
  }
}
