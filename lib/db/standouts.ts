import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import type { StandoutFacts } from "#lib/reports/standout-facts.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Rings that reach into the last 180 days are told of. */
const ringDays = 180;

/** People who have gone quiet and rings found, as of an instant: read off their own small indexes. */
export async function findStandouts(
  scope: OwnerScope,
  profileId: string,
  asOf: Date,
): Promise<Pick<StandoutFacts, "quiet" | "rings"> & { dismissedSpikes: Set<string> }> {
  return withTenant(scope, async (tx) => {
    const quiet = await tx.$queryRaw<{ people: number; first: Date | null; last: Date | null }[]>`
      SELECT count(*)::int AS people, min(last_genuine_at) AS first, max(last_genuine_at) AS last FROM person_state
      WHERE workspace_id = ${scope.workspaceId}::uuid AND profile_id = ${profileId}::uuid AND blocks = 14`;
    const rings = await tx.$queryRaw<{ groups: number; people: number }[]>`
      SELECT count(DISTINCT group_no)::int AS groups, count(DISTINCT member)::int AS people
      FROM ring, unnest(members) AS member
      WHERE workspace_id = ${scope.workspaceId}::uuid AND profile_id = ${profileId}::uuid AND NOT without_marks
        AND to_at > ${asOf}::timestamptz - make_interval(days => ${ringDays})`;
    const dismissed = await tx.dismissedSuggestion.findMany({
      where: { workspaceId: scope.workspaceId, profileId, kind: "spike" },
      select: { subject: true },
    });
    return {
      quiet: toQuiet(quiet[0]),
      rings: rings[0] && rings[0].groups > 0 ? rings[0] : null,
      dismissedSpikes: new Set(dismissed.map((each) => each.subject)),
    };
  });
}

function toQuiet(row: { people: number; first: Date | null; last: Date | null } | undefined): StandoutFacts["quiet"] {
  if (!row || row.first === null || row.last === null) return null;
  return { people: row.people, firstAt: row.first.toISOString(), lastAt: row.last.toISOString() };
}
