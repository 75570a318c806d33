import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { followBackDays, ownFollows } from "#lib/db/join-groups.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { FirstFollower, FollowBackCounts } from "#lib/reports/reciprocity.ts";
import type { OwnerScope } from "#lib/scope.ts";

export type FollowOrder = { first: FirstFollower; theirs: FollowBackCounts; mine: FollowBackCounts };

type OrderRow = {
  [Name in keyof FirstFollower as `first_${Name}`]: number;
} & { [Name in Exclude<keyof FollowBackCounts, "medianDays">]: number } & {
  fewest: number | null;
  most: number | null;
  mineFewest: number | null;
  mineMost: number | null;
};

const window = Prisma.raw(`interval '${followBackDays * 24} hours'`);

/** Who followed whom first, and who followed back: from the lists of those the owner follows, never all followers. */
export async function readFollowOrder(scope: OwnerScope, profileId: string): Promise<FollowOrder> {
  const [ties, groups] = await Promise.all([readTies(scope, profileId), readOwnFollowBacks(scope, profileId)]);
  const { followed, soon, perhapsSoon, ever, tooEarly, othersFirst, orderUnknown } = ties;
  return {
    first: { you: ties.first_you, they: ties.first_they, unknown: ties.first_unknown },
    theirs: {
      ...{ followed, soon, perhapsSoon, ever, tooEarly, othersFirst, orderUnknown },
      medianDays: median(ties.fewest, ties.most),
    },
    mine: { ...groups, medianDays: median(ties.mineFewest, ties.mineMost) },
  };
}

function median(fewest: number | null, most: number | null): FollowBackCounts["medianDays"] {
  return fewest === null || most === null ? null : { fewest, most };
}

async function readTies(scope: OwnerScope, profileId: string): Promise<OrderRow> {
  const days = (span: string) => Prisma.raw(`extract(epoch FROM ${span}) / 86400`);
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<OrderRow[]>`
      WITH here AS (SELECT ${scope.workspaceId}::uuid AS workspace_id, ${profileId}::uuid AS profile_id),
      -- Its $1 and $2 are the two above.
      mine AS (${Prisma.raw(ownFollows)}),
      ends AS (
        SELECT max(s.observed_at) FILTER (WHERE s.side = 'followers') AS followers,
          max(s.observed_at) FILTER (WHERE s.side = 'following') AS following
        FROM snapshot s JOIN here USING (workspace_id, profile_id) WHERE s.completeness = 'complete'
      ), joins AS (
        SELECT mine.*, s.follows_you AND s.you_follow AS is_mutual, s.joined_before IS NOT NULL AS has_joined,
          coalesce(s.followed_at, s.joined_after) AS lo, coalesce(s.followed_at, s.joined_before) AS hi,
          f_hi + ${window} <= ends.followers AS is_old
        FROM mine CROSS JOIN here CROSS JOIN ends
        JOIN person_state s ON s.workspace_id = here.workspace_id AND s.person_id = mine.person_id
      ), tie AS (
        SELECT *, coalesce(hi + ${window} <= (SELECT following FROM ends), false) AS is_old_join,
          CASE WHEN NOT has_joined THEN 'never' WHEN f_hi <= lo AND (hi <= f_lo) IS NOT TRUE THEN 'you'
            WHEN hi <= f_lo AND (f_hi <= lo) IS NOT TRUE THEN 'they' ELSE 'unknown' END AS first
        FROM joins
      ), back AS (
        SELECT *, is_whole AND is_old AND first IN ('you', 'never') AS is_asked,
          coalesce(first = 'you' AND hi <= f_lo + ${window}, false) AS is_soon,
          coalesce(first = 'you' AND lo < f_hi + ${window}, false) AS may_be_soon
        FROM tie
      )
      SELECT (count(*) FILTER (WHERE is_mutual AND first = 'you'))::int AS first_you,
        (count(*) FILTER (WHERE is_mutual AND first = 'they'))::int AS first_they,
        (count(*) FILTER (WHERE is_mutual AND first = 'unknown'))::int AS first_unknown,
        (count(*) FILTER (WHERE is_asked))::int AS followed,
        (count(*) FILTER (WHERE is_asked AND is_soon))::int AS soon,
        (count(*) FILTER (WHERE is_asked AND may_be_soon AND NOT is_soon))::int AS "perhapsSoon",
        (count(*) FILTER (WHERE is_asked AND first = 'you'))::int AS ever,
        (count(*) FILTER (WHERE is_whole AND NOT is_old AND first IN ('you', 'never')))::int AS "tooEarly",
        (count(*) FILTER (WHERE is_whole AND first = 'they'))::int AS "othersFirst",
        (count(*) FILTER (WHERE is_whole AND first = 'unknown'))::int AS "orderUnknown",
        (percentile_cont(0.5) WITHIN GROUP (ORDER BY ${days("(lo - f_hi)")})
          FILTER (WHERE is_asked AND first = 'you' AND f_lo IS NOT NULL))::float8 AS fewest,
        (percentile_cont(0.5) WITHIN GROUP (ORDER BY ${days("(hi - f_lo)")})
          FILTER (WHERE is_asked AND first = 'you' AND f_lo IS NOT NULL))::float8 AS most,
        (percentile_cont(0.5) WITHIN GROUP (ORDER BY ${days("(f_lo - hi)")})
          FILTER (WHERE is_old_join AND first = 'they' AND lo IS NOT NULL))::float8 AS "mineFewest",
        (percentile_cont(0.5) WITHIN GROUP (ORDER BY ${days("(f_hi - lo)")})
          FILTER (WHERE is_old_join AND first = 'they' AND lo IS NOT NULL))::float8 AS "mineMost"
      FROM back`,
  );
  const row = rows[0];
  if (!row) throw new Error("an aggregate returned no row");
  return row;
}

