import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { withTenant } from "#lib/db/tenant.ts";
import { freshFollowerDays } from "#lib/engagement/counts-only.ts";
import type { DayRange, PostKind, PostPoint, PostRow, PostSort, PostTotals } from "#lib/reports/posts.ts";
import type { OwnerScope } from "#lib/scope.ts";

export type PostsQuery = {
  /** Null = all posts, also those without a known date. */
  range: DayRange | null;
  sort: PostSort;
  descending: boolean;
  offset: number;
  limit: number;
  /** The account's own rate p0 and the weight of shrinkage (model.md 14.2), for the order by rate. */
  ownRate: number;
  shrinkM: number;
};

type Row = {
  post: string;
  publishedAt: Date | null;
  kind: PostKind | null;
  likes: bigint | null;
  comments: bigint | null;
  shares: bigint | null;
  saves: bigint | null;
  views: bigint | null;
  reach: bigint | null;
  actors: number;
  people: number;
  newcomers: number;
  outsiders: number;
  words: number;
  genuineShares: number;
  followersThen: bigint | null;
  reason: string | null;
};

const interactions = Prisma.sql`CASE WHEN num_nonnulls(p.likes, p.comments, p.shares, p.saves) > 0
  THEN coalesce(p.likes, 0) + coalesce(p.comments, 0) + coalesce(p.shares, 0) + coalesce(p.saves, 0) END`;

/** `p` = post_state of the profile, `f.followers` = the last count known in the weeks up to publication. */
const withFollowers = Prisma.sql`post_state p LEFT JOIN LATERAL (
    SELECT d.followers FROM daily d
    WHERE d.workspace_id = p.workspace_id AND d.profile_id = p.profile_id AND d.followers IS NOT NULL
      AND d.day <= (p.published_at AT TIME ZONE 'UTC')::date
      AND d.day > (p.published_at AT TIME ZONE 'UTC')::date - ${freshFollowerDays}::int
    ORDER BY d.day DESC LIMIT 1
  ) f ON true`;

const fields = Prisma.sql`p.post, p.published_at AS "publishedAt", p.kind, p.likes, p.comments, p.shares, p.saves, p.views,
  p.reach, p.actors, p.people, p.newcomers, p.outsiders, p.words, p.genuine_shares AS "genuineShares",
  f.followers AS "followersThen", i.reason`;

const withReason = Prisma.sql`LEFT JOIN incentivised_post i
  ON i.workspace_id = p.workspace_id AND i.profile_id = p.profile_id AND i.post = p.post`;

function ofProfile(scope: OwnerScope, profileId: string): Prisma.Sql {
  return Prisma.sql`p.workspace_id = ${scope.workspaceId}::uuid AND p.profile_id = ${profileId}::uuid`;
}

function inRange(range: DayRange | null): Prisma.Sql {
  if (range === null) return Prisma.sql`true`;
  return Prisma.sql`p.published_at >= ${new Date(`${range.fromDay}T00:00:00Z`)}
    AND p.published_at < ${new Date(`${range.toDay}T00:00:00Z`)}`;
}

/** One page of the posts of a range, how many there are and their newcomers. The order is total, so pages do not overlap. */
export async function findPosts(
  scope: OwnerScope,
  profileId: string,
  query: PostsQuery,
): Promise<{ rows: PostRow[]; total: number; newcomers: number }> {
  const where = Prisma.sql`${ofProfile(scope, profileId)} AND ${inRange(query.range)}`;
  const direction = query.descending ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`;
  return withTenant(scope, async (tx) => {
    const counted = await tx.$queryRaw<{ total: number; newcomers: number }[]>`
      SELECT count(*)::int AS total, coalesce(sum(p.newcomers), 0)::int AS newcomers FROM post_state p WHERE ${where}`;
    const rows = await tx.$queryRaw<Row[]>`
      SELECT ${fields} FROM ${withFollowers} ${withReason} WHERE ${where}
      ORDER BY ${orderOf(query)} ${direction}, p.published_at DESC NULLS LAST, p.post
      LIMIT ${query.limit} OFFSET ${query.offset}`;
    return { rows: rows.map(toPostRow), ...(counted[0] ?? { total: 0, newcomers: 0 }) };
  });
}

function orderOf({ sort, ownRate, shrinkM }: PostsQuery): Prisma.Sql {
  switch (sort) {
    case "published":
      return Prisma.sql`p.published_at`;
    case "people":
      return Prisma.sql`p.people`;
    case "newcomers":
      return Prisma.sql`p.newcomers`;
    case "words":
      return Prisma.sql`p.words`;
    case "shares":
      return Prisma.sql`p.genuine_shares`;
    case "outside":
      return Prisma.sql`p.outsiders`;
    case "rate":
      return Prisma.sql`(p.people + ${shrinkM}::float8 * ${ownRate}::float8) / nullif(f.followers + ${shrinkM}::float8, 0)`;
    case "interactions":
      return interactions;
    case "engagement":
      return Prisma.sql`${interactions}::float8 / nullif(f.followers, 0)`;
  }
}

/** One post with all that is stored of it; null = there is none of that name. */
export async function findPost(scope: OwnerScope, profileId: string, post: string): Promise<PostRow | null> {
  // No text in the database has a NUL, and none may be sent to it (threats P7).
  if (post.includes("\0")) return null;
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT ${fields} FROM ${withFollowers} ${withReason} WHERE ${ofProfile(scope, profileId)} AND p.post = ${post}`,
  );
  return rows[0] ? toPostRow(rows[0]) : null;
}

