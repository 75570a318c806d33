import "server-only";
import { findReports } from "#lib/db/reports.ts";
import type { ReportSummary } from "#lib/reports/report-summary.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** Reports of a profile with their links, newest first. */
export async function listReports(scope: OwnerScope, profileId: string): Promise<ReportSummary[]> {
  return isUuid(profileId) ? findReports(scope, profileId) : [];
}
