import "server-only";
import { findJudgementsOf } from "#lib/db/judgement-log.ts";
import { findMarks } from "#lib/db/marks.ts";
import { findPerson } from "#lib/db/people/find-person.ts";
import { findProfile } from "#lib/db/profiles.ts";
import type { PersonPage } from "#lib/reports/person.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { parsePersonId } from "#lib/services/judgement/person-id.ts";

const pageSize = 30;

/** One person and why they stand where they stand; null = nobody of a profile of yours (threats G8). */
export async function loadPerson(
  scope: OwnerScope,
  profileId: string,
  personId: string,
  { page }: { page: number },
): Promise<PersonPage | null> {
  const id = parsePersonId(personId);
  const profile = await findProfile(scope, profileId);
  if (!profile || id === null) return null;
  const found = await findPerson(scope, profileId, id, { page: Math.min(page, 1e9), pageSize });
  if (!found) return null;
  const { key, ...person } = found;
  return {
    profile: { id: profile.id, platform: profile.platform, handle: profile.handle },
    ...person,
    marks: await findMarks(scope, profileId, id),
    log: await findJudgementsOf(scope, profileId, key),
  };
}
