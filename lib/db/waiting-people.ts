import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { latestHandle } from "#lib/db/latest-handle.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { Interval } from "#lib/engagement/account.ts";
import { namesOf } from "#lib/reports/person-names.ts";
import type { WaitingList, WaitingPerson } from "#lib/reports/reciprocity.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** `given` = the spans for which the files hold all that the owner did for others: outside them nobody is said to wait. */
export type WaitingQuery = { asOf: Date; given: readonly Interval[] };

const genuine = Prisma.sql`i.direction = 'received' AND i.class IN ('community', 'untested', 'unprompted')`;

/**
 * Engagers whose latest testable act the owner has not answered: nothing was done for them since, and seven days are over.
 * An answer that came later than that still settles it.
 */
function waiting(scope: OwnerScope, profileId: string, { asOf, given }: WaitingQuery): Prisma.Sql {
  const spans = `{${given.map(([from, to]) => `[${new Date(from).toISOString()},${new Date(to).toISOString()}]`)}}`;
  const isTestable = (at: Prisma.Sql) =>
    Prisma.sql`(${at} + interval '168 hours' <= ${asOf}::timestamptz
      AND ${spans}::tstzmultirange @> tstzrange(${at}, ${at} + interval '168 hours', '[]'))`;
  return Prisma.sql`
    SELECT s.*, p.key, open.at AS open_at, coalesce(t.up_to >= open.at, false) AS is_done,
      s.is_strong AND s.last_given_at IS NULL AND s.given = 0 AS is_never
    FROM person_state s JOIN person p ON p.workspace_id = s.workspace_id AND p.id = s.person_id
    CROSS JOIN LATERAL (
      SELECT CASE WHEN ${isTestable(Prisma.sql`s.last_genuine_at`)} THEN s.last_genuine_at ELSE (
        SELECT max(i.at) FROM interaction i
        WHERE i.workspace_id = s.workspace_id AND i.person_id = s.person_id AND ${genuine}
          AND i.at > coalesce(s.last_given_at, '-infinity') AND ${isTestable(Prisma.sql`i.at`)}
      ) END AS at
    ) open
    LEFT JOIN thanked t ON t.workspace_id = s.workspace_id AND t.profile_id = s.profile_id AND t.person_key = p.key
    WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.profile_id = ${profileId}::uuid
      AND s.last_received_at IS NOT NULL AND s.engaged_since IS NOT NULL
      AND s.last_genuine_at > coalesce(s.last_given_at, '-infinity') AND open.at IS NOT NULL`;
}

const lists: Record<WaitingList, Prisma.Sql> = {
  waiting: Prisma.sql`NOT is_done`,
  "never-answered": Prisma.sql`NOT is_done AND is_never`,
  done: Prisma.sql`is_done`,
};

export async function countWaiting(
  scope: OwnerScope,
  profileId: string,
  query: WaitingQuery,
): Promise<Record<WaitingList, number>> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<{ waiting: number; never: number; done: number }[]>`
      SELECT (count(*) FILTER (WHERE ${lists.waiting}))::int AS waiting,
        (count(*) FILTER (WHERE ${lists["never-answered"]}))::int AS never,
        (count(*) FILTER (WHERE ${lists.done}))::int AS done
      FROM (${waiting(scope, profileId, query)}) w`,
  );
  const { waiting: open = 0, never = 0, done = 0 } = rows[0] ?? {};
  return { waiting: open, "never-answered": never, done };
}

type Row = Pick<WaitingPerson, "key" | "lastType" | "lastPost" | "acts" | "followsYou" | "youFollow"> & {
  id: bigint;
  seenHandle: string | null;
  lastAt: Date;
  firstAt: Date;
};

const handle = Prisma.raw(latestHandle("w.workspace_id", "w.person_id"));

/** A page of those who wait: most credit first. */
export async function findWaiting(
  scope: OwnerScope,
  profileId: string,
  query: WaitingQuery,
  { list, offset, limit }: { list: WaitingList; offset: number; limit: number },
): Promise<WaitingPerson[]> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      WITH page AS (
        SELECT * FROM (${waiting(scope, profileId, query)}) w WHERE ${lists[list]}
        ORDER BY credit DESC, person_id LIMIT ${limit} OFFSET ${offset}
      )
      SELECT w.person_id AS id, w.key, ${handle} AS "seenHandle", w.follows_you AS "followsYou",
        w.you_follow AS "youFollow", w.open_at AS "lastAt", acts.*
      FROM page w
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS acts, min(i.at) AS "firstAt",
          (array_agg(i.type::text ORDER BY i.at DESC, i.weight DESC, i.key))[1] AS "lastType",
          (array_agg(i.post ORDER BY i.at DESC, i.weight DESC, i.key))[1] AS "lastPost"
        FROM interaction i
        WHERE i.workspace_id = w.workspace_id AND i.person_id = w.person_id AND ${genuine}
          AND i.at > coalesce(w.last_given_at, '-infinity') AND i.at <= w.open_at
      ) acts
      ORDER BY w.credit DESC, w.person_id`,
  );
  return rows.map(({ id, key, seenHandle, lastAt, firstAt, ...row }) => ({
    ...row,
    ...namesOf(key, seenHandle),
    key,
    id: String(id),
    lastAt: lastAt.toISOString(),
    firstAt: firstAt.toISOString(),
  }));
}

/** Remembers that somebody was thanked for all they did so far. False = nobody of this profile who ever came by unasked. */
export async function insertThanked(
  scope: OwnerScope,
  profileId: string,
  personKey: string,
  now: Date,
): Promise<boolean> {
  if (!isUuid(profileId)) return false;
  const changed = await withTenant(
    scope,
    (tx) => tx.$executeRaw`
      INSERT INTO thanked (workspace_id, profile_id, person_key, up_to, thanked_at)
      SELECT p.workspace_id, p.profile_id, p.key, s.last_genuine_at, ${now}
      FROM person p JOIN person_state s ON s.workspace_id = p.workspace_id AND s.person_id = p.id
      WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.profile_id = ${profileId}::uuid AND p.key = ${personKey}
        AND s.last_genuine_at IS NOT NULL
      ON CONFLICT (workspace_id, profile_id, person_key)
      DO UPDATE SET up_to = excluded.up_to, thanked_at = excluded.thanked_at`,
  );
  return changed > 0;
}

/** False = nobody of this profile was thanked under this key. */
export async function deleteThanked(scope: OwnerScope, profileId: string, personKey: string): Promise<boolean> {
  if (!isUuid(profileId)) return false;
  const { count } = await withTenant(scope, (tx) =>
    tx.thanked.deleteMany({ where: { workspaceId: scope.workspaceId, profileId, personKey } }),
  );
  return count > 0;
}
