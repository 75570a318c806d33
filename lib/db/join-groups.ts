import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";

/** Days within which a follow answers a follow (model.md 11). */
export const followBackDays = 14;

/**
 * When the owner first followed each person: after `f_lo` (null = any time before) and by `f_hi`; both are the same where
 * the source names the day. `is_whole` = some complete list has it. $1 = workspace, $2 = profile.
 */
export const ownFollows = `SELECT person_id, coalesce(since, f_lo) AS f_lo, coalesce(since, f_hi) AS f_hi, is_whole FROM (
    SELECT person_id, min(followed_at) AS since, min(observed_at) AS f_hi,
      (array_agg(before_that ORDER BY observed_at))[1] AS f_lo, bool_or(is_whole) AS is_whole
    FROM (
      SELECT c.person_id, c.followed_at, chain.observed_at, chain.before_that, true AS is_whole
      FROM (SELECT id, observed_at, lag(observed_at) OVER (ORDER BY observed_at, list_digest, id) AS before_that
        FROM snapshot
        WHERE workspace_id = $1 AND profile_id = $2 AND side = 'following' AND completeness = 'complete') chain
      JOIN follow_change c ON c.workspace_id = $1 AND c.snapshot_id = chain.id AND c.change >= 0
      UNION ALL
      SELECT r.person_id, r.followed_at, s.observed_at,
        (SELECT max(observed_at) FROM snapshot
         WHERE workspace_id = $1 AND profile_id = $2 AND side = 'following' AND completeness = 'complete'
           AND observed_at < s.observed_at), false
      FROM snapshot s JOIN partial_list_row r ON r.workspace_id = $1 AND r.snapshot_id = s.id
      WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.side = 'following' AND s.completeness <> 'complete'
    ) sighting GROUP BY person_id
  ) seen`;

/**
 * Fills `join_group` anew: it follows from the lists of both sides, by way of the spells in `person_state`, and has to be
 * filled again only when a list was added or taken away.
 */
export async function writeJoinGroups(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  await client.query("DELETE FROM join_group WHERE workspace_id = $1 AND profile_id = $2", here);
  const day = (instant: string) => `floor(extract(epoch FROM ${instant}) / 86400)::int`;
  await client.query(
    `INSERT INTO join_group (workspace_id, profile_id, group_no, lo_day, hi_day, last_day, missing_day, origin, own_follow, people)
     WITH mine AS (${ownFollows}), lists AS (
       SELECT max(observed_at) FILTER (WHERE side = 'followers') AS followers_end,
         max(observed_at) FILTER (WHERE side = 'following') AS following_end
       FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 AND completeness = 'complete'
     ), spell AS (
       SELECT person_id, coalesce(followed_at, joined_after) AS lo, coalesce(followed_at, joined_before) AS hi,
         coalesce(left_after, greatest(joined_before, lists.followers_end)) AS last, left_before AS missing
       FROM person_state CROSS JOIN lists
       WHERE workspace_id = $1 AND profile_id = $2 AND joined_before IS NOT NULL
     ), placed AS (
       SELECT spell.*, mine.f_lo, mine.f_hi, CASE
           WHEN mine.person_id IS NULL THEN 'never'
           WHEN f_hi <= lo AND (hi <= f_lo) IS NOT TRUE THEN 'before'
           WHEN f_lo > hi AND f_hi <= lo + interval '${followBackDays} days' THEN 'soon'
           WHEN f_lo > hi AND f_lo > hi + interval '${followBackDays} days' THEN 'later'
           ELSE 'unclear' END AS own_follow
       FROM spell LEFT JOIN mine USING (person_id)
     ), told AS (
       SELECT placed.*, CASE
           WHEN own_follow = 'never' AND following_end >= hi THEN 'self'
           WHEN f_hi <= lo AND hi <= f_lo + interval '${followBackDays} days' THEN 'after-my-follow'
           WHEN own_follow = 'before' AND lo > f_hi + interval '${followBackDays} days' THEN 'self'
           WHEN own_follow = 'soon' THEN 'i-followed-back'
           WHEN own_follow = 'later' THEN 'self'
           ELSE 'unknown' END AS origin
       FROM placed CROSS JOIN lists
     ), grouped AS (
       SELECT ${day("lo")} AS lo_day, ${day("hi")} AS hi_day, ${day("last")} AS last_day, ${day("missing")} AS missing_day,
         origin, own_follow, count(*)::int AS people
       FROM told GROUP BY 1, 2, 3, 4, 5, 6
     )
     SELECT $1, $2, (row_number() OVER (ORDER BY hi_day, lo_day, last_day, missing_day, origin, own_follow))::int,
       lo_day, hi_day, last_day, missing_day, origin::follower_origin, own_follow::own_follow, people
     FROM grouped`,
    here,
  );
}
