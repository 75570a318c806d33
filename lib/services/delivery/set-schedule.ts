import "server-only";
import { lockReport } from "#lib/db/report-issues.ts";
import { findSchedule } from "#lib/db/report-schedules.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { ReportSchedule } from "#lib/reports/next-issue.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import { scheduleNext } from "#lib/services/reports/schedule-next.ts";

/** Says when a report renews itself. A live one does so by itself and has no issues; one from before definitions cannot. */
export async function setSchedule(
  scope: OwnerScope,
  reportId: string,
  schedule: ReportSchedule,
): Promise<Result<{ nextIssueAt: Date | null }, "no-report" | "no-issues">> {
  if (!isUuid(reportId)) return fail("no-report");
  const ref = { workspaceId: scope.workspaceId, reportId };
  return withWorkerTenant(scope.workspaceId, async (client) => {
    if (!(await lockReport(client, ref))) return fail("no-report");
    const found = await findSchedule(client, ref);
    if (!found) return fail("no-issues");
    return ok({ nextIssueAt: await scheduleNext(client, ref, schedule, found) });
  });
}
