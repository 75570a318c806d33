import "server-only";
import { deletePreview, lockReport, putPreview } from "#lib/db/report-issues.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { IssueTools } from "#lib/services/reports/issue-tools.ts";
import { prepareIssue } from "#lib/services/reports/prepare-issue.ts";

export type PreviewOutcome = "drawn" | "changed" | "nothing-to-show" | "gone";

/**
 * Composes and draws what a report would say now, for its owner alone. Where the owner changed it meanwhile nothing is
 * stored: the change asked for a preview of its own.
 */
export async function drawPreview(
  scope: OwnerScope,
  reportId: string,
  now: Date,
  tools: IssueTools,
): Promise<PreviewOutcome> {
  const prepared = await prepareIssue(scope, reportId, "preview", now, tools);
  if (!prepared.ok && prepared.code !== "nothing-to-show") return "gone";
  const ref = { workspaceId: scope.workspaceId, reportId };
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const report = await lockReport(client, ref);
    if (!report) return "gone";
    if (!prepared.ok) {
      await deletePreview(client, ref);
      return "nothing-to-show";
    }
    if (report.state !== prepared.value.state) return "changed";
    await putPreview(client, ref, prepared.value.issue);
    return "drawn";
  });
}
