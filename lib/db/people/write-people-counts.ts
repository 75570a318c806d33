import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { type Standing, standings } from "#lib/reports/people.ts";
import type { CountedFilter } from "#lib/reports/people-counts.ts";

const isAnyOf = (...names: Standing[]) => `standing IN (${names.map((name) => standings.indexOf(name)).join(", ")})`;
const follower = "standing < 9";

/** Which people a filter leaves: the same as lib/db/people/people-plan.ts, said of groups of them. */
const conditions: Record<Exclude<CountedFilter, "quiet">, string> = {
  engaged: isAnyOf("engaged"),
  lapsed: isAnyOf("lapsed"),
  once: isAnyOf("once"),
  traded: isAnyOf("traded"),
  suspect: isAnyOf("suspect"),
  new: isAnyOf("new"),
  unclear: isAnyOf("unclear"),
  courtesy: isAnyOf("courtesy"),
  hollow: isAnyOf("hollow"),
  all: "true",
  followers: follower,
  engagers: isAnyOf("engaged", "lapsed", "outsideEngager"),
  "one-sign": isAnyOf("once", "outsideOnce"),
  "exchange-only": isAnyOf("traded", "outsideTraded"),
  following: "you_follow",
  mutual: "you_follow AND follows_you",
  "not-following-back": "you_follow AND follows_you = false AND NOT is_gone",
  left: `NOT (${follower}) AND is_gone`,
  "left-soon": `NOT (${follower}) AND is_gone AND left_soon`,
  arrived: `standing <= ${standings.indexOf("new")} AND is_new`,
};

/** Bits of `blocks`: came in each of the three spans of 28 days before the last one, and not in the last one. */
const goneQuiet = "blocks = 14";

/**
 * Counts the people of every filter, and those who have gone quiet, into `profile_figures`, in one scan. Belongs behind
 * every change of person_state: pages show these numbers and never count a million people themselves.
 */
export async function writePeopleCounts(
  client: pg.ClientBase,
  profile: ProfileRef,
  { newDays }: Pick<ModelParameters, "newDays">,
): Promise<void> {
  const counts = Object.entries(conditions).map(
    ([filter, condition]) => `'${filter}', coalesce(sum(people) FILTER (WHERE ${condition}), 0)`,
  );
  await client.query(
    `UPDATE profile_figures figures SET people_counts = counted.counts, quiet_people = counted.quiet,
       quiet_first_at = counted.quiet_first, quiet_last_at = counted.quiet_last FROM (
       WITH groups AS (
         SELECT s.standing, s.you_follow, s.follows_you, s.left_before IS NOT NULL AS is_gone, s.left_soon,
           s.since > f.as_of - $3 * interval '24 hours' AS is_new, count(*) AS people,
           count(*) FILTER (WHERE s.${goneQuiet}) AS gone_quiet,
           min(s.last_genuine_at) FILTER (WHERE s.${goneQuiet}) AS quiet_first,
           max(s.last_genuine_at) FILTER (WHERE s.${goneQuiet}) AS quiet_last
         FROM profile_figures f
         JOIN person_state s ON s.workspace_id = f.workspace_id AND s.profile_id = f.profile_id
         WHERE f.workspace_id = $1 AND f.profile_id = $2 GROUP BY 1, 2, 3, 4, 5, 6
       ), vouched AS (
         SELECT count(*) AS people FROM mark m
         JOIN person p ON p.workspace_id = m.workspace_id AND p.profile_id = m.profile_id AND p.key = m.person_key
         JOIN person_state s ON s.workspace_id = p.workspace_id AND s.person_id = p.id
         WHERE m.workspace_id = $1 AND m.profile_id = $2 AND m.kind = 'vouched' AND s.${isAnyOf(...quiet)}
       )
       SELECT jsonb_build_object(${counts.join(", ")}, 'quiet',
         coalesce(sum(people) FILTER (WHERE ${isAnyOf(...quiet)}), 0) - (SELECT people FROM vouched)) AS counts,
         coalesce(sum(gone_quiet), 0) AS quiet, min(quiet_first) AS quiet_first, max(quiet_last) AS quiet_last
       FROM groups
     ) counted WHERE figures.workspace_id = $1 AND figures.profile_id = $2`,
    [profile.workspaceId, profile.profileId, newDays],
  );
}

const quiet = ["courtesy", "hollow"] as const;
