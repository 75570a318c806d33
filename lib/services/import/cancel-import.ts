import "server-only";
import { forgetBytes, lockImport, saveCancelled } from "#lib/db/imports.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { deleteUpload } from "#lib/storage/uploads.ts";

/** Ends an import that is not published yet; its bytes are deleted, its line in the history stays (threats J10). */
export async function cancelImport(
  scope: OwnerScope,
  importId: string,
): Promise<Result<null, "no-import" | "published">> {
  const outcome = await withWorkerTenant(scope.workspaceId, async (client) => {
    const locked = await lockImport(client, scope, importId);
    if (!locked) return fail("no-import");
    if (locked.state === "published" || locked.state === "undone") return fail("published");
    await saveCancelled(client, scope.workspaceId, importId);
    return ok(await forgetBytes(client, scope.workspaceId, importId));
  });
  if (!outcome.ok) return outcome;
  for (const storageKey of outcome.value) await deleteUpload(storageKey);
  return ok(null);
}
