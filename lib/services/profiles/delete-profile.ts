import "server-only";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** Deletes a profile with everything that was imported, reported and shared of it (threats L1). */
export async function deleteProfile(scope: OwnerScope, profileId: string): Promise<Result<null, "no-profile">> {
  if (!isUuid(profileId)) return fail("no-profile");
  const { rowCount } = await withWorkerTenant(scope.workspaceId, (client) =>
    client.query("DELETE FROM profile WHERE workspace_id = $1 AND id = $2", [scope.workspaceId, profileId]),
  );
  return rowCount === 0 ? fail("no-profile") : ok(null);
}
