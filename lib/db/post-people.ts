import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { latestHandle } from "#lib/db/latest-handle.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { ActClass } from "#lib/engagement/account.ts";
import { namesOf } from "#lib/reports/person-names.ts";
import type { PostPerson } from "#lib/reports/posts.ts";
import type { OwnerScope } from "#lib/scope.ts";

type Row = {
  id: bigint;
  key: string;
  handle: string | null;
  acts: { type: string; count: number }[];
  firstAt: Date;
  isNewcomer: boolean;
  followsYou: boolean | null;
};

const handle = Prisma.raw(latestHandle("s.workspace_id", "s.person_id"));

/** Engagers with a genuine act below a post, who came first first. */
export async function findPostPeople(
  scope: OwnerScope,
  profileId: string,
  post: string,
  atMost: number,
): Promise<PostPerson[]> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      WITH genuine AS (
        SELECT person_id, type::text AS type, count(*)::int AS count, min(at) AS first_at FROM interaction
        WHERE workspace_id = ${scope.workspaceId}::uuid AND profile_id = ${profileId}::uuid AND post = ${post}
          AND direction = 'received' AND class IN ('community', 'untested', 'unprompted')
        GROUP BY person_id, type
      ), came AS (
        SELECT person_id, jsonb_agg(jsonb_build_object('type', type, 'count', count) ORDER BY count DESC, type) AS acts,
          min(first_at) AS first_at
        FROM genuine GROUP BY person_id
      )
      SELECT s.person_id AS id, p.key, ${handle} AS handle, c.acts, c.first_at AS "firstAt",
        c.first_at = s.first_genuine_at AS "isNewcomer", s.follows_you AS "followsYou"
      FROM came c
      JOIN person_state s ON s.workspace_id = ${scope.workspaceId}::uuid AND s.person_id = c.person_id
      JOIN person p ON p.workspace_id = s.workspace_id AND p.id = s.person_id
      WHERE s.engaged_since IS NOT NULL
      ORDER BY c.first_at, p.key LIMIT ${atMost}`,
  );
  return rows.map(({ id, key, handle, firstAt, ...row }) => ({
    ...row,
    id: String(id),
    ...namesOf(key, handle),
    firstAt: firstAt.toISOString(),
  }));
}

/** Received acts below a post by class; null = the acts name nobody. */
export async function countPostActs(
  scope: OwnerScope,
  profileId: string,
  post: string,
): Promise<{ class: ActClass | null; acts: number }[]> {
  return withTenant(
    scope,
    (tx) => tx.$queryRaw<{ class: ActClass | null; acts: number }[]>`
      SELECT class::text AS class, count(*)::int AS acts FROM interaction
      WHERE workspace_id = ${scope.workspaceId}::uuid AND profile_id = ${profileId}::uuid AND post = ${post}
        AND direction = 'received'
      GROUP BY class ORDER BY acts DESC, class`,
  );
}
