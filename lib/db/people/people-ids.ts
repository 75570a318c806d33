import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { always, nameOrder, type PeopleOrder, type PeoplePart } from "#lib/db/people/people-plan.ts";
import type { TenantTx } from "#lib/db/tenant.ts";

type Span = { offset: number; limit: number };
type Ids = { id: bigint }[];

/** An order and which way it runs. Who lacks its key comes last either way, by name. */
export type OrderedBy = { order: PeopleOrder; descending: boolean };

/** Ids of one page of a part, walking an index. The order is total: pages neither overlap nor leave a gap. */
export async function walkIds(
  tx: TenantTx,
  here: OfProfile,
  part: PeoplePart,
  by: OrderedBy,
  span: Span,
): Promise<bigint[]> {
  // An index gives its order away only when it is walked.
  await tx.$executeRaw`SET LOCAL enable_bitmapscan = off`;
  const { has } = by.order;
  if (has === null) return idsOf(await tx.$queryRaw<Ids>(walk(here, part, by, always, span)));
  const first = idsOf(await tx.$queryRaw<Ids>(walk(here, part, by, has, span)));
  if (first.length === span.limit) return first;
  const having = { ...part, where: Prisma.sql`${part.where} AND ${has}` };
  const before = first.length > 0 ? span.offset + first.length : await countUpTo(tx, here, having, span.offset);
  const rest = { offset: Math.max(0, span.offset - before), limit: span.limit - first.length };
  const named = { order: nameOrder, descending: false };
  const then = await tx.$queryRaw<Ids>(walk(here, part, named, Prisma.sql`(${has}) IS NOT TRUE`, rest));
  return [...first, ...idsOf(then)];
}

/** The same by reading all of a part, from `source` under the name s, and sorting it. */
export async function sortIds(
  tx: TenantTx,
  source: Prisma.Sql,
  where: Prisma.Sql,
  { order, descending }: OrderedBy,
  span: Span,
): Promise<bigint[]> {
  const way = direction(descending);
  const outer = order.isByStanding ? Prisma.sql`s.standing ${way},` : Prisma.empty;
  const { key, has } = order;
  const first =
    has === null
      ? Prisma.sql`${key} ${way}, s.person_id ${way}`
      : Prisma.sql`(${has}) DESC, CASE WHEN ${has} THEN ${key} END ${way}, CASE WHEN ${has} THEN s.person_id END ${way},
          ${nameOrder.key}, s.person_id`;
  return idsOf(
    await tx.$queryRaw<Ids>`
      SELECT s.person_id AS id FROM ${source} WHERE ${where} ORDER BY ${outer} ${first}
      LIMIT ${span.limit} OFFSET ${span.offset}`,
  );
}

/** How many a part has, counted no further than `most`; null = all of them. */
export async function countUpTo(tx: TenantTx, here: OfProfile, part: PeoplePart, most: number | null): Promise<number> {
  const rows = await tx.$queryRaw<{ total: bigint }[]>`
    SELECT count(*) AS total FROM (SELECT 1 FROM ${part.source} WHERE ${isIn(here, part)} LIMIT ${most}) counted`;
  return Number(rows[0]?.total ?? 0);
}

export function isIn(here: OfProfile, part: PeoplePart): Prisma.Sql {
  return Prisma.sql`${ofProfile(here)} AND s.standing = ANY(${branches(part)}) AND ${part.where}`;
}

export function branches(part: PeoplePart): Prisma.Sql {
  return Prisma.raw(`'{${part.standings.map(Number).join(",")}}'::smallint[]`);
}

export type OfProfile = { workspaceId: string; profileId: string };

export function ofProfile({ workspaceId, profileId }: OfProfile): Prisma.Sql {
  return Prisma.sql`s.workspace_id = ${workspaceId}::uuid AND s.profile_id = ${profileId}::uuid`;
}

function idsOf(rows: Ids): bigint[] {
  return rows.map(({ id }) => id);
}

function direction(descending: boolean): Prisma.Sql {
  return descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
}

// One short walk per standing, put in order afterwards: the planner, which cannot know how many people a workspace has,
// would otherwise read and sort all of them. The CASE keeps it from the index of `where` for the same reason.
function walk(
  here: OfProfile,
  part: PeoplePart,
  { order, descending }: OrderedBy,
  has: Prisma.Sql,
  { offset, limit }: Span,
): Prisma.Sql {
  const way = direction(descending);
  const outer = order.isByStanding ? Prisma.sql`branch.standing ${way},` : Prisma.empty;
  return Prisma.sql`
    SELECT each.person_id AS id FROM unnest(${branches(part)}) AS branch (standing)
    CROSS JOIN LATERAL (
      SELECT s.person_id, ${order.key} AS key FROM person_state s
      WHERE ${ofProfile(here)} AND s.standing = branch.standing AND ${has}
        AND CASE WHEN ${part.where} THEN true ELSE false END
      ORDER BY ${order.key} ${way}, s.person_id ${way} LIMIT ${offset + limit}
    ) each
    ORDER BY ${outer} each.key ${way}, each.person_id ${way} LIMIT ${limit} OFFSET ${offset}`;
}
