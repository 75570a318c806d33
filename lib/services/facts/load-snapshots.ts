import "server-only";
import { findSnapshots } from "#lib/db/overview.ts";
import { findProfile } from "#lib/db/profiles.ts";
import type { SnapshotView } from "#lib/reports/overview.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Lists of a profile, oldest first; null = no such profile. */
export async function loadSnapshots(scope: OwnerScope, profileId: string): Promise<SnapshotView[] | null> {
  return (await findProfile(scope, profileId)) && findSnapshots(scope, profileId);
}
