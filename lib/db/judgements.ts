import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import type { MarkKind } from "#lib/engagement/account.ts";
import type { JudgementEntry } from "#lib/reports/judgement-entry.ts";

/** Who judges, and when. Null = the operator's command line. */
export type JudgedBy = { userId: string | null; at: Date };

export async function hasProfile(client: pg.ClientBase, profile: ProfileRef): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM profile WHERE workspace_id = $1 AND id = $2", owned(profile));
  return rowCount === 1;
}

/** Keys of those of the people who are there, in the order of their ids. */
export async function findPersonKeys(
  client: pg.ClientBase,
  profile: ProfileRef,
  ids: readonly bigint[],
): Promise<{ id: bigint; key: string }[]> {
  const { rows } = await client.query<{ id: string; key: string }>(
    `SELECT id, key FROM person WHERE workspace_id = $1 AND profile_id = $2 AND id = ANY ($3::bigint[]) ORDER BY id`,
    [...owned(profile), ids.map(String)],
  );
  return rows.map((row) => ({ id: BigInt(row.id), key: row.key }));
}

export async function findPersonIds(
  client: pg.ClientBase,
  profile: ProfileRef,
  keys: readonly string[],
): Promise<bigint[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM person WHERE workspace_id = $1 AND profile_id = $2 AND key = ANY ($3) ORDER BY id",
    [...owned(profile), keys],
  );
  return rows.map((row) => BigInt(row.id));
}

/** One mark of a kind per person: marking again replaces reason, community, who and when. */
export async function writeMarks(
  client: pg.ClientBase,
  profile: ProfileRef,
  mark: { personKeys: readonly string[]; kind: MarkKind; reason: string; communityId: string | null },
  by: JudgedBy,
): Promise<void> {
  await client.query(
    `INSERT INTO mark (workspace_id, profile_id, person_key, kind, reason, community_id, marked_by_id, marked_at)
     SELECT $1, $2, key, $4, $5, $6, $7, $8 FROM unnest($3::text[]) key
     ON CONFLICT (workspace_id, profile_id, person_key, kind) DO UPDATE
     SET reason = excluded.reason, community_id = excluded.community_id, marked_by_id = excluded.marked_by_id,
       marked_at = excluded.marked_at`,
    [...owned(profile), mark.personKeys, mark.kind, mark.reason, mark.communityId, by.userId, by.at],
  );
}

/** The marks that were there, by key and kind. */
export async function deleteMarks(
  client: pg.ClientBase,
  profile: ProfileRef,
  personKeys: readonly string[],
  kinds: readonly MarkKind[],
): Promise<{ personKey: string; kind: MarkKind }[]> {
  const { rows } = await client.query<{ personKey: string; kind: MarkKind }>(
    `DELETE FROM mark WHERE workspace_id = $1 AND profile_id = $2 AND person_key = ANY ($3)
       AND kind = ANY ($4::mark_kind[])
     RETURNING person_key AS "personKey", kind`,
    [...owned(profile), personKeys, kinds],
  );
  return rows.sort((a, b) => (`${a.personKey} ${a.kind}` < `${b.personKey} ${b.kind}` ? -1 : 1));
}

/** Whether an import tells of the post, or an act on it. */
export async function isPostKnown(client: pg.ClientBase, profile: ProfileRef, post: string): Promise<boolean> {
  const { rows } = await client.query<{ known: boolean }>(
    `SELECT EXISTS (SELECT FROM post_sighting WHERE workspace_id = $1 AND profile_id = $2 AND post = $3)
       OR EXISTS (SELECT FROM interaction
         WHERE workspace_id = $1 AND profile_id = $2 AND direction = 'received' AND post = $3) AS known`,
    [...owned(profile), post],
  );
  return rows[0]?.known === true;
}

export async function writeIncentivised(
  client: pg.ClientBase,
  profile: ProfileRef,
  mark: { post: string; reason: string },
  by: JudgedBy,
): Promise<void> {
  await client.query(
    `INSERT INTO incentivised_post (workspace_id, profile_id, post, reason, marked_by_id, marked_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (workspace_id, profile_id, post) DO UPDATE
     SET reason = excluded.reason, marked_by_id = excluded.marked_by_id, marked_at = excluded.marked_at`,
    [...owned(profile), mark.post, mark.reason, by.userId, by.at],
  );
}

/** False when the post was not marked. */
export async function deleteIncentivised(client: pg.ClientBase, profile: ProfileRef, post: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "DELETE FROM incentivised_post WHERE workspace_id = $1 AND profile_id = $2 AND post = $3",
    [...owned(profile), post],
  );
  return rowCount === 1;
}

/** Entries of one moment in the order given. */
export async function appendJudgements(
  client: pg.ClientBase,
  profile: ProfileRef,
  entries: readonly (JudgementEntry & { reason: string })[],
  by: JudgedBy,
): Promise<void> {
  for (const { verb, detail, reason } of entries) {
    await client.query(
      `INSERT INTO judgement_log (workspace_id, profile_id, verb, detail, reason, by_user_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [...owned(profile), verb, JSON.stringify(detail), reason, by.userId, by.at],
    );
  }
}

function owned(profile: ProfileRef): [string, string] {
  return [profile.workspaceId, profile.profileId];
}
