import "server-only";
import { searchPeople as findByName } from "#lib/db/rings.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { NamedPerson } from "#lib/reports/rings.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

const most = 8;

/** The few people whose name comes closest to what is typed; nobody for nothing typed. */
export async function searchPeople(scope: OwnerScope, profileId: string, text: string): Promise<NamedPerson[]> {
  const part = text.slice(0, 255).trim().replace(/^@/, "").toLowerCase();
  // No text in the database has a NUL, and none may be sent to it (threats P7).
  if (!isUuid(profileId) || part === "" || part.includes("\0")) return [];
  const profile = { workspaceId: scope.workspaceId, profileId };
  return withWorkerTenant(scope.workspaceId, (client) => findByName(client, profile, part, most));
}
