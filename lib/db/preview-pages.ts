import "server-only";
import { previewNumber } from "#lib/db/issue-summaries.ts";
import { withTenant } from "#lib/db/tenant.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** Something that was drawn of the preview; null = it is not there, or not yours (threats G8). */
export async function findPreviewPage(
  scope: OwnerScope,
  reportId: string,
  name: string,
): Promise<{ type: string; body: Buffer } | null> {
  if (!isUuid(reportId)) return null;
  const row = await withTenant(scope, (tx) =>
    tx.reportPage.findFirst({
      where: { workspaceId: scope.workspaceId, name, issue: { reportId, number: previewNumber } },
      select: { type: true, body: true },
    }),
  );
  return row && { type: row.type, body: Buffer.from(row.body) };
}
