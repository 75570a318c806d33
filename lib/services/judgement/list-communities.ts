import "server-only";
import { findCommunities } from "#lib/db/communities.ts";
import type { CommunityRecord } from "#lib/reports/community-record.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** Communities that the owner named, oldest first. */
export async function listCommunities(scope: OwnerScope, profileId: string): Promise<CommunityRecord[]> {
  return isUuid(profileId) ? findCommunities(scope, profileId) : [];
}
