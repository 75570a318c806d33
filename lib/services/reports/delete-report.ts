import "server-only";
import { deleteReportRow } from "#lib/db/reports.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** Deletes a report; its links die with it (threats S3). */
export async function deleteReport(scope: OwnerScope, reportId: string): Promise<Result<null, "no-report">> {
  if (!isUuid(reportId)) return fail("no-report");
  return (await deleteReportRow(scope, reportId)) ? ok(null) : fail("no-report");
}
