import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import type { Tier } from "#lib/reports/overview.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** What the files of a profile can prove; nothing for somebody else's. Each is answered by the first row there is. */
export async function findTiers(scope: OwnerScope, profileId: string): Promise<Tier[]> {
  if (!isUuid(profileId)) return [];
  const { workspaceId } = scope;
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<{ counts: boolean; lists: boolean; people: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM daily WHERE workspace_id = ${workspaceId}::uuid AND profile_id = ${profileId}::uuid
          AND followers IS NOT NULL)
        OR EXISTS (SELECT 1 FROM post_state WHERE workspace_id = ${workspaceId}::uuid AND profile_id = ${profileId}::uuid
          AND published_at IS NOT NULL) AS counts,
        EXISTS (SELECT 1 FROM snapshot WHERE workspace_id = ${workspaceId}::uuid AND profile_id = ${profileId}::uuid) AS lists,
        EXISTS (SELECT 1 FROM profile_figures WHERE workspace_id = ${workspaceId}::uuid AND profile_id = ${profileId}::uuid
          AND (tallies->>'hasNames')::boolean) AS people`,
  );
  const [found] = rows;
  return found ? (["counts", "lists", "people"] as const).filter((tier) => found[tier]) : [];
}
