import "server-only";

import { digestDerived, digestFacts } from "#lib/db/digest.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { modelVersion } from "#lib/engagement/parameters.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Digests of a profile's facts and of what is derived from them; null = no such profile. */
export async function loadDigest(
  scope: OwnerScope,
  profileId: string,
): Promise<{ facts: string; derived: string; model: string } | null> {
  const profile = await findProfile(scope, profileId);
  if (!profile) return null;
  const ref = { workspaceId: scope.workspaceId, profileId: profile.id };
  return withWorkerTenant(scope.workspaceId, async (client) => ({
    facts: await digestFacts(client, ref),
    derived: await digestDerived(client, ref),
    model: String(modelVersion),
  }));
}
