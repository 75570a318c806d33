import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { touchStates } from "#lib/db/model/touched.ts";
import type { Side } from "#lib/engagement/types.ts";

/** One import at a time per profile: the second waits until the first has committed (threats J2). */
export async function lockProfile(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  await client.query("SET LOCAL work_mem = '64MB'");
  // Compiling a query takes longer here than it saves.
  await client.query("SET LOCAL jit = off");
  // What is booked is not in the statistics yet: the planner takes a million rows for one and loops over them. Only the
  // owner of a table may analyse it, so loops are ruled out instead; a hash of few rows costs nothing.
  await client.query("SET LOCAL enable_nestloop = off");
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [profile.profileId]);
}

/** Whom the staged lists and acts of an import name, again and again; $1 = workspace, $3 = import. */
const namedKeys = `SELECT person_key AS key FROM staging_listed WHERE workspace_id = $1 AND import_id = $3
  UNION ALL
  SELECT person_key FROM staging_interaction WHERE workspace_id = $1 AND import_id = $3 AND person_key IS NOT NULL`;

/** Makes the people whom the staged rows name and who were not seen before. */
export async function insertPeople(client: pg.ClientBase, profile: ProfileRef, importId: string): Promise<void> {
  await client.query(
    `INSERT INTO person (workspace_id, profile_id, key)
     SELECT $1, $2, named.key FROM (SELECT DISTINCT key FROM (${namedKeys}) each) named
     WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.workspace_id = $1 AND p.profile_id = $2 AND p.key = named.key)
     ORDER BY named.key
     ON CONFLICT (workspace_id, profile_id, key) DO NOTHING`,
    [profile.workspaceId, profile.profileId, importId],
  );
}

/**
 * Handles that the import tells for people known by id whom its own lists or acts name. Of others nothing is kept
 * (threats G7), not even when a further import has named them: the order of uploads would then make a difference.
 */
export async function insertHandles(
  client: pg.ClientBase,
  profile: ProfileRef,
  importId: string,
  observedAt: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO person_handle (workspace_id, person_id, import_id, handle, observed_at)
     SELECT DISTINCT $1::uuid, p.id, $3::uuid, a.handle, $4::timestamptz FROM staging_alias a
     JOIN person p ON p.workspace_id = $1 AND p.profile_id = $2 AND p.key = 'id:' || a.platform_id
     WHERE a.workspace_id = $1 AND a.import_id = $3 AND p.key IN (${namedKeys})`,
    [profile.workspaceId, profile.profileId, importId, observedAt],
  );
  await touchTold(client, profile, importId);
}

/** How the people whom the import lists look. Where two of its rows differ, what is kept does not hang on their order. */
export async function insertTraits(
  client: pg.ClientBase,
  profile: ProfileRef,
  importId: string,
  observedAt: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO person_traits (workspace_id, profile_id, person_id, import_id, observed_at, has_picture, has_bio,
       posts, followers, following)
     SELECT $1::uuid, $2::uuid, p.id, $3::uuid, $4::timestamptz, bool_or(t.has_picture), bool_or(t.has_bio),
       max(t.posts), max(t.followers), max(t.following)
     FROM staging_traits t JOIN person p ON p.workspace_id = $1 AND p.profile_id = $2 AND p.key = t.person_key
     WHERE t.workspace_id = $1 AND t.import_id = $3 GROUP BY p.id`,
    [profile.workspaceId, profile.profileId, importId, observedAt],
  );
  await touchTold(client, profile, importId);
}

/** A handle or a look told by an import touches whom it is told of. */
async function touchTold(client: pg.ClientBase, profile: ProfileRef, importId: string): Promise<void> {
  await touchStates(
    client,
    `SELECT person_id FROM person_handle WHERE workspace_id = $1 AND import_id = $2
     UNION SELECT person_id FROM person_traits WHERE workspace_id = $1 AND import_id = $2`,
    [profile.workspaceId, importId],
  );
}

/**
 * Spans for which the import holds a stream: from its first dated act in either direction to the moment it was made,
 * where nearly all acts of the stream have a time (model.md 2). A source that names nobody but the writers of direct
 * messages says so.
 */