/** The newest posts of a range for the chart, oldest first. */
export async function findPostPoints(
  scope: OwnerScope,
  profileId: string,
  range: DayRange,
  atMost: number,
): Promise<PostPoint[]> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<
      { post: string; publishedAt: Date; people: number; interactions: bigint | null; marked: boolean }[]
    >`SELECT p.post, p.published_at AS "publishedAt", p.people, ${interactions} AS interactions, i.post IS NOT NULL AS marked
      FROM post_state p ${withReason}
      WHERE ${ofProfile(scope, profileId)} AND ${inRange(range)}
      ORDER BY p.published_at DESC, p.post LIMIT ${atMost}`,
  );
  return rows.toReversed().map((row) => ({
    post: row.post,
    publishedAt: row.publishedAt.toISOString(),
    people: row.people,
    interactions: toNumber(row.interactions),
    isIncentivised: row.marked,
  }));
}

export async function findPostTotals(scope: OwnerScope, profileId: string): Promise<PostTotals> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<
      {
        posts: number;
        undated: number;
        hasNames: boolean;
        likes: boolean;
        comments: boolean;
        shares: boolean;
        saves: boolean;
        ratePeople: number;
        rateFollowers: number;
        firstDay: string | null;
      }[]
    >`SELECT count(*)::int AS posts, (count(*) FILTER (WHERE p.published_at IS NULL))::int AS undated,
        coalesce(bool_or(p.actors > 0), false) AS "hasNames",
        count(p.likes) > 0 AS likes, count(p.comments) > 0 AS comments, count(p.shares) > 0 AS shares,
        count(p.saves) > 0 AS saves,
        coalesce(sum(p.people) FILTER (WHERE f.followers IS NOT NULL), 0)::float8 AS "ratePeople",
        coalesce(sum(f.followers), 0)::float8 AS "rateFollowers",
        (min(p.published_at) AT TIME ZONE 'UTC')::date::text AS "firstDay"
      FROM ${withFollowers} WHERE ${ofProfile(scope, profileId)}`,
  );
  const row = rows[0];
  if (!row) throw new Error("an aggregate has one row");
  const { likes, comments, shares, saves, ...totals } = row;
  const isCounted = { likes, comments, shares, saves };
  return {
    ...totals,
    counted: (["likes", "comments", "shares", "saves"] as const).filter((kind) => isCounted[kind]),
  };
}

function toPostRow(row: Row): PostRow {
  return {
    post: row.post,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    kind: row.kind,
    counts: {
      likes: toNumber(row.likes),
      comments: toNumber(row.comments),
      shares: toNumber(row.shares),
      saves: toNumber(row.saves),
      views: toNumber(row.views),
      reach: toNumber(row.reach),
    },
    actors: row.actors,
    people: row.people,
    newcomers: row.newcomers,
    outsiders: row.outsiders,
    words: row.words,
    shares: row.genuineShares,
    followersThen: toNumber(row.followersThen),
    incentivised: row.reason === null ? null : { reason: row.reason },
  };
}

function toNumber(count: bigint | null): number | null {
  return count === null ? null : Number(count);
}