/** Those who followed the owner, and whether the owner followed back: of the groups, in whole UTC days. */
async function readOwnFollowBacks(scope: OwnerScope, profileId: string): Promise<Omit<FollowBackCounts, "medianDays">> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<Omit<FollowBackCounts, "medianDays">[]>`
      WITH ends AS (
        SELECT (max(observed_at) AT TIME ZONE 'UTC')::date - DATE '1970-01-01' AS day FROM snapshot
        WHERE workspace_id = ${scope.workspaceId}::uuid AND profile_id = ${profileId}::uuid
          AND side = 'following' AND completeness = 'complete'
      ), told AS (
        SELECT people, own_follow, hi_day + ${followBackDays} <= ends.day AS is_old,
          lo_day IS NOT NULL AND own_follow IN ('never', 'soon', 'later') AS is_asked
        FROM join_group CROSS JOIN ends
        WHERE workspace_id = ${scope.workspaceId}::uuid AND profile_id = ${profileId}::uuid AND ends.day IS NOT NULL
      )
      SELECT coalesce(sum(people) FILTER (WHERE is_asked AND is_old), 0)::int AS followed,
        coalesce(sum(people) FILTER (WHERE is_asked AND is_old AND own_follow = 'soon'), 0)::int AS soon,
        0 AS "perhapsSoon",
        coalesce(sum(people) FILTER (WHERE is_asked AND is_old AND own_follow <> 'never'), 0)::int AS ever,
        coalesce(sum(people) FILTER (WHERE is_asked AND NOT is_old), 0)::int AS "tooEarly",
        coalesce(sum(people) FILTER (WHERE own_follow = 'before'), 0)::int AS "othersFirst",
        coalesce(sum(people) FILTER (WHERE own_follow <> 'before' AND NOT is_asked), 0)::int AS "orderUnknown"
      FROM told`,
  );
  const row = rows[0];
  if (!row) throw new Error("an aggregate returned no row");
  return row;
}
