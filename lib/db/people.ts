import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { PeopleFilter, PeopleSort, PersonRow } from "#lib/reports/people.ts";
import type { OwnerScope } from "#lib/scope.ts";

export type PeopleQuery = {
  filter: PeopleFilter;
  sort: PeopleSort;
  descending: boolean;
  search: string;
  offset: number;
  limit: number;
};

type Row = {
  id: bigint;
  key: string;
  handle: string | null;
  followsYou: boolean | null;
  youFollow: boolean | null;
  followedAt: Date | null;
  joinedBefore: Date | null;
  joinedAfter: Date | null;
  leftBefore: Date | null;
  leftAfter: Date | null;
  received: number;
  given: number;
  firstReceivedAt: Date | null;
  lastReceivedAt: Date | null;
  engagedSince: Date | null;
};

/** One page of people and how many the filter and the search leave. The order is total, so pages do not overlap. */
export async function findPeople(
  scope: OwnerScope,
  profileId: string,
  query: PeopleQuery,
): Promise<{ rows: PersonRow[]; total: number }> {
  const where = Prisma.sql`s.workspace_id = ${scope.workspaceId}::uuid AND s.profile_id = ${profileId}::uuid
    AND ${conditions[query.filter]} AND ${matches(query.search)}`;
  const direction = query.descending ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`;
  return withTenant(scope, async (tx) => {
    const counted = await tx.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM person_state s WHERE ${where}`;
    const rows = await tx.$queryRaw<Row[]>`
      WITH page AS (
        SELECT s.* FROM person_state s WHERE ${where}
        ORDER BY ${columns[query.sort]} ${direction}, s.person_id
        LIMIT ${query.limit} OFFSET ${query.offset}
      )
      SELECT s.person_id AS id, p.key, named.handle, s.follows_you AS "followsYou", s.you_follow AS "youFollow",
        s.followed_at AS "followedAt", s.joined_before AS "joinedBefore", s.joined_after AS "joinedAfter",
        s.left_before AS "leftBefore", s.left_after AS "leftAfter", s.received, s.given,
        s.first_received_at AS "firstReceivedAt", s.last_received_at AS "lastReceivedAt",
        s.engaged_since AS "engagedSince"
      FROM page s JOIN person p ON p.workspace_id = s.workspace_id AND p.id = s.person_id
      LEFT JOIN LATERAL (
        SELECT h.handle FROM person_handle h WHERE h.workspace_id = s.workspace_id AND h.person_id = s.person_id
        ORDER BY h.observed_at DESC, h.handle COLLATE "C" DESC LIMIT 1
      ) named ON true
      ORDER BY ${columns[query.sort]} ${direction}, s.person_id`;
    return { rows: rows.map(toPersonRow), total: counted[0]?.total ?? 0 };
  });
}

const conditions: Record<PeopleFilter, Prisma.Sql> = {
  all: Prisma.sql`true`,
  followers: Prisma.sql`s.follows_you`,
  following: Prisma.sql`s.you_follow`,
  mutual: Prisma.sql`s.follows_you AND s.you_follow`,
  left: Prisma.sql`s.left_before IS NOT NULL`,
  engaged: Prisma.sql`s.engaged_since IS NOT NULL`,
  "not-following-back": Prisma.sql`s.you_follow AND s.follows_you = false AND s.left_before IS NULL`,
};

const columns: Record<PeopleSort, Prisma.Sql> = {
  name: Prisma.sql`s.label`,
  followed: Prisma.sql`s.followed_at`,
  received: Prisma.sql`s.received`,
  last: Prisma.sql`s.last_received_at`,
};

/** Part of a handle or id, in any case, with or without the @ in front. */
function matches(search: string): Prisma.Sql {
  const part = search.trim().replace(/^@/, "").toLowerCase();
  if (part === "") return Prisma.sql`true`;
  // No text in the database has a NUL, and none may be sent to it (threats P7).
  if (part.includes("\0")) return Prisma.sql`false`;
  return Prisma.sql`s.label LIKE ${`%${part.replace(/[\\%_]/g, "\\$&")}%`}`;
}

function toPersonRow(row: Row): PersonRow {
  const platformId = row.key.startsWith("id:") ? row.key.slice(3) : null;
  return {
    id: String(row.id),
    handle: row.handle ?? (platformId === null ? row.key.slice(1) : null),
    platformId,
    followsYou: row.followsYou,
    youFollow: row.youFollow,
    followedAt: row.followedAt?.toISOString() ?? null,
    joinedBetween: row.joinedBefore && {
      after: row.joinedAfter?.toISOString() ?? null,
      before: row.joinedBefore.toISOString(),
    },
    leftBetween:
      row.leftBefore && row.leftAfter
        ? { after: row.leftAfter.toISOString(), before: row.leftBefore.toISOString() }
        : null,
    received: row.received,
    given: row.given,
    firstReceivedAt: row.firstReceivedAt?.toISOString() ?? null,
    lastReceivedAt: row.lastReceivedAt?.toISOString() ?? null,
    engaged: row.engagedSince !== null,
  };
}
