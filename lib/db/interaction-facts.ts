import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { provisionalClass } from "#lib/db/model/provisional-class.ts";
import { lookedUpOneByOne } from "#lib/db/model/stream-people.ts";
import { noteActs } from "#lib/db/model/touched.ts";
import { findParameters } from "#lib/db/model-settings.ts";

/**
 * Books the staged acts of an import. An act that is there already stays one row: the import is noted as holding a
 * copy, and the earliest time that any import gives is kept (model.md 2). The coverage of the import has to be booked.
 */
export async function mergeInteractions(client: pg.ClientBase, profile: ProfileRef, importId: string): Promise<void> {
  await client.query("DROP TABLE IF EXISTS incoming_act");
  const { rowCount: incoming } = await client.query(
    `CREATE TEMPORARY TABLE incoming_act ON COMMIT DROP AS
     SELECT DISTINCT ON (s.key) s.*, p.id AS person_id
     FROM staging_interaction s
     LEFT JOIN person p ON p.workspace_id = $1 AND p.profile_id = $2 AND p.key = s.person_key
     WHERE s.workspace_id = $1 AND s.import_id = $3
     ORDER BY s.key, s.at NULLS LAST, s.precision, s.on_own_post, s.text_words`,
    [profile.workspaceId, profile.profileId, importId],
  );
  await client.query("ANALYZE incoming_act");
  const { rowCount } = await client.query(
    `INSERT INTO interaction_copy (workspace_id, profile_id, key, import_id, at, precision)
     SELECT $1, $2, a.key, $3, a.at, a.precision FROM incoming_act a ${
       (incoming ?? 0) <= lookedUpOneByOne
         ? `CROSS JOIN LATERAL (SELECT 1 FROM interaction i
              WHERE i.workspace_id = $1 AND i.profile_id = $2 AND i.key = a.key OFFSET 0) same`
         : "JOIN interaction i ON i.workspace_id = $1 AND i.profile_id = $2 AND i.key = a.key"
     }`,
    [profile.workspaceId, profile.profileId, importId],
  );
  const provisional = provisionalClass("a", await findParameters(client, profile));
  await client.query(
    `WITH booked AS (
       INSERT INTO interaction (workspace_id, profile_id, key, import_id, direction, type, person_id, at, precision,
         own_at, own_precision, post, on_own_post, text_words, text_has_url, text_hash, class, weight)
       SELECT $1, $2, key, $3, direction, type, person_id, at, precision, at, precision, post, on_own_post,
         text_words, text_has_url, text_hash, ${provisional.class}, ${provisional.weight}
       FROM incoming_act a
       ORDER BY key
       ON CONFLICT (workspace_id, profile_id, key) DO NOTHING
       RETURNING key, person_id, text_hash, at
     ), acts AS (
       INSERT INTO new_act SELECT key FROM booked
     ), texts AS (
       INSERT INTO touched_text SELECT DISTINCT text_hash FROM booked WHERE text_hash IS NOT NULL
     )
     INSERT INTO touched_person (person_id, since)
     SELECT person_id, CASE WHEN bool_or(at IS NULL) THEN '-infinity' ELSE min(at) END FROM booked
     WHERE person_id IS NOT NULL GROUP BY person_id`,
    [profile.workspaceId, profile.profileId, importId],
  );
  if ((rowCount ?? 0) > 0) await settleTimes(client, profile, "SELECT key FROM incoming_act");
}

/** Takes an import's acts away; those that another import holds too stay, as that import tells them. */
export async function removeInteractions(client: pg.ClientBase, profile: ProfileRef, importId: string): Promise<void> {
  await client.query("DROP TABLE IF EXISTS touched_act");
  await client.query(
    `CREATE TEMPORARY TABLE touched_act ON COMMIT DROP AS
     SELECT key FROM interaction_copy WHERE workspace_id = $1 AND profile_id = $2 AND import_id = $3
     UNION
     SELECT i.key FROM interaction i JOIN interaction_copy c USING (workspace_id, profile_id, key)
     WHERE i.workspace_id = $1 AND i.profile_id = $2 AND i.import_id = $3`,
    [profile.workspaceId, profile.profileId, importId],
  );
  const here = [profile.workspaceId, profile.profileId, importId];
  await noteActs(
    client,
    `SELECT i.key FROM interaction i WHERE i.workspace_id = $1 AND i.profile_id = $2 AND i.import_id = $3
       AND NOT EXISTS (SELECT 1 FROM interaction_copy c
         WHERE c.workspace_id = $1 AND c.profile_id = $2 AND c.key = i.key AND c.import_id <> $3)`,
    here,
  );
  await client.query(
    "DELETE FROM interaction_copy WHERE workspace_id = $1 AND profile_id = $2 AND import_id = $3",
    here,
  );
  await client.query(
    `WITH heir AS (
       SELECT DISTINCT ON (c.key) c.* FROM interaction_copy c
       JOIN interaction i USING (workspace_id, profile_id, key)
       WHERE i.workspace_id = $1 AND i.profile_id = $2 AND i.import_id = $3
       ORDER BY c.key, c.import_id
     ), promoted AS (
       UPDATE interaction i SET import_id = heir.import_id, own_at = heir.at, own_precision = heir.precision
       FROM heir WHERE i.workspace_id = $1 AND i.profile_id = $2 AND i.key = heir.key
       RETURNING i.key, i.import_id
     )
     DELETE FROM interaction_copy c USING promoted
     WHERE c.workspace_id = $1 AND c.profile_id = $2 AND c.key = promoted.key AND c.import_id = promoted.import_id`,
    here,
  );
  await client.query("DELETE FROM interaction WHERE workspace_id = $1 AND profile_id = $2 AND import_id = $3", here);
  await settleTimes(client, profile, "SELECT key FROM touched_act");
}

/** Of several times of one act the earliest known one counts; of equal ones the finer. */
async function settleTimes(client: pg.ClientBase, profile: ProfileRef, keys: string): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  await client.query("DROP TABLE IF EXISTS told_time");
  await client.query(
    `CREATE TEMPORARY TABLE told_time ON COMMIT DROP AS
     SELECT told.* FROM (
       SELECT DISTINCT ON (key) key, at, precision FROM (
         SELECT key, own_at AS at, own_precision AS precision FROM interaction
         WHERE workspace_id = $1 AND profile_id = $2 AND key IN (${keys})
         UNION ALL
         SELECT key, at, precision FROM interaction_copy
         WHERE workspace_id = $1 AND profile_id = $2 AND key IN (${keys})
       ) sightings ORDER BY key, at NULLS LAST, precision
     ) told
     JOIN interaction i ON i.workspace_id = $1 AND i.profile_id = $2 AND i.key = told.key
     WHERE (i.at, i.precision) IS DISTINCT FROM (told.at, told.precision)`,
    here,
  );
  await noteActs(client, "SELECT key FROM told_time", here);
  // What it had been classified as was of the other time.
  await client.query(
    `UPDATE interaction i SET at = told.at, precision = told.precision, class = NULL, weight = NULL, prompt_key = NULL
     FROM told_time told WHERE i.workspace_id = $1 AND i.profile_id = $2 AND i.key = told.key`,
    here,
  );
}
