import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import type { Origin } from "#lib/engagement/origin.ts";

export type OriginName = "after-my-follow" | "i-followed-back" | "self" | "unknown";
/** Origins as the database names them. */
export const originsByName: Record<OriginName, Origin> = {
  "after-my-follow": "afterMyFollow",
  "i-followed-back": "iFollowedBack",
  self: "self",
  unknown: "unknown",
};

/** Days within which a follow answers a follow (model.md 11). */
export const followBackDays = 14;
/** In hours, since a day of the session's time zone may have 23 or 25 of them. */
const answerTime = `interval '${followBackDays * 24} hours'`;

/**
 * When the owner began to follow each person, once or more: after each of `los` (null = any time before) and by the one
 * of `his` beside it, both the same where the source names the day; `f_lo` and `f_hi` = the first time. `is_whole` = some
 * complete list has them. $1 = workspace, $2 = profile.
 */
export const ownFollows = `SELECT person_id, (array_agg(lo ORDER BY hi, lo))[1] AS f_lo, min(hi) AS f_hi,
    array_agg(lo ORDER BY hi, lo) AS los, array_agg(hi ORDER BY hi, lo) AS his, bool_or(any_whole) AS is_whole
  FROM (
    SELECT began.*, bool_or(is_dated) OVER person AS any_dated, bool_or(is_whole) OVER person AS any_whole FROM (
      SELECT c.person_id, coalesce(c.followed_at, chain.before_that) AS lo, coalesce(c.followed_at, chain.observed_at) AS hi,
        c.followed_at IS NOT NULL AS is_dated, true AS is_whole
      FROM (SELECT id, observed_at, lag(observed_at) OVER (ORDER BY observed_at, list_digest, id) AS before_that
        FROM snapshot
        WHERE workspace_id = $1 AND profile_id = $2 AND side = 'following' AND completeness = 'complete') chain
      JOIN follow_change c ON c.workspace_id = $1 AND c.snapshot_id = chain.id
      WHERE c.change = 1 OR c.change = 0 AND c.followed_at IS NOT NULL
      UNION ALL
      SELECT r.person_id, coalesce(r.followed_at, (SELECT max(observed_at) FROM snapshot
          WHERE workspace_id = $1 AND profile_id = $2 AND side = 'following' AND completeness = 'complete'
            AND observed_at < s.observed_at)), coalesce(r.followed_at, s.observed_at),
        r.followed_at IS NOT NULL, false
      FROM snapshot s JOIN partial_list_row r ON r.workspace_id = $1 AND r.snapshot_id = s.id
      WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.side = 'following' AND s.completeness <> 'complete'
    ) began WINDOW person AS (PARTITION BY person_id)
  ) told
  -- A day that the source names says more than the lists around it, and a whole list more than a part of one.
  WHERE is_dated OR NOT any_dated AND (is_whole OR NOT any_whole)
  GROUP BY person_id`;

/**
 * Followers of now and before with their latest spell, where they came from (as lib/engagement/origin.ts says) and when
 * the owner followed them first. $1 = workspace, $2 = profile; `which` narrows the people down.
 */
export const followerSpells = (
  which: "everybody" | "whoever did something",
) => `WITH mine AS (${ownFollows}), lists AS (
    SELECT max(observed_at) FILTER (WHERE side = 'followers') AS followers_end,
      max(observed_at) FILTER (WHERE side = 'following') AS following_end
    FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 AND completeness = 'complete'
  ), spell AS (
    SELECT workspace_id, person_id, first_genuine_at, last_genuine_at,
      coalesce(followed_at, joined_after) AS lo, coalesce(followed_at, joined_before) AS hi,
      coalesce(left_after, greatest(joined_before, lists.followers_end)) AS last, left_before AS missing
    FROM person_state CROSS JOIN lists
    WHERE workspace_id = $1 AND profile_id = $2 AND joined_before IS NOT NULL
      ${which === "everybody" ? "" : "AND last_received_at IS NOT NULL AND genuine > 0"}
  ), placed AS (
    SELECT spell.*, mine.los, mine.his, CASE
        WHEN mine.person_id IS NULL THEN 'never'
        WHEN f_hi <= lo AND (hi <= f_lo) IS NOT TRUE THEN 'before'
        WHEN f_lo > hi AND f_hi <= lo + ${answerTime} THEN 'soon'
        WHEN f_lo > hi + ${answerTime} THEN 'later'
        ELSE 'unclear' END AS own_follow
    FROM spell LEFT JOIN mine USING (person_id)
  )
  SELECT placed.*, CASE
      WHEN los IS NOT NULL AND EXISTS (SELECT 1 FROM unnest(los, his) AS f(f_lo, f_hi)
        WHERE f_hi <= lo AND hi <= f_lo + ${answerTime}) THEN 'after-my-follow'
      WHEN los IS NOT NULL AND EXISTS (SELECT 1 FROM unnest(los, his) AS f(f_lo, f_hi)
        WHERE f_lo > hi AND f_hi <= lo + ${answerTime}) THEN 'i-followed-back'
      WHEN los IS NOT NULL AND EXISTS (SELECT 1 FROM unnest(los, his) AS f(f_lo, f_hi)
        WHERE (f_hi + ${answerTime} < lo) IS NOT TRUE AND (f_lo > hi + ${answerTime}) IS NOT TRUE) THEN 'unknown'
      WHEN following_end >= hi THEN 'self'
      ELSE 'unknown' END AS origin
  FROM placed CROSS JOIN lists`;

/** Days since 1970-01-01 of an instant, UTC. */
export const dayNumber = (instant: string) => `((${instant} AT TIME ZONE 'UTC')::date - DATE '1970-01-01')`;

/**
 * Fills `join_group` anew: it follows from the lists of both sides, by way of the spells in `person_state`, and has to be
 * filled again only when a list was added or taken away.
 */
export async function writeJoinGroups(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  await client.query("DELETE FROM join_group WHERE workspace_id = $1 AND profile_id = $2", here);
  await client.query(
    `INSERT INTO join_group (workspace_id, profile_id, group_no, lo_day, hi_day, last_day, missing_day, origin, own_follow, people)
     SELECT $1, $2, (row_number() OVER (ORDER BY hi_day, lo_day, last_day, missing_day, origin, own_follow))::int,
       lo_day, hi_day, last_day, missing_day, origin::follower_origin, own_follow::own_follow, people
     FROM (
       SELECT ${dayNumber("lo")} AS lo_day, ${dayNumber("hi")} AS hi_day, ${dayNumber("last")} AS last_day,
         ${dayNumber("missing")} AS missing_day, origin, own_follow, count(*)::int AS people
       FROM (${followerSpells("everybody")}) told GROUP BY 1, 2, 3, 4, 5, 6
     ) grouped`,
    here,
  );
}
