import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";

/** The handle that was seen last by a moment for whoever is known by id, by the key of the person. */
export async function readHandles(
  client: pg.ClientBase,
  profile: ProfileRef,
  asOf: Date,
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ key: string; handle: string }>(
    `SELECT DISTINCT ON (p.key) p.key, h.handle FROM person_handle h
     JOIN person p ON p.workspace_id = $1 AND p.profile_id = $2 AND p.id = h.person_id
     WHERE h.workspace_id = $1 AND h.observed_at <= $3
     ORDER BY p.key, h.observed_at DESC, h.handle COLLATE "C" DESC`,
    [profile.workspaceId, profile.profileId, asOf],
  );
  return new Map(rows.map(({ key, handle }) => [key, handle]));
}
