import "server-only";
import { findPreview } from "#lib/db/report-issues.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { isReportJobInLine } from "#lib/jobs/report-jobs.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** What the worker does for a report, and when its preview was last drawn (ISO; null = there is none). */
export type ReportWork = { previewDrawnAt: string | null; isPreviewUnderWay: boolean; isIssueUnderWay: boolean };

/** Null = there is no such report. */
export async function loadReportWork(scope: OwnerScope, reportId: string): Promise<ReportWork | null> {
  if (!isUuid(reportId)) return null;
  const ref = { workspaceId: scope.workspaceId, reportId };
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const preview = await findPreview(client, ref);
    if (!preview) return null;
    return {
      previewDrawnAt: preview.drawnAt?.toISOString() ?? null,
      isPreviewUnderWay: await isReportJobInLine(client, { kind: "preview", ...ref }),
      isIssueUnderWay: await isReportJobInLine(client, { kind: "publish", ...ref }),
    };
  });
}
