import "server-only";
import { createHash } from "node:crypto";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { readBatches } from "#lib/db/read-batches.ts";

/** Handle or id of a person of `interaction i`, `person_handle h`...: what stays the same when ids differ. */
const instant = (column: string) => `coalesce(extract(epoch FROM ${column})::text, '')`;

const facts: Record<string, string> = {
  list: `SELECT DISTINCT concat_ws('|', side, ${instant("observed_at")}, completeness, listed,
      coalesce(platform_count::text, '?'), encode(list_digest, 'hex')) AS line
    FROM snapshot WHERE workspace_id = $1 AND profile_id = $2`,
  act: `SELECT concat_ws('|', i.direction, i.type, coalesce(p.key, ''), ${instant("i.at")}, i.precision,
      coalesce(i.post, ''), i.on_own_post, coalesce(i.text_words::text, '?'), coalesce(i.text_has_url::text, '?'),
      coalesce(encode(i.text_hash, 'hex'), '?')) AS line
    FROM interaction i LEFT JOIN person p ON p.workspace_id = i.workspace_id AND p.id = i.person_id
    WHERE i.workspace_id = $1 AND i.profile_id = $2`,
  post: `SELECT DISTINCT concat_ws('|', post, kind, ${instant("published_at")}, precision, ${instant("observed_at")},
      coalesce(likes::text, '?'), coalesce(comments::text, '?'), coalesce(shares::text, '?'),
      coalesce(saves::text, '?'), coalesce(views::text, '?'), coalesce(reach::text, '?')) AS line
    FROM post_sighting WHERE workspace_id = $1 AND profile_id = $2`,
  coverage: `SELECT DISTINCT concat_ws('|', direction, ${instant("from_at")}, ${instant("to_at")}, messages_only) AS line
    FROM coverage WHERE workspace_id = $1 AND profile_id = $2`,
  day: `SELECT DISTINCT concat_ws('|', day, metric, ${instant("observed_at")}, value) AS line
    FROM day_count WHERE workspace_id = $1 AND profile_id = $2`,
  handle: `SELECT DISTINCT concat_ws('|', p.key, h.handle, ${instant("h.observed_at")}) AS line
    FROM person p JOIN person_handle h ON h.workspace_id = p.workspace_id AND h.person_id = p.id
    WHERE p.workspace_id = $1 AND p.profile_id = $2`,
  look: `SELECT DISTINCT concat_ws('|', p.key, ${instant("t.observed_at")}, coalesce(t.has_picture::text, '?'),
      coalesce(t.has_bio::text, '?'), coalesce(t.posts::text, '?'), coalesce(t.followers::text, '?'),
      coalesce(t.following::text, '?')) AS line
    FROM person_traits t JOIN person p ON p.workspace_id = t.workspace_id AND p.id = t.person_id
    WHERE t.workspace_id = $1 AND t.profile_id = $2`,
  person: "SELECT key AS line FROM person WHERE workspace_id = $1 AND profile_id = $2",
};

/** Figures that are added up and taken away again are told to six decimals. */
const rounded = (column: string) => `to_char(${column}, 'FM999999999990.000000')`;
const known = (column: string) => `coalesce(${column}::text, '?')`;
const columnsOf = (alias: string, columns: readonly string[], told: (column: string) => string) =>
  columns.map((column) => told(`${alias}.${column}`)).join(", ");

