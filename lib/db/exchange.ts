import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { latestHandle } from "#lib/db/latest-handle.ts";
import { findStoredCounts } from "#lib/db/people/model-context.ts";
import { countUpTo, ofProfile } from "#lib/db/people/people-ids.ts";
import { everybodyPart } from "#lib/db/people/people-plan.ts";
import { withTenant } from "#lib/db/tenant.ts";
import { type ReciprocityCorner, reciprocityCorners, someExchange } from "#lib/engagement/reciprocity-corner.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import { namesOf } from "#lib/reports/person-names.ts";
import type { CornerTotals, ExchangePerson, FollowingValue } from "#lib/reports/reciprocity.ts";
import type { OwnerScope } from "#lib/scope.ts";

const giveSome = Prisma.sql`s.given_180 >= ${someExchange}`;
const takeSome = Prisma.sql`s.received_180 >= ${someExchange}`;
/** Only rows of the index of those who gave or got something lately. */
const active = Prisma.sql`s.is_active`;
const mutual = Prisma.sql`s.follows_you AND s.you_follow`;

/** The same corners as in lib/engagement/reciprocity-corner.ts. */
const corners: Record<ReciprocityCorner, Prisma.Sql> = {
  friends: Prisma.sql`${active} AND ${giveSome} AND ${takeSome}`,
  supporters: Prisma.sql`${active} AND NOT ${giveSome} AND ${takeSome}`,
  sources: Prisma.sql`${active} AND ${giveSome} AND NOT ${takeSome}`,
  courtesy: Prisma.sql`${mutual} AND NOT ${giveSome} AND NOT ${takeSome}`,
  distant: Prisma.sql`(${mutual}) IS NOT TRUE AND NOT ${giveSome} AND NOT ${takeSome}`,
};

/** The size of every corner and what went both ways there; the corners add up to the people. */
export async function countCorners(scope: OwnerScope, profileId: string): Promise<CornerTotals> {
  const profile = { workspaceId: scope.workspaceId, profileId };
  const here = ofProfile(profile);
  const { rows, everybody } = await withTenant(scope, async (tx) => ({
    rows: await tx.$queryRaw<{ corner: ReciprocityCorner; people: number; given: number; received: number }[]>`
      SELECT CASE WHEN ${giveSome} AND ${takeSome} THEN 'friends' WHEN ${takeSome} THEN 'supporters'
          WHEN ${giveSome} THEN 'sources' WHEN ${mutual} THEN 'courtesy' ELSE 'distant' END AS corner,
        count(*)::int AS people, sum(s.given_180)::int AS given, sum(s.received_180)::int AS received
      FROM person_state s WHERE ${here} AND ${active} GROUP BY 1
      UNION ALL
      SELECT 'courtesy', count(*)::int, 0, 0 FROM person_state s WHERE ${here} AND ${mutual} AND NOT ${active}`,
    everybody: (await findStoredCounts(tx, profile))?.all ?? (await countUpTo(tx, profile, everybodyPart, null)),
  }));
  const totals: CornerTotals = recordOf(reciprocityCorners, () => ({ people: 0, given: 0, received: 0 }));
  for (const { corner, people, given, received } of rows) {
    const total = totals[corner];
    total.people += people;
    total.given += given;
    total.received += received;
  }
  const told = reciprocityCorners.reduce((sum, corner) => sum + (corner === "distant" ? 0 : totals[corner].people), 0);
  // Whoever has exchanged nothing and is no mutual follow is in none of the rows.
  totals.distant.people = Math.max(totals.distant.people, everybody - told);
  return totals;
}

const byName = Prisma.sql`s.label COLLATE "C", s.person_id`;
const byExchange = Prisma.sql`s.given_180 + s.received_180 DESC, ${byName}`;

/** Nearly everybody on a long list of followers is distant: the first pages are read off the index `person_state_by_name`. */
const walked = 5_000;

function orderOf(corner: ReciprocityCorner, offset: number): Prisma.Sql {
  if (corner === "courtesy") return byName;
  if (corner !== "distant") return byExchange;
  // Walking an index takes longer the deeper a page lies; the planner, which cannot know how many people a workspace
  // has, would walk it all the same. A sum is in no index, so that everybody is read and sorted.
  return offset < walked ? Prisma.sql`s.standing, ${byName}` : Prisma.sql`s.standing + 0, ${byName}`;
}

type Row = Omit<ExchangePerson, "id" | "handle" | "platformId"> & { id: bigint; key: string; handle: string | null };

const handle = Prisma.raw(latestHandle("s.workspace_id", "s.person_id"));

/** A page of the people of a corner: most exchange first; courtesy by name, distance by where they stand and by name. */
export async function findCornerPeople(
  scope: OwnerScope,
  profileId: string,
  { corner, offset, limit }: { corner: ReciprocityCorner; offset: number; limit: number },
): Promise<ExchangePerson[]> {
  const order = orderOf(corner, offset);
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      WITH page AS (
        SELECT s.* FROM person_state s
        WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.profile_id = ${profileId}::uuid AND ${corners[corner]}
        ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}
      )
      SELECT s.person_id AS id, p.key, ${handle} AS handle, s.given_180 AS given, s.received_180 AS received,
        s.follows_you AS "followsYou", s.you_follow AS "youFollow"
      FROM page s JOIN person p ON p.workspace_id = s.workspace_id AND p.id = s.person_id
      ORDER BY ${order}`,
  );
  return rows.map(({ id, key, handle, ...row }) => ({ id: String(id), ...namesOf(key, handle), ...row }));
}

/** What those whom the owner follows now did for the owner, over all time. */
export async function readFollowingValue(scope: OwnerScope, profileId: string): Promise<FollowingValue> {
  type Value = Omit<FollowingValue, "acts"> & FollowingValue["acts"];
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<Value[]>`
      SELECT count(*)::int AS people, (count(*) FILTER (WHERE s.genuine > 0))::int AS came,
        (count(*) FILTER (WHERE s.genuine > 0 AND s.is_strong))::int AS wrote,
        (count(*) FILTER (WHERE s.genuine > 0 AND EXISTS (
          SELECT 1 FROM interaction i WHERE i.workspace_id = s.workspace_id AND i.person_id = s.person_id
            AND i.direction = 'received' AND i.type IN ('share', 'quote')
            AND i.class IN ('community', 'untested', 'unprompted'))))::int AS shared,
        (count(*) FILTER (WHERE s.received = 0))::int AS silent,
        (count(*) FILTER (WHERE ${corners.courtesy}))::int AS courtesy,
        coalesce(sum(s.genuine), 0)::int AS genuine, coalesce(sum(s.exchanged), 0)::int AS exchanged,
        coalesce(sum(s.noise), 0)::int AS noise
      FROM person_state s
      WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.profile_id = ${profileId}::uuid AND s.you_follow`,
  );
  const { genuine = 0, exchanged = 0, noise = 0, ...people } = rows[0] ?? {};
  const none = { people: 0, came: 0, wrote: 0, shared: 0, silent: 0, courtesy: 0 };
  return { ...none, ...people, acts: { genuine, exchanged, noise } };
}
