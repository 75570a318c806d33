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

const derived: Record<string, string> = {
  list: `SELECT concat_ws('|', side, ${instant("observed_at")}, completeness, encode(list_digest, 'hex'),
      coalesce(joined::text, '?'), coalesce("left"::text, '?')) AS line
    FROM snapshot WHERE workspace_id = $1 AND profile_id = $2`,
  person: `SELECT concat_ws('|', p.key, s.label, coalesce(s.follows_you::text, '?'), coalesce(s.you_follow::text, '?'),
      ${[
        "followed_at",
        "joined_before",
        "joined_after",
        "left_after",
        "left_before",
        "first_received_at",
        "last_received_at",
        "engaged_since",
      ]
        .map((column) => instant(`s.${column}`))
        .join(", ")}, s.received, s.given) AS line
    FROM person_state s JOIN person p ON p.workspace_id = s.workspace_id AND p.id = s.person_id
    WHERE s.workspace_id = $1 AND s.profile_id = $2`,
  daily: `SELECT concat_ws('|', day, coalesce(followers::text, '?'), coalesce(following::text, '?'),
      coalesce(people28::text, '?'), coalesce(people90::text, '?')) AS line
    FROM daily WHERE workspace_id = $1 AND profile_id = $2`,
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
