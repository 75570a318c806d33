import "server-only";
import { findProfiles, type ProfileRow } from "#lib/db/profiles.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Every profile without its figures, oldest first. */
export function listProfiles(scope: OwnerScope): Promise<ProfileRow[]> {
  return findProfiles(scope);
}