export async function insertCoverage(
  client: pg.ClientBase,
  profile: ProfileRef,
  importId: string,
  observedAt: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO coverage (workspace_id, profile_id, import_id, direction, from_at, to_at, messages_only)
     SELECT $1, $2, $3, direction, (SELECT min(at) FROM staging_interaction WHERE workspace_id = $1 AND import_id = $3),
       greatest(max(at), $4::timestamptz), direction = 'received' AND bool_and(type = 'dm')
     FROM staging_interaction
     WHERE workspace_id = $1 AND import_id = $3 AND (person_key IS NOT NULL OR on_own_post)
     GROUP BY direction HAVING count(at) >= $5::float8 * count(*) AND count(at) > 0`,
    [profile.workspaceId, profile.profileId, importId, observedAt, datedShare],
  );
}

/** Share of the acts of a stream that must have a time before its silence means anything. */
const datedShare = 0.9;

/** Puts one staged list into the temporary table `incoming`, a person once, with the earliest follow date given. */
export async function gatherList(
  client: pg.ClientBase,
  profile: ProfileRef,
  importId: string,
  side: Side,
): Promise<void> {
  await client.query("DROP TABLE IF EXISTS incoming");
  await client.query(
    `CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS
     SELECT p.id AS person_id, min(s.followed_at) AS followed_at FROM staging_listed s
     JOIN person p ON p.workspace_id = $1 AND p.profile_id = $2 AND p.key = s.person_key
     WHERE s.workspace_id = $1 AND s.import_id = $3 AND s.side = $4
     GROUP BY p.id`,
    [profile.workspaceId, profile.profileId, importId, side],
  );
  await client.query("ANALYZE incoming");
}

export async function insertPosts(
  client: pg.ClientBase,
  profile: ProfileRef,
  importId: string,
  observedAt: Date,
): Promise<void> {
  // A post in two parts of an export is one; which of two differing rows is kept must not depend on their order.
  await client.query(
    `INSERT INTO post_sighting (workspace_id, profile_id, post, import_id, kind, published_at, precision, observed_at,
       likes, comments, shares, saves, views, reach)
     SELECT DISTINCT ON (post) $1::uuid, $2::uuid, post, $3::uuid, kind, published_at, precision, $4::timestamptz,
       likes, comments, shares, saves, views, reach
     FROM staging_post WHERE workspace_id = $1 AND import_id = $3
     ORDER BY post, published_at NULLS LAST, kind, likes DESC NULLS LAST, comments DESC NULLS LAST,
       shares DESC NULLS LAST, saves DESC NULLS LAST, views DESC NULLS LAST, reach DESC NULLS LAST, precision`,
    [profile.workspaceId, profile.profileId, importId, observedAt],
  );
}

export async function insertDays(
  client: pg.ClientBase,
  profile: ProfileRef,
  importId: string,
  observedAt: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO day_count (workspace_id, profile_id, day, metric, import_id, observed_at, value)
     SELECT $1, $2, day, metric, $3, $4, max(value) FROM staging_day
     WHERE workspace_id = $1 AND import_id = $3 GROUP BY day, metric`,
    [profile.workspaceId, profile.profileId, importId, observedAt],
  );
}

/** Takes away posts, days, handles and traits of an import, and whoever is named by no fact any more. */
export async function removeSmallFacts(client: pg.ClientBase, profile: ProfileRef, importId: string): Promise<void> {
  await touchTold(client, profile, importId);
  for (const table of ["post_sighting", "day_count", "person_handle", "coverage", "person_traits"]) {
    await client.query(`DELETE FROM ${table} WHERE workspace_id = $1 AND import_id = $2`, [
      profile.workspaceId,
      importId,
    ]);
  }
  await client.query(
    `DELETE FROM person p WHERE p.workspace_id = $1 AND p.profile_id = $2
       AND NOT EXISTS (SELECT 1 FROM follow_change c WHERE c.workspace_id = $1 AND c.person_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM partial_list_row r WHERE r.workspace_id = $1 AND r.person_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM interaction i WHERE i.workspace_id = $1 AND i.person_id = p.id)`,
    [profile.workspaceId, profile.profileId],
  );
}
