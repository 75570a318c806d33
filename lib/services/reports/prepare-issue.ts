import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { findReportToIssue, type IssueToStore, type ReportRef, type StoredPage } from "#lib/db/report-issues.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { canonicalJson } from "#lib/reports/report-content.ts";
import { reportDefinitionSchema } from "#lib/reports/report-definition.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import type { Drawing, DrawingInput, IssueTools } from "#lib/services/reports/issue-tools.ts";
import { signDigest } from "#lib/services/reports/sign-digest.ts";

export type PreparedIssue = { ref: ReportRef; mode: "frozen" | "live"; state: string; issue: IssueToStore };
export type NoIssue = "no-report" | "no-definition" | "no-profile" | "nothing-to-show";

/** Composes, signs and draws what a report says now. Nothing is written: that is one transaction of the caller's. */
export async function prepareIssue(
  scope: OwnerScope,
  reportId: string,
  wanted: "preview" | "issue",
  now: Date,
  tools: IssueTools,
): Promise<Result<PreparedIssue, NoIssue>> {
  if (!isUuid(reportId)) return fail("no-report");
  const ref = { workspaceId: scope.workspaceId, reportId };
  const report = await withWorkerTenant(scope.workspaceId, (client) => findReportToIssue(client, ref));
  if (!report) return fail("no-report");
  // Reports from before there were definitions said all that they will.
  if (report.definition === null) return fail("no-definition");
  const { logo, mode } = report;
  const composed = await tools.compose(
    scope,
    {
      profileId: report.profileId,
      definition: reportDefinitionSchema.parse(report.definition),
      mode,
      pseudonymKey: report.pseudonymKey,
      logoSha256: logo && createHash("sha256").update(logo).digest("hex"),
    },
    now,
  );
  if (!composed.ok) return composed;
  const content = composed.value;
  const number = wanted === "preview" ? 0 : report.nextNumber;
  const digest = createHash("sha256").update(canonicalJson(content)).digest();
  const pages = await drawPages(tools.drawing, { content, logoPng: logo, issueNumber: number });
  return ok({
    ref,
    mode,
    state: report.state,
    issue: {
      number,
      content,
      digest,
      // What only the owner sees is not vouched for.
      signature: wanted === "preview" ? null : signDigest(digest),
      computedAt: report.readAt,
      pages,
      drawnWith: tools.drawing.drawnWith(),
    },
  });
}

/** Compressed once, so that no request has to. */
export async function drawPages(drawing: Drawing, input: DrawingInput): Promise<StoredPage[]> {
  const drawn = await drawing.draw(input);
  return Promise.all(drawn.map(async (page) => ({ ...page, bodyGzip: await compress(page.body) })));
}

/** Null = it would not get smaller, as with pictures. */
async function compress(body: Buffer): Promise<Buffer | null> {
  const compressed = await promisify(gzip)(body, { level: 9 });
  return compressed.length < body.length ? compressed : null;
}
