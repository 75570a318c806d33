import "server-only";
import { findIssueOfRequest, insertFrozenIssue, lockReport, putLiveIssue } from "#lib/db/report-issues.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import type { IssueTools } from "#lib/services/reports/issue-tools.ts";
import { type NoIssue, type PreparedIssue, prepareIssue } from "#lib/services/reports/prepare-issue.ts";

/**
 * Publishes what a report says now: a frozen one gets a further issue, a live one says it in place of what it said
 * before. All of it becomes visible at once, or nothing does. The same request makes no second issue, however often its
 * job runs.
 */
export async function publishIssue(
  scope: OwnerScope,
  reportId: string,
  request: { requestId: string; now: Date },
  tools: IssueTools,
): Promise<Result<{ number: number }, NoIssue>> {
  if (!isUuid(reportId)) return fail("no-report");
  const made = await withWorkerTenant(scope.workspaceId, (client) =>
    findIssueOfRequest(client, { workspaceId: scope.workspaceId, reportId }, request.requestId),
  );
  if (made !== null) return ok({ number: made });
  const prepared = await prepareIssue(scope, reportId, "issue", request.now, tools);
  return prepared.ok ? storeIssue(prepared.value, request.requestId) : prepared;
}

async function storeIssue(
  { ref, mode, issue }: PreparedIssue,
  requestId: string,
): Promise<Result<{ number: number }, "no-report">> {
  return withWorkerTenant(ref.workspaceId, async (client) => {
    if (!(await lockReport(client, ref))) return fail("no-report");
    // Another worker may have run the same job meanwhile.
    const made = await findIssueOfRequest(client, ref, requestId);
    if (made !== null) return ok({ number: made });
    if (mode === "live") await putLiveIssue(client, ref, issue);
    else await insertFrozenIssue(client, ref, requestId, issue);
    return ok({ number: issue.number });
  });
}
