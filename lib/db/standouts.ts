import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import type { StandoutFacts } from "#lib/reports/standout-facts.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Rings that reach into the last 180 days are told of. */
const ringDays = 180;

/** People who have gone quiet and rings found, as of an instant. */
export async function findStandouts(
  scope: OwnerScope,
  profileId: string,
  asOf: Date,
): Promise<Pick<StandoutFacts, "quiet" | "rings"> & { dismissedSpikes: Set<string> }> {
  return withTenant(scope, async (tx) => {
    const quiet = await tx.profileFigures.findFirst({
      where: { workspaceId: scope.workspaceId, profileId },
      select: { quietPeople: true, quietFirstAt: true, quietLastAt: true },
    });
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
      quiet: toQuiet(quiet),
      rings: rings[0] && rings[0].groups > 0 ? rings[0] : null,
      dismissedSpikes: new Set(dismissed.map((each) => each.subject)),
    };
  });
}

type Quiet = { quietPeople: number | null; quietFirstAt: Date | null; quietLastAt: Date | null };

function toQuiet(row: Quiet | null): StandoutFacts["quiet"] {
  if (!row?.quietPeople || row.quietFirstAt === null || row.quietLastAt === null) return null;
  return {
    people: row.quietPeople,
    firstAt: row.quietFirstAt.toISOString(),
    lastAt: row.quietLastAt.toISOString(),
  };
}
