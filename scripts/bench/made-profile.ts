import { randomUUID } from "node:crypto";
import pg from "pg";
import { provisionalClass } from "#lib/db/model/provisional-class.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import { type OwnerScope, proveOwner } from "#lib/scope.ts";

/** A profile of so many acts, made where the database is: no import could make ten million in the time of a bench. */
export type MadeProfile = { scope: OwnerScope; profileId: string; acts: number; people: number };

/** When the facts end. */
export const madeAsOf = new Date("2026-05-04T00:00:00Z");
const weeks = 128;
/** Acts a person has on average: 300,000 people at ten million acts. */
const actsPerPerson = 33;
/** Hours between two posts. */
const postHours = 42;

/**
 * Fills a workspace of its own, as the owner of the tables. All numbers come from hashes, so that a size gives the
 * same facts on every machine: people of very different zeal over 128 weeks, 15 % prompts of mine, texts of which
 * some repeat, pods, fortnightly follower lists.
 */
export async function makeProfile(ownerUrl: string, acts: number): Promise<MadeProfile> {
  const scope = proveOwner(randomUUID(), null);
  const profileId = randomUUID();
  const importId = randomUUID();
  const people = Math.round(acts / actsPerPerson);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SET app.tenant = '${scope.workspaceId}'`);
    await client.query("SET synchronous_commit = off");
    await client.query("SET work_mem = '256MB'");
    await client.query("SET maintenance_work_mem = '512MB'");
    await client.query(chance);
    const here = [scope.workspaceId, profileId, importId];
    await withoutIndexes(client, async () => {
      for (const [statement, ...more] of statements(acts, people)) await client.query(statement, [...here, ...more]);
    });
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
  return { scope, profileId, acts, people };
}

/** Rows that are known to fit are loaded without looking each of them up; the indexes are built once they are there. */
async function withoutIndexes(client: pg.Client, load: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE tablename = 'interaction' AND indexname <> 'interaction_pkey'`,
  );
  await client.query("SET session_replication_role = replica");
  for (const { name } of rows) await client.query(`DROP INDEX ${client.escapeIdentifier(name)}`);
  await load();
  for (const { definition } of rows) await client.query(definition);
  await client.query("SET session_replication_role = origin");
}

/** u(n, s): a number in [0, 1) for the n-th thing and purpose s. */
const chance = `CREATE OR REPLACE FUNCTION pg_temp.u(n bigint, s bigint) RETURNS float8 LANGUAGE sql IMMUTABLE
  AS $$ SELECT (hashint8extended(n, s) & ((1::bigint << 53) - 1))::float8 / (1::bigint << 53)::float8 $$`;

const start = new Date(madeAsOf.getTime() - weeks * 7 * 86_400_000);
const posts = Math.floor((weeks * 7 * 24) / postHours);
const publishedAt = (post: string) => `($5::timestamptz + ${post} * interval '${postHours} hours')`;

function statements(acts: number, people: number): [string, ...unknown[]][] {
  const pods = Math.max(1, Math.round(acts / 500_000));
  return [
    ["INSERT INTO workspace (id, name) SELECT $1::uuid, 'bench' WHERE $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL"],
    [
      "INSERT INTO profile (workspace_id, id, platform, handle) SELECT $1::uuid, $2::uuid, 'other', 'bench' WHERE $3::uuid IS NOT NULL",
    ],
    [
      `INSERT INTO import (workspace_id, profile_id, id, state, observed_at, published_at)
       SELECT $1::uuid, $2::uuid, $3::uuid, 'published', $4::timestamptz, $4::timestamptz`,
      madeAsOf,
    ],
    [
      `INSERT INTO coverage (workspace_id, profile_id, import_id, direction, from_at, to_at)
       SELECT $1::uuid, $2::uuid, $3::uuid, direction, $4::timestamptz, $5::timestamptz
       FROM unnest('{received,given}'::direction[]) direction`,
      start,
      madeAsOf,
    ],
    [
      `INSERT INTO person (workspace_id, profile_id, key)
       SELECT $1::uuid, $2::uuid, '@person.' || n FROM generate_series(0, $4::int - 1) n
       WHERE $3::uuid IS NOT NULL ORDER BY n`,
      people,
    ],
    [
      `INSERT INTO post_sighting (workspace_id, profile_id, import_id, post, kind, published_at, precision, observed_at)
       SELECT $1::uuid, $2::uuid, $3::uuid, 'p' || n, 'original', ${publishedAt("n")}, 'second', $4::timestamptz
       FROM generate_series(0, ${posts - 1}) n`,
      madeAsOf,
      start,
    ],
    [madeActs, acts, start, people],
    [podActs, pods, start, people],
    ...lists(people),
  ];
}

const actColumns = `workspace_id, profile_id, import_id, key, direction, type, person_id, at, precision, own_at,
  own_precision, post, text_words, text_has_url, text_hash`;
// Acts are booked like this by an import as well.
const provisional = provisionalClass("booked", defaultParameters);
const firstPerson = "(SELECT min(id) FROM person WHERE workspace_id = $1 AND profile_id = $2)";

