import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import type { ReadScope } from "#lib/scope.ts";

/** An issue as it was stored: its content with the digest and the signature that it got then. */
export type IssueEvidence = {
  number: number;
  isLive: boolean;
  computedAt: Date;
  content: unknown;
  contentDigest: Buffer;
  signature: Buffer | null;
};

/** The published issue of this number, or the latest one. Null = there is none. */
export async function findIssueEvidence(
  scope: ReadScope,
  reportId: string,
  number: number | null,
): Promise<IssueEvidence | null> {
  const row = await withTenant(scope, (tx) =>
    tx.reportIssue.findFirst({
      where: { workspaceId: scope.workspaceId, reportId, number: number ?? { gt: 0 }, publishedAt: { not: null } },
      select: {
        number: true,
        computedAt: true,
        content: true,
        contentDigest: true,
        signature: true,
        report: { select: { mode: true } },
      },
      orderBy: { number: "desc" },
    }),
  );
  return (
    row && {
      number: row.number,
      isLive: row.report.mode === "live",
      computedAt: row.computedAt,
      content: row.content,
      contentDigest: Buffer.from(row.contentDigest),
      signature: row.signature && Buffer.from(row.signature),
    }
  );
}
