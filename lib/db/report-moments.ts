import "server-only";
import { previewNumber } from "#lib/db/issue-summaries.ts";
import { withTenant } from "#lib/db/tenant.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

export type StoredMoment = { updatedAt: Date; issue: { number: number; computedAt: Date } | null };

/** When a report was changed last, and its latest published issue. Null = there is none, or it is not yours. */
export async function findReportMoment(scope: OwnerScope, reportId: string): Promise<StoredMoment | null> {
  if (!isUuid(reportId)) return null;
  const row = await withTenant(scope, (tx) =>
    tx.report.findFirst({
      where: { workspaceId: scope.workspaceId, id: reportId },
      select: {
        updatedAt: true,
        issues: {
          where: { number: { gt: previewNumber } },
          select: { number: true, computedAt: true },
          orderBy: { number: "desc" },
          take: 1,
        },
      },
    }),
  );
  return row && { updatedAt: row.updatedAt, issue: row.issues[0] ?? null };
}
