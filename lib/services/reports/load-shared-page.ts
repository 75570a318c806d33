import "server-only";
import { findSharedPage } from "#lib/db/report-pages.ts";
import { attachment } from "#lib/http/content-disposition.ts";
import type { ShareFile } from "#lib/reports/share-request.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { ShareScope } from "#lib/scope.ts";

export type SharedPage = { type: string; body: Buffer; isGzip: boolean; disposition: string | null };

/**
 * What was drawn of the one report behind a link. `not-drawn`: there will be one in a moment. Nothing else than what
 * was published is read, and nothing is computed.
 */
export async function loadSharedPage(
  scope: ShareScope,
  file: ShareFile,
  acceptsGzip: boolean,
): Promise<Result<SharedPage, "not-there" | "not-drawn">> {
  const isDownload = file.as === "pdf" || file.as === "csv";
  const page = await findSharedPage(scope, file, { acceptsGzip, withTitle: isDownload });
  if (page === null) return fail(file.issue === null ? "not-drawn" : "not-there");
  // Figures are named by whoever asks: one that is not there may never have been.
  if (page === "no-page") return fail(file.as === "csv" || file.as === "chart" ? "not-there" : "not-drawn");
  const { type, body, isGzip } = page;
  return ok({ type, body, isGzip, disposition: isDownload ? attachment(page.title ?? "", file.as) : null });
}
