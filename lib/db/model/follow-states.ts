import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";

/**
 * Where the touched people stand on both lists, in the table follow_now, one row each. The newest complete list decides,
 * a newer partial one can only add people. Follow dates are the source's; without one, joining lies after the complete
 * list before the spell and by the first list that shows it (model.md 7).
 */
export async function gatherFollows(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  await client.query(
    `CREATE TEMPORARY TABLE follow_side ON COMMIT DROP AS
     WITH chain AS (
       SELECT id, side, observed_at,
         row_number() OVER (PARTITION BY side ORDER BY observed_at, list_digest, id) AS position,
         lag(observed_at) OVER (PARTITION BY side ORDER BY observed_at, list_digest, id) AS before_that
       FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 AND completeness = 'complete'
     ), newest AS (
       SELECT side, max(observed_at) AS observed_at FROM chain GROUP BY side
     ), changed AS (
       SELECT c.person_id, c.change, c.followed_at, chain.side, chain.position, chain.observed_at,
         max(chain.position) FILTER (WHERE c.change = 1) OVER (PARTITION BY c.person_id, chain.side) AS last_joined
       FROM touched t
       JOIN follow_change c ON c.workspace_id = $1 AND c.person_id = t.person_id
       JOIN chain ON chain.id = c.snapshot_id
     ), spell AS (
       SELECT c.person_id, c.side,
         max(c.position) FILTER (WHERE c.change = 1) AS joined,
         max(c.position) FILTER (WHERE c.change = -1) AS gone,
         min(c.observed_at) FILTER (WHERE c.change = 1) AS first_seen,
         (array_agg(c.followed_at ORDER BY c.position DESC)
           FILTER (WHERE c.followed_at IS NOT NULL AND c.position >= c.last_joined))[1] AS followed_at
       FROM changed c GROUP BY c.person_id, c.side
     ), listed AS (
       SELECT s.person_id, s.side, coalesce(s.joined > s.gone, true) AS present, s.followed_at, s.first_seen,
         j.observed_at AS joined_before, j.before_that AS joined_after,
         g.observed_at AS left_before, g.before_that AS left_after
       FROM spell s
       LEFT JOIN chain j ON j.side = s.side AND j.position = s.joined
       LEFT JOIN chain g ON g.side = s.side AND g.position = s.gone AND s.gone > s.joined
     ), sighted AS (
       SELECT r.person_id, s.side, s.observed_at, r.followed_at
       FROM touched t JOIN partial_list_row r ON r.workspace_id = $1 AND r.person_id = t.person_id
       JOIN snapshot s ON s.workspace_id = $1 AND s.id = r.snapshot_id
     ), seen AS (
       SELECT g.person_id, g.side, min(g.observed_at) AS first_seen,
         (array_agg(g.followed_at ORDER BY g.observed_at DESC) FILTER (WHERE g.followed_at IS NOT NULL))[1] AS followed_at
       FROM sighted g LEFT JOIN newest ON newest.side = g.side
       WHERE newest.observed_at IS NULL OR g.observed_at > newest.observed_at
       GROUP BY g.person_id, g.side
     ), both_kinds AS (
       SELECT coalesce(l.person_id, s.person_id) AS person_id, coalesce(l.side, s.side) AS side,
         coalesce(l.present, false) OR s.person_id IS NOT NULL AS present,
         CASE WHEN l.present THEN coalesce(s.followed_at, l.followed_at) WHEN s.person_id IS NOT NULL THEN s.followed_at
           ELSE l.followed_at END AS followed_at,
         CASE WHEN l.present OR s.person_id IS NULL THEN l.joined_before ELSE s.first_seen END AS joined_before,
         CASE WHEN l.present OR s.person_id IS NULL THEN l.joined_after
           ELSE (SELECT observed_at FROM newest WHERE newest.side = s.side) END AS joined_after,
         CASE WHEN s.person_id IS NULL THEN l.left_before END AS left_before,
         CASE WHEN s.person_id IS NULL THEN l.left_after END AS left_after,
         l.first_seen
       FROM listed l FULL JOIN seen s ON s.person_id = l.person_id AND s.side = l.side
     ), earlier AS (
       SELECT g.person_id, g.side, min(g.observed_at) AS ever,
         min(g.observed_at) FILTER (WHERE b.joined_after IS NULL OR g.observed_at > b.joined_after) AS in_spell
       FROM sighted g LEFT JOIN both_kinds b ON b.person_id = g.person_id AND b.side = g.side
       GROUP BY g.person_id, g.side
     )
     SELECT coalesce(b.person_id, e.person_id) AS person_id, coalesce(b.side, e.side) AS side,
       coalesce(b.present, false) AS present, b.followed_at,
       CASE WHEN b.present THEN least(b.joined_before, e.in_spell) ELSE b.joined_before END AS joined_before,
       b.joined_after, b.left_before, b.left_after, least(b.first_seen, e.ever) AS ever_seen
     FROM both_kinds b FULL JOIN earlier e ON e.person_id = b.person_id AND e.side = b.side`,
    here,
  );
  await client.query("ANALYZE follow_side");
  await client.query(
    `CREATE TEMPORARY TABLE follow_now ON COMMIT DROP AS
     WITH lists AS (
       SELECT bool_or(side = 'followers' AND completeness = 'complete') AS followers_complete,
         bool_or(side = 'following' AND completeness = 'complete') AS following_complete
       FROM snapshot WHERE workspace_id = $1 AND profile_id = $2
     ), latest AS (
       SELECT id, completeness FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 AND side = 'followers'
       ORDER BY observed_at DESC, completeness = 'complete' DESC, list_digest DESC, id DESC LIMIT 1
     )
     SELECT t.person_id,
       CASE WHEN f.present THEN true WHEN lists.followers_complete THEN false END AS follows_you,
       CASE WHEN g.present THEN true WHEN lists.following_complete THEN false END AS you_follow,
       CASE latest.completeness WHEN 'complete' THEN coalesce(f.present, false)
         ELSE latest.id IS NOT NULL AND EXISTS (SELECT 1 FROM partial_list_row r
           WHERE r.workspace_id = $1 AND r.snapshot_id = latest.id AND r.person_id = t.person_id) END AS is_listed,
       f.followed_at, f.joined_before, f.joined_after, f.left_after, f.left_before,
       g.ever_seen AS followed_them_at
     FROM touched t CROSS JOIN lists LEFT JOIN latest ON true
     LEFT JOIN follow_side f ON f.person_id = t.person_id AND f.side = 'followers'
     LEFT JOIN follow_side g ON g.person_id = t.person_id AND g.side = 'following'`,
    here,
  );
  await client.query("ALTER TABLE follow_now ADD PRIMARY KEY (person_id)");
  await client.query("ANALYZE follow_now");
}
