import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { dayNumber, followerSpells, type OriginName, originsByName, ownFollows } from "#lib/db/join-groups.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { FollowDay } from "#lib/engagement/follow-burst.ts";
import type { Origin, Span } from "#lib/engagement/origin.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Somebody who came to follow, by their latest spell (model.md 7, 9 and 11). */
export type JoinSpell = {
  personId: bigint;
  join: Span;
  lastSeen: Instant;
  firstMissing: Instant | null;
  origin: Origin;
};

type Columns = {
  personId: bigint[];
  lo: (number | null)[];
  hi: number[];
  last: number[];
  missing: (number | null)[];
  origin: OriginName[];
};

const millis = (instant: string) => `(extract(epoch FROM ${instant}) * 1000)::float8`;

// Columns as arrays: rows of objects cost more. The $1 and $2 of the spells are the first two values.
const columnsOfSpells = (condition: string) =>
  Prisma.raw(`SELECT coalesce(array_agg(person_id ORDER BY hi, person_id), '{}') AS "personId",
      coalesce(array_agg(${millis("lo")} ORDER BY hi, person_id), '{}') AS lo,
      coalesce(array_agg(${millis("hi")} ORDER BY hi, person_id), '{}') AS hi,
      coalesce(array_agg(${millis("last")} ORDER BY hi, person_id), '{}') AS last,
      coalesce(array_agg(${millis("missing")} ORDER BY hi, person_id), '{}') AS missing,
      coalesce(array_agg(origin ORDER BY hi, person_id), '{}') AS origin
    FROM (${followerSpells("everybody")}) s WHERE ${condition}`);

/** Everybody whose join lies within the span, both ends included; read by the index of joins, never the whole list. */
export async function findJoiners(
  scope: OwnerScope,
  profileId: string,
  span: { from: Instant; to: Instant },
): Promise<JoinSpell[]> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<Columns[]>`
      WITH here AS (SELECT ${scope.workspaceId}::uuid, ${profileId}::uuid, ${new Date(span.from)}::timestamptz,
        ${new Date(span.to)}::timestamptz)
      ${columnsOfSpells("hi BETWEEN $3 AND $4 AND lo >= $3")}`,
  );
  return rows.flatMap(({ personId, lo, hi, last, missing, origin }) =>
    personId.map((id, index) => ({
      personId: id,
      join: { lo: lo[index] ?? null, hi: hi[index] ?? 0 },
      lastSeen: last[index] ?? 0,
      firstMissing: missing[index] ?? null,
      origin: originsByName[origin[index] ?? "unknown"],
    })),
  );
}

/**
 * Accounts that the owner began to follow from `from` on and before `to`: on a known day, or between two lists both taken
 * from `from` on and by 14 days after `to`. Null = no list of those the owner follows is known.
 */
export async function countOwnFollows(
  scope: OwnerScope,
  profileId: string,
  span: { from: Instant; to: Instant },
): Promise<number | null> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<{ follows: number; lists: number }[]>`
      WITH here AS (SELECT ${scope.workspaceId}::uuid, ${profileId}::uuid, ${new Date(span.from)}::timestamptz,
        ${new Date(span.to)}::timestamptz)
      SELECT (count(*) FILTER (WHERE f_lo >= $3
          AND CASE WHEN f_lo = f_hi THEN f_hi < $4 ELSE f_hi <= $4 + interval '336 hours' END))::int AS follows,
        (SELECT count(*)::int FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 AND side = 'following') AS lists
      FROM (${Prisma.raw(ownFollows)}) f`,
  );
  const row = rows[0];
  return !row || row.lists === 0 ? null : row.follows;
}

/** How many accounts the owner began to follow on each UTC day, where the day is known. */
export async function findFollowDays(scope: OwnerScope, profileId: string): Promise<FollowDay[]> {
  return withTenant(
    scope,
    (tx) => tx.$queryRaw<FollowDay[]>`
      WITH here AS (SELECT ${scope.workspaceId}::uuid, ${profileId}::uuid)
      SELECT (f_hi AT TIME ZONE 'UTC')::date - DATE '1970-01-01' AS day, count(*)::int AS follows
      FROM (${Prisma.raw(ownFollows)}) f WHERE f_lo = f_hi GROUP BY 1 ORDER BY 1`,
  );
}

/** How many ever came after the owner's follow and by the day of `until`, of known join; by the groups of joins. */
export async function countFollowedBack(scope: OwnerScope, profileId: string, until: Date): Promise<number> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<{ people: number }[]>`
      SELECT coalesce(sum(people), 0)::int AS people FROM join_group
      WHERE workspace_id = ${scope.workspaceId}::uuid AND profile_id = ${profileId}::uuid
        AND origin = 'after-my-follow' AND lo_day IS NOT NULL AND hi_day <= ${dayOf(until)}`,
  );
  return rows[0]?.people ?? 0;
}

/** Those of them who ever did anything genuine: reads these few, never the whole list. */
export async function findFollowedBackWhoCame(
  scope: OwnerScope,
  profileId: string,
  until: Date,
): Promise<{ personId: bigint; hi: Instant }[]> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<{ personId: bigint; hi: Date }[]>`
      WITH here AS (SELECT ${scope.workspaceId}::uuid, ${profileId}::uuid)
      SELECT person_id AS "personId", hi FROM (${Prisma.raw(followerSpells("whoever did something"))}) s
      WHERE origin = 'after-my-follow' AND lo IS NOT NULL AND ${Prisma.raw(dayNumber("hi"))} <= ${dayOf(until)}`,
  );
  return rows.map(({ personId, hi }) => ({ personId, hi: hi.getTime() }));
}

function dayOf(instant: Date): number {
  return Math.floor(instant.getTime() / dayMs);
}
