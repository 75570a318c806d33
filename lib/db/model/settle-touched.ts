import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import type { ProfileFacts } from "#lib/db/model/profile-facts.ts";
import { type Touched, touchFrom, touchPeople, touchPeopleSince } from "#lib/db/model/touched.ts";
import type { Interval } from "#lib/engagement/account.ts";
import { hourMs } from "#lib/engagement/days.ts";
import { coveredWithin } from "#lib/engagement/intervals.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { tradeWindows } from "#lib/engagement/trade-windows.ts";

/** Whether what a whole profile rests on is another, so that nothing that was computed can be kept. */
export function hasNewMeaning(before: ProfileFacts, after: ProfileFacts): boolean {
  return (
    before.firstAct !== after.firstAct ||
    String(before.completeSides) !== String(after.completeSides) ||
    before.endsWithPartialList ||
    after.endsWithPartialList
  );
}

/**
 * Adds whom the change of the profile as a whole touches: by other windows, by other coverage, by other times of posts.
 * Then makes the table `touched` of everybody once, also of those who are gone, and since when anything of theirs may come
 * out different. Returns how many they are.
 */
export async function settleTouched(
  client: pg.ClientBase,
  profile: ProfileRef,
  touched: Touched,
  after: ProfileFacts,
  parameters: ModelParameters,
): Promise<number> {
  const here = [profile.workspaceId, profile.profileId];
  const { before } = touched;
  if (touched.everything) {
    touched.from = Number.NEGATIVE_INFINITY;
    await touchPeople(client, "SELECT id FROM person WHERE workspace_id = $1 AND profile_id = $2", here);
  } else {
    await touchPeople(client, "SELECT person_id FROM gone_act WHERE person_id IS NOT NULL", []);
    await touchByWindows(client, here, before, after, parameters);
    await touchByCoverage(client, here, touched, after, parameters);
    await touchByPosts(client, here, touched, after);
  }
  const { rowCount } = await client.query(
    "CREATE TEMPORARY TABLE touched ON COMMIT DROP AS SELECT person_id, min(since) AS since FROM touched_person GROUP BY person_id",
  );
  await client.query("ALTER TABLE touched ADD PRIMARY KEY (person_id)");
  await client.query("ANALYZE touched");
  return rowCount ?? 0;
}

/** Windows are added at the end as acts come, and taken away as they go: what lies in them is traded anew. */
async function touchByWindows(
  client: pg.ClientBase,
  here: unknown[],
  before: ProfileFacts,
  after: ProfileFacts,
  parameters: ModelParameters,
): Promise<void> {
  const old = tradeWindows(before.firstAct, before.lastAct, parameters);
  const now = tradeWindows(after.firstAct, after.lastAct, parameters);
  if (old.length === now.length) return;
  const longer = now.length > old.length ? now : old;
  const first = longer[Math.min(old.length, now.length)];
  if (!first) return;
  await touchPeopleSince(
    client,
    `SELECT person_id, $3::timestamptz FROM interaction
     WHERE workspace_id = $1 AND profile_id = $2 AND direction = 'received' AND person_id IS NOT NULL AND at >= $3
     UNION
     SELECT person_id, $3 FROM interaction
     WHERE workspace_id = $1 AND profile_id = $2 AND direction = 'given' AND person_id IS NOT NULL AND at >= $3`,
    [...here, new Date(first.from)],
  );
}

/** Acts that were not tested for favours and now are, or the other way round. */
async function touchByCoverage(
  client: pg.ClientBase,
  here: unknown[],
  touched: Touched,
  after: ProfileFacts,
  { favourHours }: ModelParameters,
): Promise<void> {
  for (const [from, to] of differences(touched.before.given, after.given)) {
    await touchPeopleSince(
      client,
      `SELECT DISTINCT person_id, $3::timestamptz FROM interaction WHERE workspace_id = $1 AND profile_id = $2
         AND direction = 'received' AND person_id IS NOT NULL AND at BETWEEN $3 AND $4`,
      [...here, new Date(from), new Date(to + favourHours * hourMs)],
    );
    touchFrom(touched, from);
  }
  // Whether a post was seen depends on what is known of the days after it.
  for (const [from] of differences(touched.before.received, after.received)) touchFrom(touched, from - 7 * 24 * hourMs);
}

async function touchByPosts(
  client: pg.ClientBase,
  here: unknown[],
  touched: Touched,
  after: ProfileFacts,
): Promise<void> {
  const { before } = touched;
  const changed = new Set<string>();
  for (const [post, at] of after.publishedAt) if (before.publishedAt.get(post) !== at) changed.add(post);
  for (const [post, at] of before.publishedAt) if (after.publishedAt.get(post) !== at) changed.add(post);
  for (const post of changed) {
    touchFrom(touched, before.publishedAt.get(post) ?? null);
    touchFrom(touched, after.publishedAt.get(post) ?? null);
  }
  for (const post of after.incentivised) if (!before.incentivised.has(post)) changed.add(post);
  for (const post of before.incentivised) if (!after.incentivised.has(post)) changed.add(post);
  if (changed.size === 0) return;
  await touchPeopleSince(
    client,
    `SELECT person_id, at FROM interaction WHERE workspace_id = $1 AND profile_id = $2 AND direction = 'received'
       AND person_id IS NOT NULL AND post = ANY ($3)`,
    [...here, [...changed]],
  );
}

/** Spans that one of the two lists of intervals holds and the other does not. */
function differences(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const borders = [...new Set([...a, ...b].flat())].sort((x, y) => x - y);
  const spans: Interval[] = [];
  for (const [index, from] of borders.entries()) {
    const to = borders[index + 1];
    if (to === undefined) break;
    if (coveredWithin(a, from, to) > 0 !== coveredWithin(b, from, to) > 0) spans.push([from, to]);
  }
  return spans;
}
