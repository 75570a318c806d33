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

/** An answer within so long counts as one; before it is over nobody is said to wait. */
const answerMs = 168 * 60 * 60 * 1000;

/** Since when an act of theirs is unanswered. A CASE, which an index takes for a bound, as it does not take COALESCE. */
const since = Prisma.sql`CASE WHEN c.last_given_at IS NULL THEN '-infinity'::timestamptz ELSE c.last_given_at END`;

/** Engagers with a genuine act after the last thing that was done for them, and up to when they were thanked. */
function candidates(scope: OwnerScope, profileId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT s.workspace_id, s.person_id, s.credit, s.first_genuine_at, s.last_genuine_at, s.last_given_at, t.up_to,
      s.follows_you, s.you_follow, s.is_strong AND s.last_given_at IS NULL AND s.given = 0 AS is_never
    FROM person_state s
    LEFT JOIN (
      SELECT p.id, thanked.up_to FROM thanked
      JOIN person p ON p.workspace_id = thanked.workspace_id AND p.profile_id = thanked.profile_id
        AND p.key = thanked.person_key
      WHERE thanked.workspace_id = ${scope.workspaceId}::uuid AND thanked.profile_id = ${profileId}::uuid
    ) t ON t.id = s.person_id
    WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.profile_id = ${profileId}::uuid
      AND s.last_received_at IS NOT NULL AND s.engaged_since IS NOT NULL
      AND s.last_genuine_at > coalesce(s.last_given_at, '-infinity')`;
}

/** Whether it is known that nothing was done for somebody in the seven days after an act, and these are over. */
function isTestable(at: Prisma.Sql, { asOf, given }: WaitingQuery): Prisma.Sql {
  const spans = `{${given.map(([from, to]) => `[${new Date(from).toISOString()},${new Date(to).toISOString()}]`)}}`;
  return Prisma.sql`(${at} <= ${new Date(asOf.getTime() - answerMs)}::timestamptz
    AND ${spans}::tstzmultirange @> tstzrange(${at}, ${at} + interval '168 hours', '[]'))`;
}

/** The testable acts of a candidate `c` that the owner has not answered: nothing was done for them since. */
function openActs(query: WaitingQuery): Prisma.Sql {
  return Prisma.sql`interaction i
    WHERE i.workspace_id = c.workspace_id AND i.person_id = c.person_id AND ${genuine} AND i.at > ${since}
      AND ${isTestable(Prisma.sql`i.at`, query)}`;
}

/** The latest of them; an answer that came later than seven days after it still settles it. */
function openAt(query: WaitingQuery): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${isTestable(Prisma.sql`c.last_genuine_at`, query)} THEN c.last_genuine_at
    ELSE (SELECT i.at FROM ${openActs(query)} ORDER BY i.at DESC LIMIT 1) END`;
}

/** Whether there is any: their first and last act answer for most people, so that few acts are looked at. */
function isOpen(query: WaitingQuery): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${isTestable(Prisma.sql`c.last_genuine_at`, query)} THEN true
    WHEN c.first_genuine_at > ${since} AND ${isTestable(Prisma.sql`c.first_genuine_at`, query)} THEN true
    ELSE EXISTS (SELECT FROM ${openActs(query)}) END`;
}

const lists: Record<WaitingList, Prisma.Sql> = {
  waiting: Prisma.sql`(c.up_to >= open.at) IS NOT TRUE`,
  "never-answered": Prisma.sql`(c.up_to >= open.at) IS NOT TRUE AND c.is_never`,
  done: Prisma.sql`c.up_to IS NOT NULL AND c.up_to >= open.at`,
};

export async function countWaiting(
  scope: OwnerScope,
  profileId: string,
  query: WaitingQuery,
): Promise<Record<WaitingList, number>> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<{ waiting: number; never: number; done: number }[]>`
      SELECT (count(*) FILTER (WHERE NOT is_done))::int AS waiting,
        (count(*) FILTER (WHERE NOT is_done AND is_never))::int AS never,
        (count(*) FILTER (WHERE is_done))::int AS done
      FROM (
        SELECT c.is_never, CASE WHEN c.up_to IS NULL THEN false ELSE c.up_to >= ${openAt(query)} END AS is_done
        FROM (${candidates(scope, profileId)}) c WHERE ${isOpen(query)} OFFSET 0
      ) w`,
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
        -- In order before anything is looked up, so that no more is than the page takes.
        SELECT c.*, open.at AS open_at
        FROM (${candidates(scope, profileId)} ORDER BY s.credit DESC, s.person_id OFFSET 0) c
        CROSS JOIN LATERAL (SELECT ${openAt(query)} AS at OFFSET 0) open
        WHERE open.at IS NOT NULL AND ${lists[list]}
        ORDER BY c.credit DESC, c.person_id LIMIT ${limit} OFFSET ${offset}
      )
      SELECT w.person_id AS id, p.key, ${handle} AS "seenHandle", w.follows_you AS "followsYou",
        w.you_follow AS "youFollow", w.open_at AS "lastAt", acts.*
      FROM page w JOIN person p ON p.workspace_id = w.workspace_id AND p.id = w.person_id
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