/** $4 = acts, $5 = start, $6 = people. Three in twenty are prompts of mine, to the more zealous half. */
const madeActs = `INSERT INTO interaction (${actColumns}, class, weight)
  SELECT booked.*, ${provisional.class}, ${provisional.weight} FROM (SELECT $1::uuid, $2::uuid, $3::uuid, lpad(to_hex(n), 32, '0')::uuid, direction, type, first.id + who, at, 'second'::time_precision, at, 'second'::time_precision,
    CASE WHEN type IN ('dm', 'mention', 'follow') THEN NULL WHEN direction = 'given' THEN 't' || n
      ELSE 'p' || greatest(0, floor(extract(epoch FROM at - $5::timestamptz) / ${postHours * 3600}) - floor(-ln(1 - pg_temp.u(n, 5)))) END,
    words, CASE WHEN words IS NOT NULL THEN pg_temp.u(n, 8) < 0.03 END,
    CASE WHEN words IS NULL THEN NULL
      WHEN pg_temp.u(n, 9) < 0.04 THEN decode(md5('template' || floor(pg_temp.u(n, 10) * 60)) || md5('t'), 'hex')
      WHEN words < 3 THEN decode(md5('short' || floor(pg_temp.u(n, 10) * 400)) || md5('s'), 'hex')
      ELSE decode(md5('own' || n) || md5('o'), 'hex') END
  FROM (SELECT n, direction, type, at, who,
      CASE WHEN type IN ('comment', 'reply', 'mention', 'dm', 'quote') THEN floor(pg_temp.u(n, 7) * 12)::int END AS words
    FROM (SELECT n, CASE WHEN pg_temp.u(n, 1) < 0.15 THEN 'given' ELSE 'received' END::direction AS direction,
        (CASE WHEN pg_temp.u(n, 1) < 0.15
          THEN (CASE WHEN pg_temp.u(n, 2) < 0.7 THEN 'like' WHEN pg_temp.u(n, 2) < 0.9 THEN 'comment' ELSE 'follow' END)
          ELSE (CASE WHEN pg_temp.u(n, 2) < 0.70 THEN 'like' WHEN pg_temp.u(n, 2) < 0.88 THEN 'comment'
            WHEN pg_temp.u(n, 2) < 0.91 THEN 'share' WHEN pg_temp.u(n, 2) < 0.93 THEN 'save'
            WHEN pg_temp.u(n, 2) < 0.95 THEN 'reply' WHEN pg_temp.u(n, 2) < 0.97 THEN 'mention'
            WHEN pg_temp.u(n, 2) < 0.98 THEN 'dm' ELSE 'view' END) END)::act_type AS type,
        date_trunc('second', $5::timestamptz + pg_temp.u(n, 3) * interval '${weeks * 7} days') AS at,
        floor($6::int * power(pg_temp.u(n, 4), 1.8) * CASE WHEN pg_temp.u(n, 1) < 0.15 THEN 0.5 ELSE 1 END)::int AS who
      FROM generate_series(1, $4::bigint) n) drawn) told, LATERAL (SELECT ${firstPerson} AS id) first) booked (${actColumns})`;

/** $4 = pods of six from the end of the list of people, $5 = start, $6 = people. On the last hundred posts. */
const podActs = `INSERT INTO interaction (${actColumns}, class, weight)
  SELECT booked.*, ${provisional.class}, ${provisional.weight} FROM (SELECT $1::uuid, $2::uuid, $3::uuid, md5($2::text || 'pod' || pod || ':' || member || ':' || post || direction)::uuid, direction, 'like'::act_type,
    ${firstPerson} + $6::int - 1 - pod * 6 - member, at, 'second'::time_precision, at, 'second'::time_precision,
    CASE direction WHEN 'received' THEN 'p' || post ELSE 't' || pod || member || post END, NULL::int, NULL::boolean, NULL::bytea
  FROM generate_series(0, $4::int - 1) pod, generate_series(0, 5) member, generate_series(${posts - 101}, ${posts - 2}) post,
    unnest('{received,given}'::direction[]) direction,
    LATERAL (SELECT date_trunc('second', ${publishedAt("post")} + CASE direction WHEN 'received'
      THEN interval '5 minutes' + pg_temp.u(post * 100 + member, pod) * interval '40 minutes' ELSE interval '20 hours' END) AS at) moment) booked (${actColumns})`;

const listCount = 27;

/** Followers every fortnight of the last year: half of the people, each list losing and winning one in two hundred. */
function lists(people: number): [string, ...unknown[]][] {
  const list = (side: string) => `WITH list AS (
      INSERT INTO snapshot (workspace_id, profile_id, import_id, side, observed_at, completeness, listed, list_digest, joined, "left")
      SELECT $1::uuid, $2::uuid, $3::uuid, '${side}', $4::timestamptz, 'complete', $5::int, sha256($6::int::text::bytea),
        CASE WHEN $6::int > 0 THEN $7::int END, CASE WHEN $6::int > 0 THEN $7::int END
      RETURNING id)
    INSERT INTO follow_change (workspace_id, snapshot_id, person_id, change)`;
  const turn = Math.max(1, Math.round(people / 400));
  const listed = Math.round(people / 2);
  const fortnights = Array.from({ length: listCount }, (_, number) => number);
  return [
    ...fortnights.map((number): [string, ...unknown[]] => [
      `${list("followers")} SELECT $1, list.id, ${firstPerson} + 2 * who + CASE WHEN change < 0 THEN 0 ELSE least($6, 1) END, change
       FROM list, generate_series(CASE WHEN $6::int = 0 THEN 0 ELSE ($6::int - 1) * $7::int END,
         CASE WHEN $6::int = 0 THEN $5::int - 1 ELSE $6::int * $7::int - 1 END) who,
         unnest(CASE WHEN $6::int = 0 THEN '{1}'::smallint[] ELSE '{1,-1}'::smallint[] END) change`,
      new Date(madeAsOf.getTime() - (listCount - 1 - number) * 14 * 86_400_000),
      listed,
      number,
      turn,
    ]),
    [
      `${list("following")} SELECT $1, list.id, ${firstPerson} + who * 20, 1 FROM list, generate_series(0, $5::int - 1) who`,
      madeAsOf,
      Math.round(people / 20),
      0,
      0,
    ],
  ];
}
