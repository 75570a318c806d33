import "server-only";
import { findIncentivised, findMarks } from "#lib/db/marks.ts";
import type { IncentivisedMark, PersonMark } from "#lib/reports/person-mark.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import { parsePersonId } from "#lib/services/judgement/person-id.ts";

/** What the owner says of people and posts as it stands; with `personId` the marks of that one person. */
export async function loadMarks(
  scope: OwnerScope,
  profileId: string,
  only?: { personId: string },
): Promise<{ people: PersonMark[]; posts: IncentivisedMark[] }> {
  if (!isUuid(profileId)) return { people: [], posts: [] };
  if (!only) return { people: await findMarks(scope, profileId), posts: await findIncentivised(scope, profileId) };
  const id = parsePersonId(only.personId);
  return { people: id === null ? [] : await findMarks(scope, profileId, id), posts: [] };
}
