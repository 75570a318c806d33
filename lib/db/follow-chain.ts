import "server-only";
import type pg from "pg";
import { touchStates } from "#lib/db/model/touched.ts";
import type { Completeness, Side } from "#lib/engagement/types.ts";

/** A profile whose rows the transaction on `client` may change. */
export type ProfileRef = { workspaceId: string; profileId: string };

export type NewSnapshot = {
  importId: string;
  side: Side;
  observedAt: Date;
  completeness: Completeness;
  platformCount: number | null;
};

/**
 * Complete snapshots of one side, oldest first. Lists of one instant are ordered by their content, so that the order
 * of uploads makes no difference; $1 = workspace, $2 = profile, $3 = side.
 */
const chain = `SELECT id, row_number() OVER (ORDER BY observed_at, list_digest, id) AS position FROM snapshot
  WHERE workspace_id = $1 AND profile_id = $2 AND side = $3 AND completeness = 'complete'`;

/**
 * Whom a snapshot touches goes to the table touched_person of lib/db/model/touched.ts, which has to be there.
 *
 * Books the list in the temporary table `incoming` (person_id, followed_at) as a snapshot. A complete one takes its
 * place in the chain: its own changes are those against the list before it, and the list after it is compared anew.
 */
export async function insertSnapshot(
  client: pg.ClientBase,
  profile: ProfileRef,
  snapshot: NewSnapshot,
): Promise<{ joined: number | null; left: number | null }> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO snapshot (workspace_id, profile_id, import_id, side, observed_at, completeness, platform_count, listed, list_digest)
     SELECT $1, $2, $3, $4, $5, $6, $7, count(*)::int,
       sha256(convert_to(coalesce(string_agg(p.key || E'\\t' || coalesce(extract(epoch FROM i.followed_at)::text, ''), E'\\n'
         ORDER BY p.key COLLATE "C"), ''), 'UTF8'))
     FROM incoming i JOIN person p ON p.workspace_id = $1 AND p.id = i.person_id
     RETURNING id`,
    [
      profile.workspaceId,
      profile.profileId,
      snapshot.importId,
      snapshot.side,
      snapshot.observedAt,
      snapshot.completeness,
      snapshot.platformCount,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("the new snapshot was not returned");
  if (snapshot.completeness !== "complete") {
    await client.query(
      `INSERT INTO partial_list_row (workspace_id, snapshot_id, person_id, followed_at)
       SELECT $1, $2, person_id, followed_at FROM incoming`,
      [profile.workspaceId, id],
    );
    await touchStates(client, "SELECT person_id FROM incoming", []);
    return { joined: null, left: null };
  }
  const { previous, next } = await findNeighbours(client, profile, snapshot.side, id);
  if (next !== null) await listAt(client, profile, snapshot.side, next, "list_after", id);
  await listAt(client, profile, snapshot.side, previous, "list_before", id);
  const own = await writeChanges(client, profile, id, previous, "list_before", "incoming");
  if (next !== null) await writeChanges(client, profile, next, id, "incoming", "list_after");
  return own;
}

/** Takes a snapshot away as if it had never been; the list after it is compared with the one before. */
export async function removeSnapshot(client: pg.ClientBase, profile: ProfileRef, id: string): Promise<void> {
  await touchChanges(client, profile, id);
  await touchStates(client, "SELECT person_id FROM partial_list_row WHERE workspace_id = $1 AND snapshot_id = $2", [
    profile.workspaceId,
    id,
  ]);
  const { rows } = await client.query<{ side: Side; completeness: Completeness }>(
    "SELECT side, completeness FROM snapshot WHERE workspace_id = $1 AND id = $2",
    [profile.workspaceId, id],
  );
  const snapshot = rows[0];
  if (!snapshot) return;
  if (snapshot.completeness === "complete") {
    const { previous, next } = await findNeighbours(client, profile, snapshot.side, id);
    if (next !== null) {
      await listAt(client, profile, snapshot.side, next, "list_after", null);
      await listAt(client, profile, snapshot.side, previous, "list_before", null);
      await writeChanges(client, profile, next, previous, "list_before", "list_after");
    }
  }
  await client.query("DELETE FROM snapshot WHERE workspace_id = $1 AND id = $2", [profile.workspaceId, id]);
}

async function findNeighbours(
  client: pg.ClientBase,
  profile: ProfileRef,
  side: Side,
  id: string,
): Promise<{ previous: string | null; next: string | null }> {
  const { rows } = await client.query<{ previous: string | null; next: string | null }>(
    `SELECT previous, next FROM (
       SELECT id, lag(id) OVER (ORDER BY position) AS previous, lead(id) OVER (ORDER BY position) AS next FROM (${chain}) chain
     ) neighbours WHERE id = $4`,
    [profile.workspaceId, profile.profileId, side, id],
  );
  const row = rows[0];
  if (!row) throw new Error("the snapshot is not in its chain");
  return row;
}

type ListTable = "incoming" | "list_before" | "list_after";

/** Fills a temporary table with the whole list of a snapshot, `without` taking no part in the chain (it has no changes yet). */
async function listAt(
  client: pg.ClientBase,
  profile: ProfileRef,
  side: Side,
  id: string | null,
  into: ListTable,
  without: string | null,
): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS ${into}`);
  await client.query(
    `CREATE TEMPORARY TABLE ${into} (person_id bigint NOT NULL, followed_at timestamptz(3)) ON COMMIT DROP`,
  );
  if (id === null) return;
  await client.query(
    `INSERT INTO ${into}
     WITH chain AS (${chain})
     SELECT person_id, followed_at FROM (
       SELECT DISTINCT ON (c.person_id) c.person_id, c.change, c.followed_at
       FROM chain JOIN follow_change c ON c.workspace_id = $1 AND c.snapshot_id = chain.id
       WHERE chain.position <= (SELECT position FROM chain WHERE id = $4) AND chain.id IS DISTINCT FROM $5::bigint
       ORDER BY c.person_id, chain.position DESC
     ) newest WHERE change >= 0`,
    [profile.workspaceId, profile.profileId, side, id, without],
  );
  await client.query(`ANALYZE ${into}`);
}

