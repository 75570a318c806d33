import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { type Touched, touchPeople } from "#lib/db/model/touched.ts";
import { type NoisyTexts, noisyKey } from "#lib/engagement/noise.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";

/** Stands for "whoever uses it" in noisy_text. */
const anybody = "0";

/** How a text is named to the model: enough of its hash to tell a billion apart. */
export const textName = (column: string) => `encode(substring(${column} FOR 12), 'hex')`;

/** Brings noisy_text up to date for the touched texts, and touches whoever used one that is noise now or no longer. */
export async function settleNoisyTexts(
  client: pg.ClientBase,
  profile: ProfileRef,
  touched: Touched,
  parameters: ModelParameters,
): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  await client.query("INSERT INTO touched_text SELECT text_hash FROM gone_act WHERE text_hash IS NOT NULL");
  await client.query("CREATE TEMPORARY TABLE asked_text ON COMMIT DROP AS SELECT DISTINCT text_hash FROM touched_text");
  await client.query("ANALYZE asked_text");
  const saidOf = (text: string) => `SELECT text_hash, person_id, text_words, post, type, at FROM interaction
    WHERE workspace_id = $1 AND profile_id = $2 AND direction = 'received' AND person_id IS NOT NULL
      AND text_words >= $3 AND text_hash ${text}`;
  const said = touched.everything
    ? `(${saidOf("IS NOT NULL")}) all_texts`
    : `asked_text a CROSS JOIN LATERAL (${saidOf("= a.text_hash")} OFFSET 0) theirs`;
  const asked = touched.everything ? "true" : "text_hash IN (SELECT text_hash FROM asked_text)";
  await client.query(
    `CREATE TEMPORARY TABLE fresh_noise ON COMMIT DROP AS
     WITH said AS (
       SELECT ${touched.everything ? "" : "theirs."}text_hash, person_id, text_words,
         coalesce(post, type::text || ':' || coalesce((at AT TIME ZONE 'UTC')::date::text, '?')) AS place
       FROM ${said}
     )
     SELECT text_hash, ${anybody}::bigint AS person_id FROM said WHERE text_words >= $4
     GROUP BY text_hash HAVING count(DISTINCT person_id) >= $5
     UNION ALL
     SELECT text_hash, person_id FROM said WHERE text_words >= $6
     GROUP BY text_hash, person_id HAVING count(DISTINCT place) >= $7`,
    [
      ...here,
      Math.min(parameters.dupWords, parameters.dupOwnWords),
      parameters.dupWords,
      parameters.dupActors,
      parameters.dupOwnWords,
      parameters.dupOwnPosts,
    ],
  );
  await client.query(
    `CREATE TEMPORARY TABLE changed_noise ON COMMIT DROP AS
     SELECT text_hash, person_id FROM noisy_text WHERE workspace_id = $1 AND profile_id = $2 AND ${asked}
       AND NOT EXISTS (SELECT 1 FROM fresh_noise f WHERE f.text_hash = noisy_text.text_hash AND f.person_id = noisy_text.person_id)
     UNION ALL
     SELECT text_hash, person_id FROM fresh_noise f
     WHERE NOT EXISTS (SELECT 1 FROM noisy_text n WHERE n.workspace_id = $1 AND n.profile_id = $2
       AND n.text_hash = f.text_hash AND n.person_id = f.person_id)`,
    here,
  );
  await touchPeople(
    client,
    `SELECT person_id FROM changed_noise WHERE person_id <> ${anybody}
     UNION
     SELECT i.person_id FROM changed_noise c CROSS JOIN LATERAL (
       SELECT person_id FROM interaction
       WHERE workspace_id = $1 AND profile_id = $2 AND text_hash = c.text_hash AND person_id IS NOT NULL OFFSET 0
     ) i
     WHERE c.person_id = ${anybody}`,
    here,
  );
  await client.query(
    `DELETE FROM noisy_text n USING changed_noise c
     WHERE n.workspace_id = $1 AND n.profile_id = $2 AND n.text_hash = c.text_hash AND n.person_id = c.person_id`,
    here,
  );
  await client.query(
    `INSERT INTO noisy_text (workspace_id, profile_id, text_hash, person_id)
     SELECT $1, $2, text_hash, person_id FROM fresh_noise ON CONFLICT DO NOTHING`,
    here,
  );
}

/** The noisy texts of a profile; an actor is a person's id, a text its name by `textName`. */
export async function readNoisyTexts(client: pg.ClientBase, profile: ProfileRef): Promise<NoisyTexts> {
  const { rows } = await client.query<{ text: string; person: string }>(
    `SELECT ${textName("text_hash")} AS text, person_id::text AS person FROM noisy_text
     WHERE workspace_id = $1 AND profile_id = $2`,
    [profile.workspaceId, profile.profileId],
  );
  return {
    byAnybody: new Set(rows.filter((row) => row.person === anybody).map((row) => row.text)),
    byActor: new Set(rows.filter((row) => row.person !== anybody).map((row) => noisyKey(row.person, row.text))),
  };
}
