import "server-only";
import { findIssueToDraw, findOutdatedIssues, lockReport, replacePages } from "#lib/db/report-issues.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { findAllWorkspaces } from "#lib/db/workspaces.ts";
import { enqueueReportJob, isReportJobInLine } from "#lib/jobs/report-jobs.ts";
import { storedReportSchema } from "#lib/reports/report-content.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { Drawing } from "#lib/services/reports/issue-tools.ts";
import { drawPages } from "#lib/services/reports/prepare-issue.ts";

/**
 * Draws an issue again from what it says. Its content, digest and signature stay: drawings are a cache. What was
 * computed anew meanwhile was drawn with it.
 */
export async function redrawIssue(scope: OwnerScope, issueId: string, drawing: Drawing): Promise<"redrawn" | "gone"> {
  const { workspaceId } = scope;
  const found = await withWorkerTenant(workspaceId, (client) => findIssueToDraw(client, workspaceId, issueId));
  if (!found) return "gone";
  const content = storedReportSchema.parse(found.content);
  const pages = await drawPages(drawing, { content, logoPng: found.logo, issueNumber: found.number });
  return withWorkerTenant(workspaceId, async (client) => {
    await lockReport(client, { workspaceId, reportId: found.reportId });
    const still = await findIssueToDraw(client, workspaceId, issueId);
    if (!still?.digest.equals(found.digest)) return "gone";
    await replacePages(client, workspaceId, issueId, { pages, drawnWith: drawing.drawnWith() });
    return "redrawn";
  });
}

/** Asks for every issue that another version of the drawing drew, or none did; the newest first. */
export async function requestRedraws(drawnWith: string): Promise<number> {
  let asked = 0;
  for (const { id: workspaceId } of await findAllWorkspaces()) {
    await withWorkerTenant(workspaceId, async (client) => {
      for (const issueId of await findOutdatedIssues(client, workspaceId, drawnWith)) {
        const job = { kind: "redraw", workspaceId, issueId } as const;
        if (await isReportJobInLine(client, job)) continue;
        await enqueueReportJob(client, job);
        asked += 1;
      }
    });
  }
  return asked;
}
