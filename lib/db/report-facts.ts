import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import { type ActClass, actClasses } from "#lib/engagement/account.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import type { ReadImport } from "#lib/reports/compose-evidence.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import type { OwnerScope } from "#lib/scope.ts";

const startOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** Imports whose facts stand in the figures, of what was observed before a day; oldest first. */
export async function findReadImports(scope: OwnerScope, profileId: string, beforeDay: string): Promise<ReadImport[]> {
  const rows = await withTenant(scope, (tx) =>
    tx.import.findMany({
      where: {
        workspaceId: scope.workspaceId,
        profileId,
        state: "published",
        observedAt: { lt: startOf(beforeDay) },
      },
      select: {
        id: true,
        observedAt: true,
        readerVersion: true,
        rows: true,
        files: { select: { sha256: true, sizeBytes: true }, orderBy: { sha256: "asc" } },
      },
      orderBy: [{ observedAt: "asc" }, { contentDigest: "asc" }, { id: "asc" }],
    }),
  );
  return rows.flatMap(({ id, observedAt, readerVersion, rows: read, files }) =>
    observedAt === null
      ? []
      : {
          id,
          observedAt: observedAt.toISOString(),
          reader: readerVersion,
          rows: read,
          files: files.map((file) => ({
            sha256: Buffer.from(file.sha256).toString("hex"),
            sizeBytes: Number(file.sizeBytes),
          })),
        },
  );
}

/** Judgements of the owner besides those of people. */
export async function countJudged(
  scope: OwnerScope,
  profileId: string,
): Promise<{ incentivisedPosts: number; communities: number }> {
  const where = { workspaceId: scope.workspaceId, profileId };
  return withTenant(scope, async (tx) => ({
    incentivisedPosts: await tx.incentivisedPost.count({ where }),
    communities: await tx.community.count({ where }),
  }));
}

/** Acts received by name in a range, by class; null = there is none. */
export async function countClasses(
  scope: OwnerScope,
  profileId: string,
  range: DayRange,
): Promise<Record<ActClass, number> | null> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<{ class: ActClass; acts: number }[]>`
      SELECT class::text AS class, count(*)::int AS acts FROM interaction
      WHERE workspace_id = ${scope.workspaceId}::uuid AND profile_id = ${profileId}::uuid AND direction = 'received'
        AND at >= ${startOf(range.fromDay)} AND at < ${startOf(range.toDay)} AND class IS NOT NULL
      GROUP BY class`,
  );
  if (rows.length === 0) return null;
  return recordOf(actClasses, (name) => rows.find((row) => row.class === name)?.acts ?? 0);
}

/** Somebody who came by unasked in a range, and what they did. `spans` = of 28 days, counted back from its end. */
export type Returner = {
  key: string;
  handle: string | null;
  acts: { type: string; count: number }[];
  days: number;
  spans: number;
  lastDay: string;
};

/** People by the person test, who came back most first, and how many there are. */
export async function findReturners(
  scope: OwnerScope,
  profileId: string,
  range: DayRange,
  atMost: number,
): Promise<{ people: Returner[]; total: number }> {
  const [from, to] = [startOf(range.fromDay), startOf(range.toDay)];
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<(Returner & { total: number })[]>`
      WITH genuine AS (
        SELECT i.person_id, i.type::text AS type, i.at FROM interaction i
        WHERE i.workspace_id = ${scope.workspaceId}::uuid AND i.profile_id = ${profileId}::uuid
          AND i.direction = 'received' AND i.class IN ('community', 'untested', 'unprompted')
          AND i.at >= ${from} AND i.at < ${to}
      ), came AS (
        SELECT g.person_id, count(*)::int AS acts, count(DISTINCT (g.at AT TIME ZONE 'UTC')::date)::int AS days,
          count(DISTINCT floor(extract(epoch FROM ${to}::timestamptz - g.at) / 2419200))::int AS spans, max(g.at) AS last_at
        FROM genuine g JOIN person_state s ON s.workspace_id = ${scope.workspaceId}::uuid AND s.person_id = g.person_id
        WHERE s.engaged_since < ${to}
        GROUP BY g.person_id
      ), first AS (
        SELECT c.*, p.key, count(*) OVER ()::int AS total FROM came c
        JOIN person p ON p.workspace_id = ${scope.workspaceId}::uuid AND p.id = c.person_id
        ORDER BY c.spans DESC, c.days DESC, c.acts DESC, p.key COLLATE "C" LIMIT ${atMost}
      )
      SELECT f.key, named.handle, f.days, f.spans, f.total, (f.last_at AT TIME ZONE 'UTC')::date::text AS "lastDay",
        (SELECT jsonb_agg(jsonb_build_object('type', k.type, 'count', k.count) ORDER BY k.count DESC, k.type) FROM (
          SELECT g.type, count(*)::int AS count FROM genuine g WHERE g.person_id = f.person_id GROUP BY g.type) k) AS acts
      FROM first f
      LEFT JOIN LATERAL (
        SELECT h.handle FROM person_handle h
        WHERE h.workspace_id = ${scope.workspaceId}::uuid AND h.person_id = f.person_id AND h.observed_at < ${to}
        ORDER BY h.observed_at DESC, h.handle COLLATE "C" DESC LIMIT 1
      ) named ON true
      ORDER BY f.spans DESC, f.days DESC, f.acts DESC, f.key COLLATE "C"`,
  );
  return { people: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
