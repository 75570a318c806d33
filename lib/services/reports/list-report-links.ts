import "server-only";
import { findLinksOf } from "#lib/db/link-summaries.ts";
import type { LinkSummary } from "#lib/reports/report-summary.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** Links of one report, dead ones too, newest first. */
export async function listReportLinks(scope: OwnerScope, reportId: string): Promise<LinkSummary[]> {
  return isUuid(reportId) ? findLinksOf(scope, reportId) : [];
}
