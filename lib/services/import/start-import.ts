import "server-only";
import { lockImport, saveReceived } from "#lib/db/imports.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { enqueueImport } from "#lib/jobs/queue.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Who does the next step of an import. */
export type NextStep = "worker" | "caller";

/**
 * All files have arrived: the import goes in line, unless the caller does what comes next itself. Starting twice
 * changes nothing.
 */
export async function startImport(
  scope: OwnerScope,
  importId: string,
  next: NextStep = "worker",
): Promise<Result<null, "no-import" | "no-files">> {
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const locked = await lockImport(client, scope, importId);
    if (!locked) return fail("no-import");
    if (locked.state !== "receiving") return ok(null);
    if ((await saveReceived(client, scope, importId)) === 0) return fail("no-files");
    if (next === "worker") await enqueueImport(client, { workspaceId: scope.workspaceId, importId });
    return ok(null);
  });
}