const derived: Record<string, string> = {
  list: `SELECT concat_ws('|', side, ${instant("observed_at")}, completeness, encode(list_digest, 'hex'),
      ${known("joined")}, ${known('"left"')}) AS line
    FROM snapshot WHERE workspace_id = $1 AND profile_id = $2`,
  act: `SELECT concat_ws('|', i.key, ${columnsOf("i", ["class", "weight", "prompt_key"], known)}) AS line
    FROM interaction i WHERE i.workspace_id = $1 AND i.profile_id = $2`,
  person: `SELECT concat_ws('|', p.key, s.label, ${columnsOf("s", ["follows_you", "you_follow", "points", "line"], known)},
      ${columnsOf(
        "s",
        [
          "followed_at",
          "joined_before",
          "joined_after",
          "left_after",
          "left_before",
          "followed_them_at",
          "first_received_at",
          "last_received_at",
          "engaged_since",
          "first_genuine_at",
          "last_genuine_at",
          "first_exchanged_at",
          "first_noise_at",
          "last_given_at",
        ],
        instant,
      )}, s.engaged_during, s.received, s.given, s.genuine, s.credit, s.flat_credit, s.is_strong, s.exchanged,
      s.noise, s.signals, s.blocks, s.genuine_90, s.given_180, s.received_180, s.shares_28) AS line
    FROM person_state s JOIN person p ON p.workspace_id = s.workspace_id AND p.id = s.person_id
    WHERE s.workspace_id = $1 AND s.profile_id = $2`,
  window: `SELECT concat_ws('|', w.window_no, p.key, w.given, w.light, w.acts, w.strong, w.posts, w.fast_posts,
      ${columnsOf("w", ["signature", "pod_posts"], known)}, w.is_even) AS line
    FROM person_window w JOIN person p ON p.workspace_id = w.workspace_id AND p.id = w.person_id
    WHERE w.workspace_id = $1 AND w.profile_id = $2`,
  ring: `SELECT concat_ws('|', r.without_marks, r.window_no, r.kind, ${instant("r.from_at")}, ${instant("r.to_at")}, r.posts,
      (SELECT string_agg(p.key, ',' ORDER BY p.key COLLATE "C") FROM person p
       WHERE p.workspace_id = $1 AND p.id = ANY (r.members))) AS line
    FROM ring r WHERE r.workspace_id = $1 AND r.profile_id = $2`,
  noise: `SELECT concat_ws('|', encode(n.text_hash, 'hex'), coalesce(p.key, '')) AS line
    FROM noisy_text n LEFT JOIN person p ON p.workspace_id = $1 AND p.id = n.person_id
    WHERE n.workspace_id = $1 AND n.profile_id = $2`,
  post: `SELECT concat_ws('|', s.post, ${instant("s.published_at")},
      ${columnsOf("s", ["kind", "likes", "comments", "shares", "saves", "views", "reach"], known)},
      s.actors, s.genuine, s.people, s.words, s.genuine_shares, s.newcomers, s.outsiders, s.only_here, s.trivial_only,
      s.counted) AS line
    FROM post_state s WHERE s.workspace_id = $1 AND s.profile_id = $2`,
  daily: `SELECT concat_ws('|', d.day, ${columnsOf("d", ["followers", "following", "people28", "people90"], known)}) AS line
    FROM daily d WHERE d.workspace_id = $1 AND d.profile_id = $2`,
  week: `SELECT concat_ws('|', week_end, people28, people90, ${rounded("genuine_engagement")},
      ${rounded("genuine_engagement_squares")}) AS line
    FROM week_figure WHERE workspace_id = $1 AND profile_id = $2`,
  ledger: `SELECT concat_ws('|', ${instant("at")}, rows, engaged, lapsed, once, traded, suspect, new, unclear, courtesy,
      hollow) AS line
    FROM ledger_point WHERE workspace_id = $1 AND profile_id = $2`,
  join: `SELECT concat_ws('|', g.hi_day, g.last_day, ${columnsOf("g", ["lo_day", "missing_day"], known)}, g.origin, g.own_follow,
      g.people) AS line
    FROM join_group g WHERE g.workspace_id = $1 AND g.profile_id = $2`,
  figures: `SELECT concat_ws('|', ${instant("as_of")}, model_version, parameters_hash, tallies - ARRAY['genuineEngagement',
      'genuineEngagementSquares', 'flatGenuineEngagement', 'withoutMarks'],
      ${rounded("(tallies ->> 'genuineEngagement')::float8")}) AS line
    FROM profile_figures WHERE workspace_id = $1 AND profile_id = $2`,
};

/** SHA-256 (hex) over the sorted facts of a profile: the same for any order of uploads, any ids, any time of import. */
export function digestFacts(client: pg.ClientBase, profile: ProfileRef): Promise<string> {
  return digest(client, profile, facts);
}

/** The same over the derived rows. */
export function digestDerived(client: pg.ClientBase, profile: ProfileRef): Promise<string> {
  return digest(client, profile, derived);
}

async function digest(client: pg.ClientBase, profile: ProfileRef, sections: Record<string, string>): Promise<string> {
  const hash = createHash("sha256");
  for (const [name, select] of Object.entries(sections)) {
    hash.update(`# ${name}\n`);
    const lines = `SELECT line FROM (${select}) lines ORDER BY line COLLATE "C"`;
    for await (const rows of readBatches<{ line: string }>(client, lines, [profile.workspaceId, profile.profileId])) {
      for (const row of rows) hash.update(`${row.line}\n`);
    }
  }
  return hash.digest("hex");
}
