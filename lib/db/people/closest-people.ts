import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { latestHandle } from "#lib/db/latest-handle.ts";
import { findStoredCounts } from "#lib/db/people/model-context.ts";
import { closestIds, planSearch } from "#lib/db/people/people-search.ts";
import { statesOf } from "#lib/db/people/states-of.ts";
import { withTenant } from "#lib/db/tenant.ts";
import { namesOf } from "#lib/reports/person-names.ts";
import type { NamedPerson } from "#lib/reports/rings.ts";
import type { OwnerScope } from "#lib/scope.ts";

const handle = Prisma.raw(latestHandle("p.workspace_id", "p.id"));

/** The few people whose name comes closest to what was typed, as the people table looks for names. */
export async function findClosestPeople(
  scope: OwnerScope,
  profileId: string,
  typed: string,
  most: number,
): Promise<NamedPerson[]> {
  const here = { workspaceId: scope.workspaceId, profileId };
  return withTenant(scope, async (tx) => {
    const search = await planSearch(tx, here, typed, (await findStoredCounts(tx, here))?.all ?? null);
    if (search === null) return [];
    const ids = await closestIds(tx, here, search, most);
    const rows = await tx.$queryRaw<{ id: bigint; key: string; handle: string | null }[]>`
      SELECT p.id, p.key, ${handle} AS handle FROM ${statesOf(scope.workspaceId, ids)}
      JOIN person p ON p.workspace_id = s.workspace_id AND p.id = s.person_id ORDER BY wanted.place`;
    return rows.map(({ id, key, handle: seen }) => ({ personId: String(id), ...namesOf(key, seen) }));
  });
}
