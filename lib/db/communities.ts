import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { CommunityRecord } from "#lib/reports/community-record.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Oldest first. */
export async function findCommunities(scope: OwnerScope, profileId: string): Promise<CommunityRecord[]> {
  const rows = await withTenant(scope, (tx) =>
    tx.community.findMany({
      where: { workspaceId: scope.workspaceId, profileId },
      select: { id: true, name: true, reason: true, createdAt: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** The constraint decides about the name; null = there is one of that name already. */
export async function insertCommunity(
  client: pg.ClientBase,
  profile: ProfileRef,
  community: { name: string; reason: string },
  at: Date,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO community (workspace_id, profile_id, name, reason, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (workspace_id, profile_id, name) DO NOTHING RETURNING id`,
    [profile.workspaceId, profile.profileId, community.name, community.reason, at],
  );
  return rows[0]?.id ?? null;
}

/** Name, reason and the keys of the members; null = no such community. */
export async function findCommunity(
  client: pg.ClientBase,
  profile: ProfileRef,
  communityId: string,
): Promise<{ name: string; reason: string; members: string[] } | null> {
  const { rows } = await client.query<{ name: string; reason: string; members: string[] }>(
    `SELECT c.name, c.reason, ARRAY(
       SELECT k.person_key FROM mark k WHERE k.workspace_id = c.workspace_id AND k.community_id = c.id
       ORDER BY k.person_key COLLATE "C") AS members
     FROM community c WHERE c.workspace_id = $1 AND c.profile_id = $2 AND c.id = $3`,
    [profile.workspaceId, profile.profileId, communityId],
  );
  return rows[0] ?? null;
}

/** Its members' marks go with it. */
export async function deleteCommunityRow(
  client: pg.ClientBase,
  profile: ProfileRef,
  communityId: string,
): Promise<void> {
  await client.query("DELETE FROM community WHERE workspace_id = $1 AND profile_id = $2 AND id = $3", [
    profile.workspaceId,
    profile.profileId,
    communityId,
  ]);
}
