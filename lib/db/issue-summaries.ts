import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import type { IssueSummary } from "#lib/reports/report-summary.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Number of the issue that only the owner sees; published ones count from 1. */
export const previewNumber = 0;

/** Published ones, latest first. */
export async function findIssues(scope: OwnerScope, reportId: string): Promise<IssueSummary[]> {
  const rows = await withTenant(scope, (tx) =>
    tx.reportIssue.findMany({
      where: { workspaceId: scope.workspaceId, reportId, number: { gt: previewNumber } },
      select: issueFields,
      orderBy: { number: "desc" },
    }),
  );
  return rows.map(toIssueSummary);
}

export const issueFields = {
  number: true,
  isLive: true,
  publishedAt: true,
  computedAt: true,
  contentDigest: true,
} as const;

type IssueRow = {
  number: number;
  isLive: boolean;
  publishedAt: Date | null;
  computedAt: Date;
  contentDigest: Uint8Array;
};

export function toIssueSummary(row: IssueRow): IssueSummary {
  return {
    number: row.number,
    isLive: row.isLive,
    publishedAt: (row.publishedAt ?? row.computedAt).toISOString(),
    computedAt: row.computedAt.toISOString(),
    digest: Buffer.from(row.contentDigest).toString("hex"),
  };
}
