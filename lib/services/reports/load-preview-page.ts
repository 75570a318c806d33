import "server-only";
import { findPreviewPage } from "#lib/db/preview-pages.ts";
import { attachment } from "#lib/http/content-disposition.ts";
import type { ShareFile } from "#lib/reports/share-request.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** What was drawn of the preview; null = it is not there, or not yours (threats G8). */
export async function loadPreviewPage(
  scope: OwnerScope,
  reportId: string,
  { as, names }: Pick<ShareFile, "as" | "names">,
): Promise<{ type: string; body: Buffer; disposition: string | null } | null> {
  const page = await findPreviewPage(scope, reportId, names);
  if (!page) return null;
  const { type, body, title } = page;
  return { type, body, disposition: as === "pdf" ? attachment(title, as) : null };
}
