import type { NextRequest } from "next/server";
import { notFoundAnswer, staticAnswer } from "#app/share/[token]/answers.ts";
import { openShare } from "#lib/auth/share-gate.ts";
import { readShareRequest } from "#lib/reports/share-request.ts";
import { checkIssue } from "#lib/services/reports/check-issue.ts";

/** What the digest of a report is of, byte for byte; only where the link lets its reader save data. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/share/[token]/check/content">,
): Promise<Response> {
  const { token } = await params;
  const gate = await openShare(token, request.cookies);
  if (gate.kind === "none") return notFoundAnswer(request);
  if (gate.kind === "locked") return staticAnswer(request, "locked", 403);
  const { scope, link } = gate;
  const asked = readShareRequest(request.nextUrl.searchParams, link, false);
  if (!link.allowsCsv || asked.kind !== "file") return notFoundAnswer(request);
  const checked = await checkIssue(scope, scope.reportId, asked.file.issue);
  if (!checked) return notFoundAnswer(request);
  return new Response(checked.text, {
    headers: {
      "Content-Type": "application/json",
      "Content-Disposition": `attachment; filename="report-issue-${checked.number}.json"`,
    },
  });
}
