import "server-only";
import { findFollowEvents } from "#lib/db/people/follow-events.ts";
import { findBasis, findParametersIn, findStoredCounts } from "#lib/db/people/model-context.ts";
import { countUpTo, isIn, type OrderedBy, sortIds, walkIds } from "#lib/db/people/people-ids.ts";
import { type PeopleContext, type PeoplePart, peopleOrders, planPart } from "#lib/db/people/people-plan.ts";
import { planSearch, searchIds } from "#lib/db/people/people-search.ts";
import { findPersonRows } from "#lib/db/people/person-rows.ts";
import { type TenantTx, withTenant } from "#lib/db/tenant.ts";
import { dayMs } from "#lib/engagement/days.ts";
import {
  type PeopleCounts,
  type PeopleFilter,
  type PeoplePage,
  type PeopleQuery,
  reachableRows,
} from "#lib/reports/people.ts";
import { withMarked } from "#lib/reports/people-counts.ts";
import type { OwnerScope } from "#lib/scope.ts";

type Found = Pick<PeoplePage, "asOf" | "rows" | "total" | "isAtLeast" | "counts" | "search">;

/** Without stored counts people are counted up to here. */
const countedLive = 30_000;

/** One page of people and how many the filter and the search leave. */
export async function findPeople(
  scope: OwnerScope,
  profileId: string,
  query: PeopleQuery,
  span: { offset: number; limit: number },
): Promise<Found> {
  return withTenant(scope, async (tx) => {
    const { context, asOf, acts, counts, parameters } = await findContext(tx, scope.workspaceId, profileId);
    const part = planPart(query.filter, context);
    const by = { order: peopleOrders[query.sort], descending: query.descending };
    const search = await planSearch(tx, context, query.search, counts?.all ?? null);
    const reached = span.offset < reachableRows ? span : { offset: 0, limit: 0 };
    const found = search
      ? { ...(await searchIds(tx, context, part, search, by, reached)), isAtLeast: false }
      : { ...(await pageIds(tx, context, part, by, reached, counts, query.filter)), isCut: false };
    const events = await findFollowEvents(tx, context, found.ids);
    return {
      asOf: asOf?.toISOString() ?? null,
      rows: await findPersonRows(tx, context, found.ids, { asOf, acts, parameters, events }),
      total: found.total,
      isAtLeast: found.isAtLeast,
      counts,
      search: search && { isByBeginning: search.isByBeginning, isCut: found.isCut },
    };
  });
}

async function pageIds(
  tx: TenantTx,
  context: PeopleContext,
  part: PeoplePart,
  by: OrderedBy,
  span: { offset: number; limit: number },
  counts: PeopleCounts | null,
  filter: PeopleFilter,
): Promise<{ ids: bigint[]; total: number; isAtLeast: boolean }> {
  const known = counts?.[filter] ?? null;
  const counted = known ?? (await countUpTo(tx, context, part, countedLive + 1));
  const isAtLeast = known === null && counted > countedLive;
  const total = isAtLeast ? countedLive : counted;
  if (span.limit === 0 || span.offset >= counted) return { ids: [], total, isAtLeast };
  const everybody = counts?.all ?? counted;
  // A walk passes everybody who is not of the part: it gets longer the fewer they are and the deeper the page lies.
  // Sorting all of them gets longer with their number. Measured: about where the two meet, in favour of sorting, since
  // people of a kind may stand together at the far end of a walk.
  const isSorted = part.isIndexed && counted ** 2 <= 30 * (span.offset + span.limit) * everybody;
  const ids = isSorted
    ? await sortIds(tx, part.source, isIn(context, part), by, span)
    : await walkIds(tx, context, part, by, span);
  return { ids, total, isAtLeast };
}

type MarkRow = { kind: string; id: bigint };

async function findContext(tx: TenantTx, workspaceId: string, profileId: string) {
  const here = { workspaceId, profileId };
  const { asOf, acts } = await findBasis(tx, here);
  const stored = await findStoredCounts(tx, here);
  const parameters = await findParametersIn(tx, here);
  const marks = await tx.$queryRaw<MarkRow[]>`
    SELECT m.kind::text, p.id FROM mark m
    JOIN person p ON p.workspace_id = m.workspace_id AND p.profile_id = m.profile_id AND p.key = m.person_key
    WHERE m.workspace_id = ${workspaceId}::uuid AND m.profile_id = ${profileId}::uuid`;
  const marked = [...new Set(marks.map(({ id }) => id))];
  const vouched = marks.filter(({ kind }) => kind === "vouched").map(({ id }) => id);
  const arrivedAfter = asOf && new Date(asOf.getTime() - parameters.newDays * dayMs);
  const context: PeopleContext = { ...here, arrivedAfter, marked, vouched };
  return { context, asOf, acts, counts: stored && withMarked(stored, marked.length), parameters };
}
