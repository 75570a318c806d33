import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { latestHandle } from "#lib/db/latest-handle.ts";
import { namesOf } from "#lib/reports/person-names.ts";
import type { NamedPerson, RingKind } from "#lib/reports/rings.ts";

export type RingRow = {
  windowNo: number;
  groupNo: number;
  kind: RingKind;
  members: string[];
  posts: string[];
};

/** Rings by the marks as they are, or with all marks of the owner ignored; newest window first. */
export async function findRings(
  client: pg.ClientBase,
  profile: ProfileRef,
  { withoutMarks }: { withoutMarks: boolean },
): Promise<RingRow[]> {
  const { rows } = await client.query<RingRow>(
    `SELECT window_no AS "windowNo", group_no AS "groupNo", kind, members::text[] AS members, posts
     FROM ring WHERE workspace_id = $1 AND profile_id = $2 AND without_marks = $3
     ORDER BY window_no DESC, ring_no`,
    [profile.workspaceId, profile.profileId, withoutMarks],
  );
  return rows;
}

export type MemberEvidence = {
  personId: string;
  posts: number | null;
  acts: number | null;
  strong: number | null;
  given: number | null;
  medianMinutes: number | null;
};

/** What each member of a ring did in its window [from, to); in the order of the members' ids. */
export async function findMemberEvidence(
  client: pg.ClientBase,
  profile: ProfileRef,
  ring: RingRow,
  window: { from: Date; to: Date },
): Promise<MemberEvidence[]> {
  const { rows } = await client.query<MemberEvidence>(
    `WITH post AS (
       SELECT post, min(published_at) AS published_at FROM post_sighting
       WHERE workspace_id = $1 AND profile_id = $2 AND post = ANY ($5) AND published_at IS NOT NULL GROUP BY post
     ), delay AS (
       SELECT i.person_id, min(extract(epoch FROM i.at - post.published_at)) / 60 AS minutes
       FROM interaction i JOIN post USING (post)
       WHERE i.workspace_id = $1 AND i.profile_id = $2 AND i.person_id = ANY ($4::bigint[])
         AND i.direction = 'received' AND i.precision = 'second' AND i.at >= $6 AND i.at < $7
         AND i.at >= post.published_at AND i.type NOT IN ('view', 'follow')
       GROUP BY i.person_id, i.post
     ), typical AS (
       SELECT person_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS minutes FROM delay GROUP BY person_id
     )
     SELECT member::text AS "personId", w.posts, w.acts, w.strong, w.given, t.minutes::float8 AS "medianMinutes"
     FROM unnest($4::bigint[]) member
     LEFT JOIN person_window w ON w.workspace_id = $1 AND w.window_no = $3 AND w.person_id = member
     LEFT JOIN typical t ON t.person_id = member
     ORDER BY member`,
    [profile.workspaceId, profile.profileId, ring.windowNo, ring.members, ring.posts, window.from, window.to],
  );
  return rows;
}

/** Names of people by id; whoever is not there any more is left out. */
export async function findNames(
  client: pg.ClientBase,
  profile: ProfileRef,
  personIds: readonly string[],
): Promise<Map<string, NamedPerson>> {
  const { rows } = await client.query<{ id: string; key: string; handle: string | null }>(
    `SELECT p.id, p.key, ${latestHandle("p.workspace_id", "p.id")} AS handle
     FROM unnest($3::bigint[]) AS wanted (id)
     CROSS JOIN LATERAL (SELECT * FROM person WHERE workspace_id = $1 AND id = wanted.id LIMIT 1) p
     WHERE p.profile_id = $2`,
    [profile.workspaceId, profile.profileId, personIds],
  );
  return new Map(rows.map(({ id, key, handle }) => [id, { personId: id, ...namesOf(key, handle) }]));
}
