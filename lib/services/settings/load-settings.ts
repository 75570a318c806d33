import "server-only";
import { findStoredChanges, parametersHash } from "#lib/db/model-settings.ts";
import { findProfile, type ProfileRow } from "#lib/db/profiles.ts";
import { mergeParameters, type ParameterChanges } from "#lib/engagement/parameters-schema.ts";
import type { OwnerScope } from "#lib/scope.ts";

export type ProfileSettings = {
  profile: ProfileRow;
  /** Parameters that differ from the model's. */
  changes: ParameterChanges;
  /** SHA-256 (hex) of all parameters. */
  parametersHash: string;
};

/** Null = no such profile, or not yours. */
export async function loadSettings(scope: OwnerScope, profileId: string): Promise<ProfileSettings | null> {
  const profile = await findProfile(scope, profileId);
  if (!profile) return null;
  const changes = await findStoredChanges(scope, profileId);
  return { profile, changes, parametersHash: parametersHash(mergeParameters(changes)) };
}
