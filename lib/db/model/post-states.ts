import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { type PostShare, postShareNames } from "#lib/engagement/post-shares.ts";

const shareColumns: Record<keyof PostShare, string> = {
  actors: "actors",
  genuine: "genuine",
  people: "people",
  words: "words",
  genuineShares: "genuine_shares",
  newcomers: "newcomers",
  outsiders: "outsiders",
  onlyHere: "only_here",
  trivialOnly: "trivial_only",
  counted: "counted",
};

/** Adds what changed to the posts (from nothing when `anew`), and takes over what the platform says of them. */
export async function writePostStates(
  client: pg.ClientBase,
  profile: ProfileRef,
  changes: ReadonlyMap<string, PostShare>,
  anew: boolean,
): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  const columns = postShareNames.map((name) => shareColumns[name]);
  if (anew) {
    await client.query(
      `UPDATE post_state SET ${columns.map((column) => `${column} = 0`).join(", ")} WHERE workspace_id = $1 AND profile_id = $2`,
      here,
    );
  }
  const changed = [...changes].filter(([, share]) => postShareNames.some((name) => share[name] !== 0));
  await client.query(
    `INSERT INTO post_state (workspace_id, profile_id, post, ${columns.join(", ")})
     SELECT $1, $2, * FROM unnest($3::text[], ${columns.map((_, index) => `$${index + 4}::int[]`).join(", ")})
     ON CONFLICT (workspace_id, profile_id, post) DO UPDATE
     SET ${columns.map((column) => `${column} = post_state.${column} + excluded.${column}`).join(", ")}`,
    [...here, changed.map(([post]) => post), ...postShareNames.map((name) => changed.map(([, share]) => share[name]))],
  );
  await takeOverSightings(client, here);
  await client.query(
    `DELETE FROM post_state p WHERE p.workspace_id = $1 AND p.profile_id = $2 AND p.actors = 0
       AND NOT EXISTS (SELECT 1 FROM post_sighting s WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.post = p.post)`,
    here,
  );
}

/** The earliest time that any import gives, and the newest counts. */
async function takeOverSightings(client: pg.ClientBase, here: unknown[]): Promise<void> {
  const counts = ["likes", "comments", "shares", "saves", "views", "reach"];
  const newest = (column: string, order = "") =>
    `(array_agg(${column} ORDER BY observed_at DESC, ${column} DESC${order}) FILTER (WHERE ${column} IS NOT NULL))[1] AS ${column}`;
  const all = ["published_at", "kind", ...counts];
  await client.query(
    `WITH told AS (
       SELECT post, min(published_at) AS published_at, ${newest("kind")}, ${counts.map((column) => newest(column)).join(", ")}
       FROM post_sighting WHERE workspace_id = $1 AND profile_id = $2 GROUP BY post
     ), known AS (
       SELECT coalesce(t.post, p.post) AS post, ${all.map((column) => `t.${column}`).join(", ")}
       FROM told t FULL JOIN (SELECT post FROM post_state WHERE workspace_id = $1 AND profile_id = $2) p ON p.post = t.post
     )
     INSERT INTO post_state (workspace_id, profile_id, post, ${all.join(", ")})
     SELECT $1, $2, post, ${all.join(", ")} FROM known
     ON CONFLICT (workspace_id, profile_id, post) DO UPDATE
     SET ${all.map((column) => `${column} = excluded.${column}`).join(", ")}
     WHERE (${all.map((column) => `post_state.${column}`).join(", ")})
       IS DISTINCT FROM (${all.map((column) => `excluded.${column}`).join(", ")})`,
    here,
  );
}
