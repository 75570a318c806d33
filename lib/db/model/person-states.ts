import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { lineOf, lineParameters } from "#lib/db/model/lines.ts";
import type { ProfileFacts } from "#lib/db/model/profile-facts.ts";
import { figureColumns } from "#lib/db/model/write-people.ts";
import { readBatches } from "#lib/db/read-batches.ts";
import type { Instant, ProfileTraits } from "#lib/engagement/account.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { profilePoints } from "#lib/engagement/profile-points.ts";

const followColumns = [
  "follows_you",
  "you_follow",
  "followed_at",
  "joined_before",
  "joined_after",
  "left_after",
  "left_before",
  "followed_them_at",
] as const;
const stateColumns = ["label", ...followColumns, "points", "signals", ...figureColumns, "line"] as const;

/** Figures of somebody without any act. */
const withoutActs: Record<(typeof figureColumns)[number], string> = {
  received: "0",
  given: "0",
  last_given_at: "NULL",
  first_received_at: "NULL",
  last_received_at: "NULL",
  engaged_since: "NULL",
  engaged_during: "'{}'::tstzmultirange",
  genuine: "0",
  first_genuine_at: "NULL",
  last_genuine_at: "NULL",
  credit: "0",
  flat_credit: "0",
  is_strong: "false",
  exchanged: "0",
  first_exchanged_at: "NULL",
  noise: "0",
  first_noise_at: "NULL",
  blocks: "0",
  genuine_90: "0",
  given_180: "0",
  received_180: "0",
  shares_28: "0",
};

/** Brings the states of the touched people up to date; only rows that come out different are written. */
export async function writePersonStates(
  client: pg.ClientBase,
  profile: ProfileRef,
  facts: ProfileFacts,
  asOf: Instant,
  parameters: ModelParameters,
): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  await gatherPoints(client, here);
  await client.query("ANALYZE fresh_figures");
  const figures = figureColumns
    .map((column) =>
      withoutActs[column] === "NULL" ? `a.${column}` : `coalesce(a.${column}, ${withoutActs[column]}) AS ${column}`,
    )
    .join(", ");
  await client.query(
    `CREATE TEMPORARY TABLE fresh_state ON COMMIT DROP AS
     WITH named AS (
       SELECT DISTINCT ON (h.person_id) h.person_id, h.handle
       FROM touched t JOIN person_handle h ON h.workspace_id = $1 AND h.person_id = t.person_id
       ORDER BY h.person_id, h.observed_at DESC, h.handle COLLATE "C" DESC
     ), state AS (
     SELECT p.id AS person_id, f.is_listed, lower(coalesce(n.handle, regexp_replace(p.key, '^(@|id:)', ''))) AS label,
       ${followColumns.map((column) => `f.${column}`).join(", ")},
       l.points::real AS points, coalesce(l.signals, 0)::smallint AS signals, ${figures}
     FROM touched t JOIN person p ON p.workspace_id = $1 AND p.id = t.person_id
     JOIN follow_now f ON f.person_id = t.person_id
     LEFT JOIN fresh_figures a ON a.person_id = t.person_id
     LEFT JOIN fresh_points l ON l.person_id = t.person_id
     LEFT JOIN named n ON n.person_id = t.person_id
     WHERE p.profile_id = $2
     )
     SELECT s.*, CASE WHEN s.is_listed THEN ${lineOf("s", "m", "coalesce(s.followed_at, s.joined_before)")} END AS line
     FROM state s LEFT JOIN marked m ON m.person_id = s.person_id`,
    [...here, ...lineParameters(facts, asOf, parameters)],
  );
  await client.query("ANALYZE fresh_state");
  const columns = stateColumns.join(", ");
  const ours = stateColumns.map((column) => `s.${column}`).join(", ");
  const theirs = stateColumns.map((column) => `fresh.${column}`).join(", ");
  await client.query(
    `UPDATE person_state s SET (${columns}) = ROW (${theirs}) FROM fresh_state fresh
     WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.person_id = fresh.person_id
       AND (${ours}) IS DISTINCT FROM (${theirs})`,
    here,
  );
  await client.query(
    `INSERT INTO person_state (workspace_id, profile_id, person_id, ${columns})
     SELECT $1, $2, fresh.person_id, ${theirs} FROM fresh_state fresh
     WHERE NOT EXISTS (SELECT 1 FROM person_state s
       WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.person_id = fresh.person_id)
     ORDER BY fresh.label`,
    here,
  );
}

/** Figures of people who were not touched themselves but whose ring came, went or changed. */
export async function writeRingFigures(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  await client.query(
    `UPDATE person_state s SET (${figureColumns.join(", ")}) = ROW (${figureColumns.map((column) => `a.${column}`).join(", ")})
     FROM fresh_figures a
     WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.person_id = a.person_id
       AND NOT EXISTS (SELECT 1 FROM touched t WHERE t.person_id = a.person_id)`,
    [profile.workspaceId, profile.profileId],
  );
}

type TraitsRow = Omit<ProfileTraits, "actor" | "bio"> & { personId: string; hasBio: boolean | null };

/** Profile points (model.md 12) of the touched people of whose profiles anything is known, by the newest that is. */
async function gatherPoints(client: pg.ClientBase, here: unknown[]): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE fresh_points (person_id bigint, points double precision, signals integer) ON COMMIT DROP`,
  );
  // Of two looks at one moment the same one counts, whichever was imported first.
  const select = `SELECT DISTINCT ON (r.person_id) r.person_id::text AS "personId",
       CASE WHEN p.key LIKE '@%' THEN substring(p.key FROM 2) ELSE (
         SELECT h.handle FROM person_handle h WHERE h.workspace_id = $1 AND h.person_id = r.person_id
         ORDER BY h.observed_at DESC, h.handle COLLATE "C" DESC LIMIT 1) END AS handle,
       r.has_picture AS "hasPicture", r.has_bio AS "hasBio", r.posts::float8 AS posts,
       r.followers::float8 AS followers, r.following::float8 AS following
     FROM touched t JOIN person_traits r ON r.workspace_id = $1 AND r.person_id = t.person_id
     JOIN person p ON p.workspace_id = $1 AND p.id = r.person_id
     WHERE r.profile_id = $2
     ORDER BY r.person_id, r.observed_at DESC, r.has_picture, r.has_bio, r.posts, r.followers, r.following`;
  for await (const rows of readBatches<TraitsRow>(client, select, here)) {
    const looks = rows.map((row) => ({ personId: row.personId, ...profilePoints(row) }));
    await client.query("INSERT INTO fresh_points SELECT * FROM unnest($1::bigint[], $2::float8[], $3::int[])", [
      looks.map(({ personId }) => personId),
      looks.map(({ points }) => points),
      looks.map(({ signals }) => signals.length),
    ]);
  }
}
