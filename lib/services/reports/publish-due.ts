import "server-only";
import { findDueReports, findSchedule } from "#lib/db/report-schedules.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { findAllWorkspaces } from "#lib/db/workspaces.ts";
import { enqueueReportJob, isReportJobInLine } from "#lib/jobs/report-jobs.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { IssueTools } from "#lib/services/reports/issue-tools.ts";
import { publishIssue } from "#lib/services/reports/publish-issue.ts";
import { scheduleNext } from "#lib/services/reports/schedule-next.ts";

/**
 * Publishes the issue whose time has come and sets the time of the next, in one transaction: times that were missed
 * while nothing ran are caught up once. Nothing is due any more where somebody else did it or the owner changed the
 * schedule.
 */
export async function publishDue(
  scope: OwnerScope,
  reportId: string,
  request: { requestId: string; now: Date },
  tools: IssueTools,
): Promise<string> {
  const ref = { workspaceId: scope.workspaceId, reportId };
  const due = await withWorkerTenant(scope.workspaceId, (client) => findSchedule(client, ref));
  if (!due?.isDue) return "not-due";
  const published = await publishIssue(scope, reportId, request, tools, async (client) => {
    const still = await findSchedule(client, ref);
    if (!still?.isDue) return false;
    await scheduleNext(client, ref, still.schedule, still);
    return true;
  });
  if (published.ok) return "published";
  if (published.code === "nothing-to-show") {
    // This time is skipped: there is nothing to say.
    await withWorkerTenant(scope.workspaceId, async (client) => {
      const still = await findSchedule(client, ref);
      if (still?.isDue) await scheduleNext(client, ref, still.schedule, still);
    });
  }
  return published.code;
}

/** Puts in line what is due and waits nowhere: after a restore, say, or when the queue gave a job up. */
export async function catchUpDue(): Promise<number> {
  let found = 0;
  for (const { id: workspaceId } of await findAllWorkspaces()) {
    await withWorkerTenant(workspaceId, async (client) => {
      for (const reportId of await findDueReports(client, workspaceId)) {
        const job = { kind: "due", workspaceId, reportId } as const;
        if (await isReportJobInLine(client, job)) continue;
        await enqueueReportJob(client, job);
        found += 1;
      }
    });
  }
  return found;
}
