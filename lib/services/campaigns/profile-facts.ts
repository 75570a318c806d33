import "server-only";
import { findFigures } from "#lib/db/figures.ts";
import { findStoredChanges } from "#lib/db/model-settings.ts";
import { mergeParameters } from "#lib/engagement/parameters-schema.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { ProfileFacts } from "#lib/services/campaigns/campaign-figures.ts";

/** Null = nothing imported yet. */
export async function findProfileFacts(scope: OwnerScope, profileId: string): Promise<ProfileFacts | null> {
  const [figures, changes] = await Promise.all([findFigures(scope, profileId), findStoredChanges(scope, profileId)]);
  if (!figures) return null;
  const { tallies } = figures;
  return {
    profileId,
    asOf: figures.asOf.getTime(),
    hasFollowerLists: tallies.ledger !== null,
    hasNames: tallies.hasNames,
    received: tallies.received,
    parameters: mergeParameters(changes),
  };
}
