import "server-only";
import { findProfile, type ProfileRow } from "#lib/db/profiles.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Name and time zone of a profile, without its figures; null = no such profile, or not yours (threats G8). */
export function loadProfile(scope: OwnerScope, profileId: string): Promise<ProfileRow | null> {
  return findProfile(scope, profileId);
}
