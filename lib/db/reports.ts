import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import type { ReportContent } from "#lib/reports/report-content.ts";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import type { ReportSummary } from "#lib/reports/report-summary.ts";
import type { OwnerScope, ShareScope } from "#lib/scope.ts";

export async function createReport(
  scope: OwnerScope,
  report: {
    profileId: string;
    definition: ReportDefinition;
    content: ReportContent;
    contentDigest: Buffer;
    signature: Buffer;
  },
): Promise<string> {
  const row = await withTenant(scope, (tx) =>
    tx.report.create({
      data: {
        workspaceId: scope.workspaceId,
        profileId: report.profileId,
        createdById: scope.userId,
        title: report.definition.title,
        definition: report.definition,
        issues: {
          create: {
            number: 1,
            content: report.content,
            contentDigest: new Uint8Array(report.contentDigest),
            signature: new Uint8Array(report.signature),
            publishedAt: new Date(report.content.publishedAt),
          },
        },
      },
      select: { id: true },
    }),
  );
  return row.id;
}

export async function findReports(scope: OwnerScope, profileId: string): Promise<ReportSummary[]> {
  const { rows, now } = await withTenant(scope, async (tx) => {
    const clock = await tx.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
    const found = await tx.report.findMany({
      where: { workspaceId: scope.workspaceId, profileId },
      select: {
        id: true,
        title: true,
        createdAt: true,
        issues: { select: { contentDigest: true }, orderBy: { number: "desc" }, take: 1 },
        links: {
          select: {
            id: true,
            label: true,
            createdAt: true,
            expiresAt: true,
            revokedAt: true,
            opens: true,
            lastOpenedAt: true,
          },
          orderBy: { createdAt: "desc" },
        },
      },
      orderBy: { createdAt: "desc" },
    });
    return { rows: found, now: clock[0]?.now ?? new Date(0) };
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    createdAt: row.createdAt.toISOString(),
    digest: Buffer.from(row.issues[0]?.contentDigest ?? []).toString("hex"),
    links: row.links.map((link) => ({
      id: link.id,
      label: link.label,
      createdAt: link.createdAt.toISOString(),
      expiresAt: link.expiresAt?.toISOString() ?? null,
      revokedAt: link.revokedAt?.toISOString() ?? null,
      alive: link.revokedAt === null && (link.expiresAt === null || link.expiresAt > now),
      opens: link.opens,
      lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
    })),
  }));
}

/** The content of the one report that the link grants, as it was stored. Null when it is gone. */
export async function findReportContent(scope: ShareScope): Promise<unknown> {
  const row = await withTenant(scope, (tx) =>
    tx.reportIssue.findFirst({
      where: { workspaceId: scope.workspaceId, reportId: scope.reportId, number: { gt: 0 } },
      select: { content: true },
      orderBy: { number: "desc" },
    }),
  );
  return row?.content ?? null;
}

/** False when there was none. */
export async function deleteReportRow(scope: OwnerScope, reportId: string): Promise<boolean> {
  const { count } = await withTenant(scope, (tx) =>
    tx.report.deleteMany({ where: { workspaceId: scope.workspaceId, id: reportId } }),
  );
  return count > 0;
}
