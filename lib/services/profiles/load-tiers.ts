import "server-only";
import { findTiers } from "#lib/db/tiers.ts";
import type { Tier } from "#lib/reports/overview.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** What the files of a profile can prove, said on each of its pages. */
export function loadTiers(scope: OwnerScope, profileId: string): Promise<Tier[]> {
  return findTiers(scope, profileId);
}
