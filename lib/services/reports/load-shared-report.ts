import "server-only";
import { findReportContent } from "#lib/db/reports.ts";
import { countOpen } from "#lib/db/share-links.ts";
import { type StoredReport, storedReportSchema } from "#lib/reports/report-content.ts";
import type { ShareScope } from "#lib/scope.ts";

/** The frozen content behind a link. Opens are counted as a number, without cookie, address or fingerprint. */
export async function loadSharedReport(scope: ShareScope): Promise<StoredReport | null> {
  const content = await findReportContent(scope);
  if (content === null) return null;
  await countOpen(scope);
  return storedReportSchema.parse(content);
}
