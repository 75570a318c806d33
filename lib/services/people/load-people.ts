import "server-only";
import { findPeople } from "#lib/db/people/find-people.ts";
import { findProfile } from "#lib/db/profiles.ts";
import type { PeoplePage, PeopleQuery } from "#lib/reports/people.ts";
import type { OwnerScope } from "#lib/scope.ts";

export type LoadPeopleQuery = PeopleQuery & {
  /** From 1. A page beyond the last one, or beyond `reachableRows`, is empty. */
  page: number;
  pageSize?: number;
};

/** A page of the people table; null = no such profile, or not yours (threats G8). */
export async function loadPeople(
  scope: OwnerScope,
  profileId: string,
  { page, pageSize = 50, ...query }: LoadPeopleQuery,
): Promise<PeoplePage | null> {
  const profile = await findProfile(scope, profileId);
  if (!profile) return null;
  // Any number may stand in the address, also one that the database cannot count to.
  const offset = Math.min((page - 1) * pageSize, Number.MAX_SAFE_INTEGER);
  return {
    profile: { id: profile.id, platform: profile.platform, handle: profile.handle },
    ...(await findPeople(scope, profileId, query, { offset, limit: pageSize })),
    page,
    pageSize,
    query,
  };
}
