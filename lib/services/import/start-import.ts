import "server-only";
import { lockImport, saveReceived } from "#lib/db/imports.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { enqueueImport } from "#lib/jobs/queue.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** All files have arrived: the import goes in line. Starting twice changes nothing. */
export async function startImport(
  scope: OwnerScope,
  importId: string,
): Promise<Result<null, "no-import" | "no-files">> {
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const locked = await lockImport(client, scope, importId);
    if (!locked) return fail("no-import");
    if (locked.state !== "receiving") return ok(null);
    if ((await saveReceived(client, scope, importId)) === 0) return fail("no-files");
    await enqueueImport(client, { workspaceId: scope.workspaceId, importId });
    return ok(null);
  });
}
