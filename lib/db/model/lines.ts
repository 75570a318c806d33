import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import type { ProfileFacts } from "#lib/db/model/profile-facts.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { watchedPosts } from "#lib/engagement/posts-seen.ts";

/** Marks by the ids of people, in the temporary table `marked` (person_id, community, spam, vouched). */
export async function gatherMarks(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE marked ON COMMIT DROP AS
     SELECT p.id AS person_id, bool_or(m.kind = 'community') AS community, bool_or(m.kind = 'spam') AS spam,
       bool_or(m.kind = 'vouched') AS vouched
     FROM mark m JOIN person p ON p.workspace_id = $1 AND p.profile_id = $2 AND p.key = m.person_key
     WHERE m.workspace_id = $1 AND m.profile_id = $2 GROUP BY p.id`,
    [profile.workspaceId, profile.profileId],
  );
  await client.query("ANALYZE marked");
}

/**
 * The moment after which whoever came has seen too few posts to be told silent, as of T: the time of the n-th last
 * post on which silence would be known. With fewer posts than that nobody has seen enough.
 */
export function tooFewSince(facts: ProfileFacts, asOf: Instant, { minPostsSeen }: ModelParameters): Instant {
  if (minPostsSeen <= 0) return Number.POSITIVE_INFINITY;
  const posts = [...facts.publishedAt].map(([id, publishedAt]) => ({ id, publishedAt, incentivised: false }));
  return watchedPosts(posts, facts.received, asOf).at(-minPostsSeen) ?? Number.NEGATIVE_INFINITY;
}

/** A time for the database; times without end become its own. */
export function instantText(at: Instant): string {
  if (at === Number.POSITIVE_INFINITY) return "infinity";
  return at === Number.NEGATIVE_INFINITY ? "-infinity" : new Date(at).toISOString();
}

/** Lines of those who were not touched but by time (model.md 7; in words of the pure model: lib/engagement/ledger-line.ts) as of T. */
export async function writeLines(
  client: pg.ClientBase,
  profile: ProfileRef,
  facts: ProfileFacts,
  asOf: Instant,
  parameters: ModelParameters,
): Promise<void> {
  await client.query(
    `UPDATE person_state s SET line = fresh.line FROM (
       WITH latest AS (
         SELECT id, completeness FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 AND side = 'followers'
         ORDER BY observed_at DESC, completeness = 'complete' DESC, list_digest DESC, id DESC LIMIT 1
       )
       SELECT p.person_id, CASE WHEN NOT CASE latest.completeness
           WHEN 'complete' THEN coalesce(p.follows_you, false)
           ELSE latest.id IS NOT NULL AND EXISTS (SELECT 1 FROM partial_list_row r
             WHERE r.workspace_id = $1 AND r.snapshot_id = latest.id AND r.person_id = p.person_id) END THEN NULL
         ELSE ${lineOf("p", "m", "coalesce(p.followed_at, p.joined_before)")} END AS line
       FROM person_state p LEFT JOIN latest ON true LEFT JOIN marked m ON m.person_id = p.person_id
       WHERE p.workspace_id = $1 AND p.profile_id = $2
     ) fresh
     WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.person_id = fresh.person_id
       AND s.line IS DISTINCT FROM fresh.line`,
    [profile.workspaceId, profile.profileId, ...lineParameters(facts, asOf, parameters)],
  );
}

/** $3 to $8 of `lineOf`. */
export function lineParameters(facts: ProfileFacts, asOf: Instant, parameters: ModelParameters): unknown[] {
  const { engagedDays, suspectPoints, suspectSignals, newDays } = parameters;
  return [
    new Date(asOf),
    instantText(tooFewSince(facts, asOf, parameters)),
    engagedDays * (dayMs / 1000),
    suspectPoints,
    suspectSignals,
    newDays * (dayMs / 1000),
  ];
}

/** The line of a listed follower: `s` a row of person_state, `m` of marked (or null), `hi` the latest moment they came. */
export function lineOf(s: string, m: string, hi: string): string {
  return `(CASE
    WHEN ${s}.engaged_since IS NOT NULL AND $3::timestamptz - ${s}.last_genuine_at <= make_interval(secs => $5) THEN 'engaged'
    WHEN ${s}.engaged_since IS NOT NULL THEN 'lapsed'
    WHEN ${s}.genuine > 0 THEN 'once'
    WHEN ${s}.exchanged > 0 THEN 'traded'
    WHEN coalesce(${m}.spam, false) OR ${s}.noise > 0 THEN 'suspect'
    WHEN ${s}.points >= $6 AND ${s}.signals >= $7 AND NOT coalesce(${m}.vouched, false) THEN 'suspect'
    WHEN $3::timestamptz - ${hi} < make_interval(secs => $8) THEN 'new'
    WHEN ${hi} > $4::timestamptz THEN 'unclear'
    WHEN ${s}.followed_them_at IS NOT NULL THEN 'courtesy'
    ELSE 'hollow' END)::ledger_line`;
}
