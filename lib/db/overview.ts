import "server-only";
import { type TenantTx, withTenant } from "#lib/db/tenant.ts";
import type { DailyRow, WeekRow } from "#lib/reports/build-overview.ts";
import type { CountedPost } from "#lib/reports/counts-only.ts";
import type { LedgerAt } from "#lib/reports/ledger-history.ts";
import type { SnapshotView } from "#lib/reports/overview.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** The lines of a profile over time, oldest first. Their size grows with days and lists, never with acts or people. */
export type OverviewRows = { daily: DailyRow[]; weeks: WeekRow[]; ledgers: LedgerAt[]; snapshots: SnapshotView[] };

/** In one transaction, so that all of it is of one moment and takes one connection. */
export async function findOverviewRows(scope: OwnerScope, profileId: string): Promise<OverviewRows> {
  const where = { workspaceId: scope.workspaceId, profileId };
  return withTenant(scope, async (tx) => ({
    daily: await dailyRows(tx, where),
    weeks: await weekRows(tx, where),
    ledgers: await ledgerRows(tx, where),
    snapshots: await snapshotRows(tx, where),
  }));
}

type Where = { workspaceId: string; profileId: string };

const dayText = (day: Date) => day.toISOString().slice(0, 10);

async function dailyRows(tx: TenantTx, where: Where): Promise<DailyRow[]> {
  const rows = await tx.daily.findMany({
    where,
    select: { day: true, followers: true, following: true, people28: true },
    orderBy: { day: "asc" },
  });
  return rows.map((row) => ({
    day: dayText(row.day),
    followers: row.followers === null ? null : Number(row.followers),
    following: row.following === null ? null : Number(row.following),
    people28: row.people28,
  }));
}

async function weekRows(tx: TenantTx, where: Where): Promise<WeekRow[]> {
  const rows = await tx.weekFigure.findMany({
    where,
    select: { weekEnd: true, people28: true, genuineEngagement: true, genuineEngagementSquares: true },
    orderBy: { weekEnd: "asc" },
  });
  return rows.map((row) => ({ ...row, weekEnd: dayText(row.weekEnd) }));
}

async function ledgerRows(tx: TenantTx, where: Where): Promise<LedgerAt[]> {
  const rows = await tx.ledgerPoint.findMany({
    where,
    omit: { workspaceId: true, profileId: true },
    orderBy: { at: "asc" },
  });
  return rows.map(({ at, rows: total, ...lines }) => ({ at: at.toISOString(), rows: total, lines }));
}

async function snapshotRows(tx: TenantTx, where: Where): Promise<SnapshotView[]> {
  const rows = await tx.snapshot.findMany({
    where,
    select: {
      side: true,
      observedAt: true,
      listed: true,
      platformCount: true,
      joined: true,
      left: true,
      completeness: true,
      importId: true,
    },
    orderBy: [{ observedAt: "asc" }, { side: "asc" }, { listDigest: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, observedAt: row.observedAt.toISOString() }));
}

/** Lists of both sides, oldest first. */
export async function findSnapshots(scope: OwnerScope, profileId: string): Promise<SnapshotView[]> {
  return withTenant(scope, (tx) => snapshotRows(tx, { workspaceId: scope.workspaceId, profileId }));
}

/** Dated posts with what the platform counts on them, oldest first. */
export async function findCountedPosts(scope: OwnerScope, profileId: string): Promise<CountedPost[]> {
  const rows = await withTenant(scope, (tx) =>
    tx.postState.findMany({
      where: { workspaceId: scope.workspaceId, profileId, publishedAt: { not: null } },
      select: { publishedAt: true, likes: true, comments: true, shares: true, saves: true },
      orderBy: { publishedAt: "asc" },
    }),
  );
  const count = (value: bigint | null) => (value === null ? null : Number(value));
  return rows.flatMap(({ publishedAt, likes, comments, shares, saves }) =>
    publishedAt === null
      ? []
      : [
          {
            publishedDay: dayText(publishedAt),
            likes: count(likes),
            comments: count(comments),
            shares: count(shares),
            saves: count(saves),
          },
        ],
  );
}
