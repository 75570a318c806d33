import "server-only";
import { findReportToIssue, lockReport } from "#lib/db/report-issues.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { enqueueReportJob, isReportJobInLine, type ReportJobData } from "#lib/jobs/report-jobs.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** Asks the worker for the next issue of a report. A second press while the first is worked asks for nothing more. */
export async function requestIssue(
  scope: OwnerScope,
  reportId: string,
): Promise<Result<null, "no-report" | "no-definition" | "under-way">> {
  if (!isUuid(reportId)) return fail("no-report");
  const { workspaceId } = scope;
  const job: ReportJobData = { kind: "publish", workspaceId, reportId };
  return withWorkerTenant(workspaceId, async (client) => {
    // Two presses take turns here.
    if (!(await lockReport(client, job))) return fail("no-report");
    const report = await findReportToIssue(client, job);
    if (!report || report.definition === null) return fail("no-definition");
    if (await isReportJobInLine(client, job)) return fail("under-way");
    await enqueueReportJob(client, job);
    return ok(null);
  });
}
