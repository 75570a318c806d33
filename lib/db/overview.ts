import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import type { SnapshotView } from "#lib/reports/overview.ts";
import type { OwnerScope } from "#lib/scope.ts";

export type DailyRow = {
  day: string;
  followers: number | null;
  following: number | null;
  people28: number | null;
};

/** Days on which something is known or changes, oldest first. Size grows with days, never with acts. */
export async function findDaily(scope: OwnerScope, profileId: string): Promise<DailyRow[]> {
  const rows = await withTenant(scope, (tx) =>
    tx.daily.findMany({
      where: { workspaceId: scope.workspaceId, profileId },
      select: { day: true, followers: true, following: true, people28: true },
      orderBy: { day: "asc" },
    }),
  );
  return rows.map((row) => ({
    day: row.day.toISOString().slice(0, 10),
    followers: row.followers === null ? null : Number(row.followers),
    following: row.following === null ? null : Number(row.following),
    people28: row.people28,
  }));
}

/** Lists of both sides, oldest first. */
export async function findSnapshots(scope: OwnerScope, profileId: string): Promise<SnapshotView[]> {
  const rows = await withTenant(scope, (tx) =>
    tx.snapshot.findMany({
      where: { workspaceId: scope.workspaceId, profileId },
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
    }),
  );
  return rows.map((row) => ({ ...row, observedAt: row.observedAt.toISOString() }));
}

/** Figures that are read off person_state as of an instant; people who engaged by the person test of model.md 5. */
export type PeopleTotals = { people28: number; people28Following: number; mutual: number };

/** Reads the few who said something and the few who follow each other by their own indexes, never the whole list. */
export async function countPeople(scope: OwnerScope, profileId: string, asOf: Date): Promise<PeopleTotals> {
  return withTenant(scope, async (tx) => {
    const engaged = await tx.$queryRaw<{ people: number; followers: number }[]>`
      SELECT count(*)::int AS people, (count(*) FILTER (WHERE follows_you))::int AS followers FROM person_state
      WHERE workspace_id = ${scope.workspaceId}::uuid AND profile_id = ${profileId}::uuid
        AND last_received_at > ${asOf}::timestamptz - interval '28 days' AND engaged_since <= ${asOf}`;
    const mutual = await tx.$queryRaw<{ people: number }[]>`
      SELECT count(*)::int AS people FROM person_state
      WHERE workspace_id = ${scope.workspaceId}::uuid AND profile_id = ${profileId}::uuid AND follows_you AND you_follow`;
    return {
      people28: engaged[0]?.people ?? 0,
      people28Following: engaged[0]?.followers ?? 0,
      mutual: mutual[0]?.people ?? 0,
    };
  });
}

/** The latest received act with a name and a time; null = there is none. */
export async function findLastReceivedAt(scope: OwnerScope, profileId: string): Promise<Date | null> {
  const row = await withTenant(scope, (tx) =>
    tx.personState.findFirst({
      where: { workspaceId: scope.workspaceId, profileId, lastReceivedAt: { not: null } },
      select: { lastReceivedAt: true },
      orderBy: { lastReceivedAt: "desc" },
    }),
  );
  return row?.lastReceivedAt ?? null;
}
