import "server-only";
import { previewNumber } from "#lib/db/issue-summaries.ts";
import { withTenant } from "#lib/db/tenant.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** The first of these pages that was drawn of the preview; null = none, or the report is not yours (threats G8). */
export async function findPreviewPage(
  scope: OwnerScope,
  reportId: string,
  names: string[],
): Promise<{ title: string; type: string; body: Buffer } | null> {
  if (!isUuid(reportId)) return null;
  const rows = await withTenant(scope, (tx) =>
    tx.reportPage.findMany({
      where: { workspaceId: scope.workspaceId, name: { in: names }, issue: { reportId, number: previewNumber } },
      select: { name: true, type: true, body: true, issue: { select: { report: { select: { title: true } } } } },
    }),
  );
  const [first] = rows.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  return first ? { title: first.issue.report.title, type: first.type, body: Buffer.from(first.body) } : null;
}
