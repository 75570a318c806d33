import "server-only";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { type ReportJobData, takeAlong } from "#lib/jobs/report-jobs.ts";
import { jobScope } from "#lib/services/operator-scope.ts";
import { drawPreview } from "#lib/services/reports/draw-preview.ts";
import type { IssueTools } from "#lib/services/reports/issue-tools.ts";
import { publishDue } from "#lib/services/reports/publish-due.ts";
import { findPublished, publishIssue } from "#lib/services/reports/publish-issue.ts";
import { redrawIssue } from "#lib/services/reports/redraw.ts";
import { refreshLive } from "#lib/services/reports/refresh-live.ts";

/** Does what a job of the reports' queue asks for; running it twice comes to the same. Returns what came of it, for the log. */
export async function runReportJob(jobId: string, data: ReportJobData, now: Date, tools: IssueTools): Promise<object> {
  const scope = await jobScope(data.workspaceId);
  if (!scope) return { outcome: "gone" };
  // It did its work before its worker died: what waits was asked for since, and is not of this run.
  if (data.kind === "publish" && (await findPublished(scope, data.reportId, jobId)) !== null) {
    return { outcome: "published before" };
  }
  await withWorkerTenant(data.workspaceId, (client) => takeAlong(client, jobId, data));
  switch (data.kind) {
    case "preview":
      return { outcome: await drawPreview(scope, data.reportId, now, tools) };
    case "publish": {
      const published = await publishIssue(scope, data.reportId, { requestId: jobId, now }, tools);
      return published.ok ? { outcome: "published", number: published.value.number } : { outcome: published.code };
    }
    case "due":
      return { outcome: await publishDue(scope, data.reportId, { requestId: jobId, now }, tools) };
    case "redraw":
      return { outcome: await redrawIssue(scope, data.issueId, tools.drawing) };
    case "live":
      return refreshLive(scope, data.profileId, now, tools);
  }
}
