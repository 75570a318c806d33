import "server-only";
import { insertImport } from "#lib/db/imports.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { enqueueImport } from "#lib/jobs/queue.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** An import whose files have not all come by then was left alone, and is ended (threats U3, J9). */
const abandonedAfterSeconds = 24 * 60 * 60;

/** Opens an import that waits for files; `profileId` null = the preview proposes one. */
export async function createImport(
  scope: OwnerScope,
  profileId: string | null,
): Promise<Result<{ importId: string }, "no-profile">> {
  const profile = profileId === null ? null : await findProfile(scope, profileId);
  if (profileId !== null && profile === null) return fail("no-profile");
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const importId = await insertImport(client, scope, profile?.id ?? null);
    await enqueueImport(client, { workspaceId: scope.workspaceId, importId }, abandonedAfterSeconds);
    return ok({ importId });
  });
}
