import "server-only";
import { findClosestPeople } from "#lib/db/people/closest-people.ts";
import type { NamedPerson } from "#lib/reports/rings.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

const most = 8;

/** The few people whose name comes closest to what is typed; nobody for nothing typed. */
export async function searchPeople(scope: OwnerScope, profileId: string, text: string): Promise<NamedPerson[]> {
  return isUuid(profileId) ? findClosestPeople(scope, profileId, text.slice(0, 255), most) : [];
}
