import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { writeJoinGroups } from "#lib/db/join-groups.ts";

/** Changes when the meaning of a derived row changes; rows of another version are rebuilt. */
export const derivedVersion = "1";

/** Acts that count as engagement: a view or a follow alone is none (model.md 3, weight 0). */
const weighs = "type NOT IN ('view', 'follow')";
/** Words of one's own: at least three and no link (model.md 3, grade `text`). */
const strong = "(type IN ('comment', 'reply', 'mention', 'dm', 'quote') AND text_words >= 3 AND NOT text_has_url)";

/** Rebuilds what is derived of a profile from its facts, touching only rows that come out different. */
export async function rebuildDerived(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  await gatherFollows(client, profile);
  await gatherActs(client, profile);
  await writePersonStates(client, profile);
  await writeDaily(client, profile);
  await writeJoinGroups(client, profile);
}

const parameters = (profile: ProfileRef) => [profile.workspaceId, profile.profileId];

async function gather(client: pg.ClientBase, profile: ProfileRef, table: string, select: string): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS ${table}`);
  await client.query(`CREATE TEMPORARY TABLE ${table} ON COMMIT DROP AS ${select}`, parameters(profile));
  await client.query(`ANALYZE ${table}`);
}

/**
 * Where everybody stands on each side: the newest complete list decides, a newer partial one can only add people.
 * Follow dates are the source's; without one, joining lies between two lists (formats.md 16).
 */
async function gatherFollows(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  await gather(
    client,
    profile,
    "follow_state",
    `WITH chain AS (
       SELECT id, side, observed_at,
         row_number() OVER (PARTITION BY side ORDER BY observed_at, list_digest, id) AS position,
         lag(observed_at) OVER (PARTITION BY side ORDER BY observed_at, list_digest, id) AS before_that
       FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 AND completeness = 'complete'
     ), newest AS (
       SELECT side, max(observed_at) AS observed_at FROM chain GROUP BY side
     ), spell AS (
       SELECT c.person_id, chain.side,
         max(chain.position) FILTER (WHERE c.change = 1) AS joined,
         max(chain.position) FILTER (WHERE c.change = -1) AS gone,
         (array_agg(c.followed_at ORDER BY chain.position DESC) FILTER (WHERE c.change >= 0))[1] AS followed_at
       FROM chain JOIN follow_change c ON c.workspace_id = $1 AND c.snapshot_id = chain.id
       GROUP BY c.person_id, chain.side
     ), listed AS (
       SELECT s.person_id, s.side, coalesce(s.joined > s.gone, true) AS present, s.followed_at,
         j.observed_at AS joined_before, j.before_that AS joined_after,
         g.observed_at AS left_before, g.before_that AS left_after
       FROM spell s
       LEFT JOIN chain j ON j.side = s.side AND j.position = s.joined
       LEFT JOIN chain g ON g.side = s.side AND g.position = s.gone AND s.gone > s.joined
     ), seen AS (
       SELECT r.person_id, s.side, min(r.followed_at) AS followed_at, min(s.observed_at) AS first_seen
       FROM snapshot s JOIN partial_list_row r ON r.workspace_id = $1 AND r.snapshot_id = s.id
       LEFT JOIN newest ON newest.side = s.side
       WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.completeness <> 'complete'
         AND (newest.observed_at IS NULL OR s.observed_at > newest.observed_at)
       GROUP BY r.person_id, s.side
     )
     SELECT coalesce(l.person_id, s.person_id) AS person_id, coalesce(l.side, s.side) AS side,
       coalesce(l.present, false) OR s.person_id IS NOT NULL AS present,
       CASE WHEN l.present THEN l.followed_at WHEN s.person_id IS NOT NULL THEN s.followed_at ELSE l.followed_at END AS followed_at,
       CASE WHEN l.present OR s.person_id IS NULL THEN l.joined_before ELSE s.first_seen END AS joined_before,
       CASE WHEN l.present OR s.person_id IS NULL THEN l.joined_after
         ELSE (SELECT observed_at FROM newest WHERE newest.side = s.side) END AS joined_after,
       CASE WHEN s.person_id IS NULL THEN l.left_before END AS left_before,
       CASE WHEN s.person_id IS NULL THEN l.left_after END AS left_after
     FROM listed l FULL JOIN seen s ON s.person_id = l.person_id AND s.side = l.side`,
  );
}

/** Acts per person, and since when they pass the person test of model.md 5. */
async function gatherActs(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  await gather(
    client,
    profile,
    "act_state",
    `WITH acts AS (
       SELECT person_id, at, ${strong} AS strong,
         coalesce(post, type::text || ':' || (at AT TIME ZONE 'UTC')::date::text) AS place
       FROM interaction
       WHERE workspace_id = $1 AND profile_id = $2 AND direction = 'received' AND person_id IS NOT NULL
         AND at IS NOT NULL AND ${weighs}
     ), ordered AS (
       SELECT *, first_value(at) OVER first AS first_at, first_value(place) OVER first AS first_place
       FROM acts WINDOW first AS (PARTITION BY person_id ORDER BY at, place)
     ), elsewhere AS (
       SELECT *, min(at) FILTER (WHERE place <> first_place) OVER (PARTITION BY person_id) AS second_place_at FROM ordered
     ), received AS (
       SELECT person_id, min(at) AS first_at, max(at) AS last_at,
         least(min(at) FILTER (WHERE strong),
           min(at) FILTER (WHERE at >= second_place_at AND at >= first_at + interval '24 hours')) AS engaged_since
       FROM elsewhere GROUP BY person_id
     ), counted AS (
       SELECT person_id,
         count(*) FILTER (WHERE direction = 'received' AND ${weighs})::int AS received,
         count(*) FILTER (WHERE direction = 'given' AND NOT on_own_post AND ${weighs})::int AS given,
         max(CASE precision WHEN 'day' THEN at + interval '1 day' ELSE at END) FILTER (WHERE direction = 'given') AS last_given_at
       FROM interaction WHERE workspace_id = $1 AND profile_id = $2 AND person_id IS NOT NULL GROUP BY person_id
     )
     SELECT c.person_id, c.received, c.given, c.last_given_at, r.first_at, r.last_at, r.engaged_since
     FROM counted c LEFT JOIN received r USING (person_id)`,
  );
}

const stateColumns = [
  "label",
  "follows_you",
  "you_follow",
  "followed_at",
  "joined_before",
  "joined_after",
  "left_after",
  "left_before",
  "received",
  "given",
  "last_given_at",
  "first_received_at",
  "last_received_at",
  "engaged_since",
];

/** Only rows that come out different are written, so that a small import into a long list stays small. */
async function writePersonStates(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  await gather(
    client,
    profile,
    "fresh_state",
    `WITH lists AS (
       SELECT bool_or(side = 'followers' AND completeness = 'complete') AS followers_complete,
         bool_or(side = 'following' AND completeness = 'complete') AS following_complete
       FROM snapshot WHERE workspace_id = $1 AND profile_id = $2
     ), named AS (
       SELECT DISTINCT ON (h.person_id) h.person_id, h.handle FROM person_handle h
       JOIN person p ON p.workspace_id = $1 AND p.profile_id = $2 AND p.id = h.person_id
       WHERE h.workspace_id = $1 ORDER BY h.person_id, h.observed_at DESC, h.handle COLLATE "C" DESC
     )
     SELECT p.id AS person_id, lower(coalesce(n.handle, regexp_replace(p.key, '^(@|id:)', ''))) AS label,
       CASE WHEN f.present THEN true WHEN lists.followers_complete THEN false END AS follows_you,
       CASE WHEN g.present THEN true WHEN lists.following_complete THEN false END AS you_follow,
       f.followed_at, f.joined_before, f.joined_after, f.left_after, f.left_before,
       coalesce(a.received, 0) AS received, coalesce(a.given, 0) AS given, a.last_given_at,
       a.first_at AS first_received_at, a.last_at AS last_received_at, a.engaged_since
     FROM person p CROSS JOIN lists
     LEFT JOIN follow_state f ON f.person_id = p.id AND f.side = 'followers'
     LEFT JOIN follow_state g ON g.person_id = p.id AND g.side = 'following'
     LEFT JOIN act_state a ON a.person_id = p.id
     LEFT JOIN named n ON n.person_id = p.id
     WHERE p.workspace_id = $1 AND p.profile_id = $2`,
  );
  const columns = stateColumns.join(", ");
  const ours = stateColumns.map((column) => `s.${column}`).join(", ");
  const theirs = stateColumns.map((column) => `fresh.${column}`).join(", ");
  await client.query(
    `UPDATE person_state s SET (${columns}) = ROW (${theirs}) FROM fresh_state fresh
     WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.person_id = fresh.person_id
       AND (${ours}) IS DISTINCT FROM (${theirs})`,
    parameters(profile),
  );
  await client.query(
    `INSERT INTO person_state (workspace_id, profile_id, person_id, ${columns})
     SELECT $1, $2, fresh.person_id, ${theirs} FROM fresh_state fresh
     WHERE NOT EXISTS (SELECT 1 FROM person_state s
       WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.person_id = fresh.person_id)
     ORDER BY fresh.person_id`,
    parameters(profile),
  );
}

/** One row per UTC day on which the count is known or the number of people changes. */
async function writeDaily(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  await client.query("DELETE FROM daily WHERE workspace_id = $1 AND profile_id = $2", parameters(profile));
  await client.query(
    `INSERT INTO daily (workspace_id, profile_id, day, followers, following, people28, people90)
     WITH counts AS (
       SELECT day, metric, (array_agg(value ORDER BY observed_at DESC, value DESC))[1] AS value FROM day_count
       WHERE workspace_id = $1 AND profile_id = $2 AND metric IN ('followersTotal', 'followingTotal') GROUP BY day, metric
     ), lists AS (
       SELECT (observed_at AT TIME ZONE 'UTC')::date AS day, side,
         (array_agg(CASE WHEN completeness = 'complete' THEN listed ELSE platform_count END
           ORDER BY observed_at DESC, list_digest DESC)
           FILTER (WHERE completeness = 'complete' OR platform_count IS NOT NULL))[1]::bigint AS value
       FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 GROUP BY 1, 2
     ), act_days AS (
       SELECT DISTINCT i.person_id, (greatest(i.at, a.engaged_since) AT TIME ZONE 'UTC')::date AS from_day,
         (i.at AT TIME ZONE 'UTC')::date AS act_day
       FROM interaction i JOIN act_state a ON a.person_id = i.person_id
       WHERE i.workspace_id = $1 AND i.profile_id = $2 AND i.direction = 'received' AND i.at IS NOT NULL
         AND a.engaged_since IS NOT NULL AND ${weighs}
     ), first_act AS (
       SELECT min(first_at AT TIME ZONE 'UTC')::date AS day, max(last_at AT TIME ZONE 'UTC')::date AS last_day FROM act_state
     ), last_known AS (
       SELECT greatest((SELECT max(day) FROM counts), (SELECT max(day) FROM lists), (SELECT last_day FROM first_act)) AS day
     ), present AS (
       SELECT days, range_agg(daterange(from_day, act_day + days)) AS spans
       FROM act_days CROSS JOIN (VALUES (28), (90)) windows (days)
       WHERE act_day + days > from_day GROUP BY person_id, days
     ), steps AS (
       SELECT days, lower(span) AS day, 1 AS step FROM present, unnest(spans) AS span
       UNION ALL
       SELECT days, upper(span), -1 FROM present, unnest(spans) AS span
     ), people AS (
       SELECT days, day, sum(sum(step)) OVER (PARTITION BY days ORDER BY day)::int AS people FROM (
         SELECT days, day, step FROM steps
         UNION ALL SELECT days, first_act.day, 0 FROM first_act CROSS JOIN (VALUES (28), (90)) windows (days) WHERE first_act.day IS NOT NULL
       ) each GROUP BY days, day
     )
     SELECT $1, $2, figures.day,
       coalesce(max(value) FILTER (WHERE what = 'followers'), max(value) FILTER (WHERE what = 'followersTotal')),
       coalesce(max(value) FILTER (WHERE what = 'following'), max(value) FILTER (WHERE what = 'followingTotal')),
       max(value) FILTER (WHERE what = '28')::int, max(value) FILTER (WHERE what = '90')::int
     FROM (
       SELECT day, side::text AS what, value FROM lists
       UNION ALL SELECT day, metric, value FROM counts
       UNION ALL SELECT day, days::text, people FROM people
     ) figures, last_known
     WHERE figures.value IS NOT NULL AND figures.day <= last_known.day
     GROUP BY figures.day`,
    parameters(profile),
  );
}
