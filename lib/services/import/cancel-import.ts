import "server-only";
import { forgetBytes, lockImport, saveCancelled } from "#lib/db/imports.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { enqueueImport } from "#lib/jobs/queue.ts";
import type { ImportState } from "#lib/reports/import-view.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { deleteUploads } from "#lib/storage/uploads.ts";

/**
 * Ends an import that is not published yet; its bytes are deleted, its line in the history stays (threats J10). Its
 * staged rows are the worker's to delete, which finds the import ended when its turn comes.
 */
export async function cancelImport(
  scope: OwnerScope,
  importId: string,
): Promise<Result<null, "no-import" | "published">> {
  const outcome = await withWorkerTenant(scope.workspaceId, async (client) => {
    const locked = await lockImport(client, scope, importId);
    if (!locked) return fail("no-import");
    if (locked.state === "published" || locked.state === "undone") return fail("published");
    if (!hasEnded(locked.state)) {
      await saveCancelled(client, scope.workspaceId, importId);
      await enqueueImport(client, { workspaceId: scope.workspaceId, importId });
    }
    return ok(await forgetBytes(client, scope.workspaceId, importId));
  });
  if (!outcome.ok) return outcome;
  await deleteUploads(outcome.value);
  return ok(null);
}

function hasEnded(state: ImportState): boolean {
  return state === "refused" || state === "failed" || state === "cancelled";
}
