import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { type ProfileFacts, readProfileFacts } from "#lib/db/model/profile-facts.ts";
import type { Instant } from "#lib/engagement/account.ts";

/**
 * What a change of facts or judgements touches. Whom and what is in temporary tables of its transaction:
 * `touched_person`, `touched_text`, `new_act`: acts that no sum holds yet, and `gone_act`: acts as they stood, with their
 * old class, before they were changed or taken away, so that what they had added can be taken out of the sums.
 */
export type Touched = {
  everything: boolean;
  /** A list was added or taken away. */
  lists: boolean;
  /** History before this moment stays as it is. */
  from: Instant;
  /** The profile before the change. */
  before: ProfileFacts;
};

/** Called once per transaction, under the lock of the profile, before the first fact changes. */
export async function beginTouching(client: pg.ClientBase, profile: ProfileRef): Promise<Touched> {
  await client.query(
    `CREATE TEMPORARY TABLE touched_person (person_id bigint NOT NULL, since timestamptz NOT NULL DEFAULT '-infinity')
     ON COMMIT DROP`,
  );
  await client.query("CREATE TEMPORARY TABLE touched_text (text_hash bytea NOT NULL) ON COMMIT DROP");
  await client.query("CREATE TEMPORARY TABLE new_act (key uuid NOT NULL) ON COMMIT DROP");
  await client.query(
    `CREATE TEMPORARY TABLE gone_act (key uuid, direction direction, type act_type, person_id bigint, at timestamptz(3),
       precision time_precision, post text, on_own_post boolean, text_words integer, text_has_url boolean,
       text_hash bytea, class act_class, weight double precision, prompt_key uuid, followed boolean) ON COMMIT DROP`,
  );
  return {
    everything: false,
    lists: false,
    from: Number.POSITIVE_INFINITY,
    before: await readProfileFacts(client, profile),
  };
}

/** Adds people whose acts stay as they are: what else is told of them changes. */
export async function touchStates(client: pg.ClientBase, select: string, parameters: unknown[]): Promise<void> {
  await client.query(
    `INSERT INTO touched_person (person_id, since) SELECT person_id, 'infinity' FROM (${select}) AS t (person_id)`,
    parameters,
  );
}

/** Adds the people that a query names in its one column: all of their history may come out different. */
export async function touchPeople(client: pg.ClientBase, select: string, parameters: unknown[]): Promise<void> {
  await client.query(`INSERT INTO touched_person (person_id) ${select}`, parameters);
}

/** The same from the moments on that the query gives in a second column; null = an act without a time. */
export async function touchPeopleSince(client: pg.ClientBase, select: string, parameters: unknown[]): Promise<void> {
  await client.query(
    `INSERT INTO touched_person (person_id, since)
     SELECT person_id, coalesce(since, '-infinity') FROM (${select}) AS t (person_id, since)`,
    parameters,
  );
}

/** History from a moment on may come out different. */
export function touchFrom(touched: Touched, at: Date | Instant | null): void {
  if (at !== null) touched.from = Math.min(touched.from, Number(at));
}

/** A list of that moment was added or taken away. */
export function touchList(touched: Touched, observedAt: Date): void {
  touched.lists = true;
  touchFrom(touched, observedAt);
}

const columns = [
  "key",
  "direction",
  "type",
  "person_id",
  "at",
  "precision",
  "post",
  "on_own_post",
  "text_words",
  "text_has_url",
  "text_hash",
  "class",
  "weight",
  "prompt_key",
];

/** Notes the acts whose keys a query gives as they stand, before they change or go. $1 = workspace, $2 = profile. */
export async function noteActs(client: pg.ClientBase, keys: string, parameters: unknown[]): Promise<void> {
  await client.query(
    `INSERT INTO gone_act (${columns.join(", ")}, followed)
     SELECT ${columns.map((column) => `i.${column}`).join(", ")}, s.line IS NOT NULL
     FROM interaction i LEFT JOIN person_state s ON s.workspace_id = $1 AND s.person_id = i.person_id
     WHERE i.workspace_id = $1 AND i.profile_id = $2 AND i.key IN (${keys})`,
    parameters,
  );
}
