import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { dayNumber, followerSpells, type OriginName, originsByName } from "#lib/db/join-groups.ts";
import { withTenant } from "#lib/db/tenant.ts";
import { dateOf } from "#lib/engagement/days.ts";
import type { CameCount, StayGroup } from "#lib/reports/growth.ts";
import type { OwnerScope } from "#lib/scope.ts";

type Columns = {
  origin: OriginName;
  joinLo: (number | null)[];
  joinHi: number[];
  lastSeen: number[];
  firstMissing: (number | null)[];
  people: number[];
};

/** Groups of followers of now and before by the days of their spell: as arrays, since rows of objects cost more. */
export async function findStays(scope: OwnerScope, profileId: string): Promise<StayGroup[]> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<Columns[]>`
      SELECT origin::text AS origin, array_agg(lo_day ORDER BY group_no) AS "joinLo",
        array_agg(hi_day ORDER BY group_no) AS "joinHi", array_agg(last_day ORDER BY group_no) AS "lastSeen",
        array_agg(missing_day ORDER BY group_no) AS "firstMissing", array_agg(people ORDER BY group_no) AS people
      FROM (
        -- Groups that differ only in when the owner followed them are one here.
        SELECT origin, lo_day, hi_day, last_day, missing_day, min(group_no) AS group_no, sum(people)::int AS people
        FROM join_group WHERE workspace_id = ${scope.workspaceId}::uuid AND profile_id = ${profileId}::uuid
        GROUP BY 1, 2, 3, 4, 5
      ) g GROUP BY 1 ORDER BY 1`,
  );
  return rows.flatMap(({ origin, joinLo, joinHi, lastSeen, firstMissing, people }) =>
    people.map((count, index) => ({
      origin: originsByName[origin],
      joinLo: joinLo[index] ?? null,
      joinHi: joinHi[index] ?? 0,
      lastSeen: lastSeen[index] ?? 0,
      firstMissing: firstMissing[index] ?? null,
      people: count,
    })),
  );
}

/**
 * Who came by unasked within 90 days of joining, by the month of joining and origin; only of those who joined 90 days or
 * more before `asOf`, and whose join is known. Reads those who ever did something, never the whole list.
 */
export async function countCame(scope: OwnerScope, profileId: string, asOf: Date): Promise<CameCount[]> {
  const rows = await withTenant(scope, async (tx) => {
    // Follows are taken for few and then looked through for each of many people.
    await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
    return tx.$queryRaw<{ month: string; origin: OriginName; people: number }[]>`
      WITH here AS (SELECT ${scope.workspaceId}::uuid, ${profileId}::uuid)
      SELECT to_char(hi AT TIME ZONE 'UTC', 'YYYY-MM') AS month, origin, count(*)::int AS people
      FROM (${Prisma.raw(
        // Its $1 and $2 are the two above.
        followerSpells("whoever did something"),
      )}) s
      WHERE lo IS NOT NULL AND ${Prisma.raw(dayNumber("hi"))} + 90 <= ${dateOf(asOf.getTime())}
        AND last_genuine_at >= hi AND first_genuine_at <= hi + interval '2160 hours'
        AND (first_genuine_at >= hi OR EXISTS (
          SELECT 1 FROM interaction i WHERE i.workspace_id = s.workspace_id AND i.person_id = s.person_id
            AND i.direction = 'received' AND i.class IN ('community', 'untested', 'unprompted')
            AND i.at BETWEEN s.hi AND s.hi + interval '2160 hours'))
      GROUP BY 1, 2 ORDER BY 1, 2`;
  });
  return rows.map(({ origin, ...row }) => ({ ...row, origin: originsByName[origin] }));
}
