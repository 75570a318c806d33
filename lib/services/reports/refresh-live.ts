import "server-only";
import { findPublishedLive, lockReport, putLiveIssue } from "#lib/db/report-issues.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { IssueTools } from "#lib/services/reports/issue-tools.ts";
import { prepareIssue } from "#lib/services/reports/prepare-issue.ts";

/** Computes the published live reports of a profile anew, after its facts or its owner's word changed. */
export async function refreshLive(
  scope: OwnerScope,
  profileId: string,
  now: Date,
  tools: IssueTools,
): Promise<{ refreshed: number }> {
  const { workspaceId } = scope;
  const reportIds = await withWorkerTenant(workspaceId, (client) =>
    findPublishedLive(client, { workspaceId, profileId }),
  );
  let refreshed = 0;
  for (const reportId of reportIds) {
    const prepared = await prepareIssue(scope, reportId, "issue", now, tools);
    // Where nothing is left to show, it goes on saying what it said, and when that was.
    if (!prepared.ok || prepared.value.mode !== "live") continue;
    const { ref, issue } = prepared.value;
    await withWorkerTenant(workspaceId, async (client) => {
      if (await lockReport(client, ref)) await putLiveIssue(client, ref, issue);
    });
    refreshed += 1;
  }
  return { refreshed };
}
