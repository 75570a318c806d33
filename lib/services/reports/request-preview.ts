import "server-only";
import { lockReport } from "#lib/db/report-issues.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { enqueueReportJob } from "#lib/jobs/report-jobs.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** Asks the worker for a preview of what a report says now. Whoever changes the report enqueues it in that transaction. */
export async function requestPreview(scope: OwnerScope, reportId: string): Promise<Result<null, "no-report">> {
  if (!isUuid(reportId)) return fail("no-report");
  const ref = { workspaceId: scope.workspaceId, reportId };
  return withWorkerTenant(scope.workspaceId, async (client) => {
    if (!(await lockReport(client, ref))) return fail("no-report");
    await enqueueReportJob(client, { kind: "preview", ...ref });
    return ok(null);
  });
}
