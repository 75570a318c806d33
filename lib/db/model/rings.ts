import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import type { Interval } from "#lib/engagement/account.ts";
import type { ModelContext } from "#lib/engagement/classify-person.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { arePodsTested } from "#lib/engagement/find-rings.ts";
import { findPods } from "#lib/engagement/pods.ts";
import { groupRings } from "#lib/engagement/ring-groups.ts";

/** A ring in one window; members are ids of people. */
export type StoredRing = {
  windowNo: number;
  kind: "pod" | "lockstep";
  members: string[];
  posts: string[];
};

/** Finds the rings of all windows in person_window, leaving out whom the owner marked as community (null: nobody). */
export async function findStoredRings(
  client: pg.ClientBase,
  profile: ProfileRef,
  context: ModelContext,
  lastAct: number | null,
  community: readonly string[],
): Promise<{ rings: StoredRing[]; podsUntested: boolean }> {
  const here = [profile.workspaceId, profile.profileId, community];
  const { rows: candidates } = await client.query<{ windowNo: number; personId: string; posts: string[] }>(
    `SELECT window_no AS "windowNo", person_id::text AS "personId", pod_posts AS posts FROM person_window
     WHERE workspace_id = $1 AND profile_id = $2 AND pod_posts IS NOT NULL AND person_id <> ALL ($3::bigint[])`,
    here,
  );
  const signed = `person_window
     WHERE workspace_id = $1 AND profile_id = $2 AND signature IS NOT NULL AND person_id <> ALL ($3::bigint[])`;
  // Nearly all signatures are of one person: these are counted away before any members are put in order.
  const { rows: locksteps } = await client.query<{ windowNo: number; members: string[] }>(
    `WITH shared AS MATERIALIZED (
       SELECT window_no, signature FROM ${signed} GROUP BY window_no, signature HAVING count(*) >= $4
     )
     SELECT window_no AS "windowNo", array_agg(person_id::text ORDER BY person_id) AS members FROM ${signed}
       AND (window_no, signature) IN (SELECT window_no, signature FROM shared)
     GROUP BY window_no, signature`,
    [...here, context.parameters.lockMinSize],
  );
  const rings: StoredRing[] = [];
  let podsUntested = false;
  for (const window of context.windows) {
    const inWindow = candidates.filter((candidate) => candidate.windowNo === window.no);
    const pods = findPods(
      inWindow.map(({ personId, posts }) => ({ actor: Number(personId), posts })),
      context.parameters,
    );
    if (!arePodsTested(window, lastAct, context.given)) podsUntested ||= pods.length > 0;
    else {
      const postsOf = new Map(inWindow.map(({ personId, posts }) => [personId, posts]));
      for (const pod of pods) {
        const members = pod.map(String);
        rings.push({ windowNo: window.no, kind: "pod", members, posts: sharedPosts(members, postsOf) });
      }
    }
    for (const { windowNo, members } of locksteps) {
      if (windowNo === window.no) rings.push({ windowNo, kind: "lockstep", members, posts: [] });
    }
  }
  return { rings: await withLockstepPosts(client, profile, rings, context), podsUntested };
}

/** Posts that two or more of them acted on. */
function sharedPosts(members: readonly string[], postsOf: ReadonlyMap<string, string[]>): string[] {
  const times = new Map<string, number>();
  for (const member of members) {
    for (const post of postsOf.get(member) ?? []) times.set(post, (times.get(post) ?? 0) + 1);
  }
  return [...times]
    .filter(([, many]) => many >= 2)
    .map(([post]) => post)
    .sort();
}

/** Whoever is in lockstep acted on the same posts, whose names the signature does not tell. */
async function withLockstepPosts(
  client: pg.ClientBase,
  profile: ProfileRef,
  rings: StoredRing[],
  { windows }: ModelContext,
): Promise<StoredRing[]> {
  for (const ring of rings) {
    const window = windows[ring.windowNo];
    if (ring.kind !== "lockstep" || !window) continue;
    const { rows } = await client.query<{ post: string }>(
      `SELECT DISTINCT i.post FROM interaction i
       JOIN post_sighting s ON s.workspace_id = $1 AND s.profile_id = $2 AND s.post = i.post AND s.published_at <= i.at
       WHERE i.workspace_id = $1 AND i.person_id = $3 AND i.direction = 'received' AND i.precision = 'second'
         AND i.at >= $4 AND i.at < $5`,
      [profile.workspaceId, profile.profileId, ring.members[0], new Date(window.from), new Date(window.to)],
    );
    ring.posts = rows.map(({ post }) => post).sort();
  }
  return rings;
}

export async function readRings(
  client: pg.ClientBase,
  profile: ProfileRef,
  withoutMarks: boolean,
): Promise<StoredRing[]> {
  const { rows } = await client.query<StoredRing>(
    `SELECT window_no AS "windowNo", kind, members::text[] AS members, posts FROM ring
     WHERE workspace_id = $1 AND profile_id = $2 AND without_marks = $3 ORDER BY window_no, ring_no`,
    [profile.workspaceId, profile.profileId, withoutMarks],
  );
  return rows;
}

export async function writeRings(
  client: pg.ClientBase,
  profile: ProfileRef,
  rings: readonly StoredRing[],
  { windows }: Pick<ModelContext, "windows">,
  withoutMarks: boolean,
): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  await client.query("DELETE FROM ring WHERE workspace_id = $1 AND profile_id = $2 AND without_marks = $3", [
    ...here,
    withoutMarks,
  ]);
  const { groupOf } = groupRings(rings.map(({ members }) => ({ members: members.map(Number) })));
  for (const [no, ring] of rings.entries()) {
    const window = windows[ring.windowNo];
    if (!window) continue;
    await client.query(
      `INSERT INTO ring (workspace_id, profile_id, window_no, ring_no, kind, group_no, from_at, to_at, members, posts, without_marks)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...here,
        ring.windowNo,
        no,
        ring.kind,
        groupOf[no] ?? 0,
        new Date(window.from),
        new Date(window.to),
        ring.members,
        ring.posts,
        withoutMarks,
      ],
    );
  }
}

/** Half-open spans in which the acts of each member are those of a ring. */
export function ringSpans(
  rings: readonly StoredRing[],
  { windows, parameters }: Pick<ModelContext, "windows" | "parameters">,
): Map<string, Interval[]> {
  const spans = new Map<string, Interval[]>();
  const pad = parameters.podPadDays * dayMs;
  for (const ring of rings) {
    const window = windows[ring.windowNo];
    if (!window) continue;
    for (const member of ring.members) {
      spans.set(member, [...(spans.get(member) ?? []), [window.from - pad, window.to + pad]]);
    }
  }
  return spans;
}
