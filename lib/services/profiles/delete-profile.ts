import "server-only";
import { lockProfile } from "#lib/db/import-facts.ts";
import { findUnfinishedImports } from "#lib/db/imports.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { enqueueImport } from "#lib/jobs/queue.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import { deleteUploads } from "#lib/storage/uploads.ts";

/** Deletes a profile with everything that was imported, reported and shared of it (threats L1). */
export async function deleteProfile(scope: OwnerScope, profileId: string): Promise<Result<null, "no-profile">> {
  if (!isUuid(profileId)) return fail("no-profile");
  const storageKeys = await withWorkerTenant(scope.workspaceId, async (client) => {
    const unfinished = await findUnfinishedImports(client, scope.workspaceId, profileId);
    // Their staged rows are the worker's to delete: it finds the imports gone.
    for (const { importId } of unfinished) await enqueueImport(client, { workspaceId: scope.workspaceId, importId });
    // Whoever is judging something of it is let finish, and finds it gone the next time.
    await lockProfile(client, { workspaceId: scope.workspaceId, profileId });
    const { rowCount } = await client.query("DELETE FROM profile WHERE workspace_id = $1 AND id = $2", [
      scope.workspaceId,
      profileId,
    ]);
    return rowCount === 0 ? null : unfinished.flatMap((each) => each.storageKeys);
  });
  if (storageKeys === null) return fail("no-profile");
  await deleteUploads(storageKeys);
  return ok(null);
}
