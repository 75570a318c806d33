import "server-only";
import { findPeople } from "#lib/db/people.ts";
import { findProfile } from "#lib/db/profiles.ts";
import type { PeopleFilter, PeoplePage, PeopleSort } from "#lib/reports/people.ts";
import type { OwnerScope } from "#lib/scope.ts";

export type LoadPeopleQuery = {
  filter: PeopleFilter;
  sort: PeopleSort;
  descending: boolean;
  search: string;
  /** From 1. A page beyond the last one is empty. */
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
  const { rows, total } = await findPeople(scope, profileId, {
    ...query,
    // Any number may stand in the address, also one that the database cannot count to.
    offset: Math.min((page - 1) * pageSize, Number.MAX_SAFE_INTEGER),
    limit: pageSize,
  });
  return {
    profile: { id: profile.id, platform: profile.platform, handle: profile.handle },
    rows,
    total,
    page,
    pageSize,
    query,
  };
}