/** Replaces the changes of a snapshot by the difference of two lists, and its figures with them. */
async function writeChanges(
  client: pg.ClientBase,
  profile: ProfileRef,
  id: string,
  previous: string | null,
  before: ListTable,
  after: ListTable,
): Promise<{ joined: number | null; left: number | null }> {
  await touchChanges(client, profile, id);
  await client.query("DELETE FROM follow_change WHERE workspace_id = $1 AND snapshot_id = $2", [
    profile.workspaceId,
    id,
  ]);
  await client.query(
    `INSERT INTO follow_change (workspace_id, snapshot_id, person_id, change, followed_at)
     SELECT $1, $2, coalesce(a.person_id, b.person_id),
       CASE WHEN b.person_id IS NULL THEN 1 WHEN a.person_id IS NULL THEN -1 ELSE 0 END,
       a.followed_at
     FROM ${before} b FULL JOIN ${after} a ON a.person_id = b.person_id
     WHERE a.person_id IS NULL OR b.person_id IS NULL OR a.followed_at IS DISTINCT FROM b.followed_at
     ORDER BY 3`,
    [profile.workspaceId, id],
  );
  await touchChanges(client, profile, id);
  // The first list has nothing to be compared with: everybody on it may have been there for years.
  const { rows } = await client.query<{ joined: number | null; left: number | null }>(
    `UPDATE snapshot s SET joined = counts.joined, "left" = counts.gone
     FROM (SELECT CASE WHEN $3::bigint IS NOT NULL THEN count(*) FILTER (WHERE change = 1)::int END AS joined,
             CASE WHEN $3::bigint IS NOT NULL THEN count(*) FILTER (WHERE change = -1)::int END AS gone
           FROM follow_change WHERE workspace_id = $1 AND snapshot_id = $2) counts
     WHERE s.workspace_id = $1 AND s.id = $2
     RETURNING s.joined, s."left"`,
    [profile.workspaceId, id, previous],
  );
  return rows[0] ?? { joined: null, left: null };
}

async function touchChanges(client: pg.ClientBase, profile: ProfileRef, id: string): Promise<void> {
  await touchStates(client, "SELECT person_id FROM follow_change WHERE workspace_id = $1 AND snapshot_id = $2", [
    profile.workspaceId,
    id,
  ]);
}
