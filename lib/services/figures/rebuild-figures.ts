import "server-only";
import { lockProfile } from "#lib/db/import-facts.ts";
import { dropDerived } from "#lib/db/model/drop-derived.ts";
import { rebuildModel } from "#lib/db/model/recompute.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Drops all that is derived of a profile and computes it anew from its facts. False = no such profile. */
export async function rebuildFigures(scope: OwnerScope, profileId: string): Promise<boolean> {
  if (!(await findProfile(scope, profileId))) return false;
  const profile = { workspaceId: scope.workspaceId, profileId };
  await withWorkerTenant(scope.workspaceId, async (client) => {
    await lockProfile(client, profile);
    await dropDerived(client, profile);
    await rebuildModel(client, profile);
  });
  return true;
}
