import "server-only";
import { type TenantTx, withTenant } from "#lib/db/tenant.ts";
import type { LinkSummary, LiveLinkSummary } from "#lib/reports/report-summary.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Columns of a link that its owner sees: neither its token's hash nor its password's. */
export const linkFields = {
  id: true,
  label: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  opens: true,
  lastOpenedAt: true,
  passwordHash: true,
  hasFreeDates: true,
  allowsCsv: true,
  showsPastIssues: true,
  embedOrigins: true,
  failedAttempts: true,
  lastFailedAt: true,
} as const;

type LinkRow = {
  id: string;
  label: string;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  opens: number;
  lastOpenedAt: Date | null;
  passwordHash: string | null;
  hasFreeDates: boolean;
  allowsCsv: boolean;
  showsPastIssues: boolean;
  embedOrigins: string[];
  failedAttempts: number;
  lastFailedAt: Date | null;
};

/** `now` is the database's. */
export function toLinkSummary(row: LinkRow, now: Date): LinkSummary {
  const { id, label, opens, hasFreeDates, allowsCsv, showsPastIssues, embedOrigins, failedAttempts } = row;
  return {
    id,
    label,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    alive: row.revokedAt === null && (row.expiresAt === null || row.expiresAt > now),
    opens,
    lastOpenedAt: row.lastOpenedAt?.toISOString() ?? null,
    hasPassword: row.passwordHash !== null,
    hasFreeDates,
    allowsCsv,
    showsPastIssues,
    embedOrigins,
    failedAttempts,
    lastFailedAt: row.lastFailedAt?.toISOString() ?? null,
  };
}

export async function readNow(tx: TenantTx): Promise<Date> {
  const clock = await tx.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  return clock[0]?.now ?? new Date(0);
}

/** Live links of the workspace, newest first. */
export function findLiveLinks(scope: OwnerScope): Promise<LiveLinkSummary[]> {
  return withTenant(scope, async (tx) => {
    const now = await readNow(tx);
    const rows = await tx.shareLink.findMany({
      where: {
        workspaceId: scope.workspaceId,
        revokedAt: null,
        OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
      },
      select: {
        ...linkFields,
        report: { select: { id: true, title: true, profile: { select: { id: true, handle: true, timeZone: true } } } },
      },
      orderBy: { createdAt: "desc" },
    });
    return rows.map(({ report: { profile, ...report }, ...row }) => ({ ...toLinkSummary(row, now), report, profile }));
  });
}

/** Links of one report, dead ones too, newest first. */
export function findLinksOf(scope: OwnerScope, reportId: string): Promise<LinkSummary[]> {
  return withTenant(scope, async (tx) => {
    const now = await readNow(tx);
    const rows = await tx.shareLink.findMany({
      where: { workspaceId: scope.workspaceId, reportId },
      select: linkFields,
      orderBy: { createdAt: "desc" },
    });
    return rows.map((row) => toLinkSummary(row, now));
  });
}
