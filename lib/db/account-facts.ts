import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { readLists, type StoredList } from "#lib/db/list-facts.ts";
import { millis, readBatches } from "#lib/db/read-batches.ts";
import type {
  Account,
  Act,
  Coverage,
  FollowingSnapshot,
  Instant,
  Interval,
  Mark,
  Post,
  ProfileTraits,
} from "#lib/engagement/account.ts";
import type { ActType, Direction, TimePrecision } from "#lib/engagement/types.ts";

type Here = [workspaceId: string, profileId: string, asOf: Date | null];

/**
 * The stored facts of a profile as the pure model sees them, up to `asOf` (null = all of them). Reads inside the
 * caller's transaction. All of it is held in memory: some 250 bytes an act, and 8 bytes a row of every complete list
 * besides 120 bytes a change, so a million acts take a quarter of a gigabyte; `countAccountActs` tells beforehand.
 */
export async function loadAccount(
  client: pg.ClientBase,
  profile: ProfileRef,
  { asOf }: { asOf: Date | null },
): Promise<Account> {
  const here: Here = [profile.workspaceId, profile.profileId, asOf];
  const names = await readNames(client, here);
  const nameOf = (personId: string): string => {
    const name = names.get(personId);
    if (name === undefined) throw new Error(`no person ${personId}`);
    return name;
  };
  return {
    posts: await readPosts(client, here),
    acts: await readActs(client, here, nameOf),
    snapshots: await readLists(client, profile, "followers", asOf, nameOf),
    following: toFollowing(await readLists(client, profile, "following", asOf, nameOf)),
    profiles: await readTraits(client, here),
    marks: await readMarks(client, here),
    own: [],
    coverage: await readCoverage(client, here),
  };
}

/** How many acts `loadAccount` would hold. */
export async function countAccountActs(
  client: pg.ClientBase,
  profile: ProfileRef,
  { asOf }: { asOf: Date | null },
): Promise<number> {
  const here: Here = [profile.workspaceId, profile.profileId, asOf];
  const { rows } = await client.query<{ acts: string }>(`SELECT count(*) AS acts FROM interaction WHERE ${acts}`, here);
  return Number(rows[0]?.acts);
}

/** $1 = workspace, $2 = profile, $3 = as of. An act without a time is in every account: it may say that a text is noise. */
const acts = "workspace_id = $1 AND profile_id = $2 AND ($3::timestamptz IS NULL OR at IS NULL OR at <= $3)";

async function readNames(client: pg.ClientBase, [workspaceId, profileId]: Here): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const select = "SELECT id, key FROM person WHERE workspace_id = $1 AND profile_id = $2";
  for await (const rows of readBatches<{ id: string; key: string }>(client, select, [workspaceId, profileId])) {
    for (const row of rows) names.set(row.id, row.key);
  }
  return names;
}

type ActRow = {
  key: string;
  direction: Direction;
  type: ActType;
  personId: string | null;
  at: Instant | null;
  precision: TimePrecision;
  post: string | null;
  onOwnPost: boolean;
  textWords: number | null;
  textHasUrl: boolean | null;
  textHash: string | null;
};

async function readActs(client: pg.ClientBase, here: Here, nameOf: (personId: string) => string): Promise<Act[]> {
  const select = `SELECT key, direction, type, person_id AS "personId", ${millis("at")} AS at, precision, post,
      on_own_post AS "onOwnPost", text_words AS "textWords", text_has_url AS "textHasUrl",
      encode(text_hash, 'hex') AS "textHash"
    FROM interaction WHERE ${acts}`;
  const sameText = interned();
  const read: Act[] = [];
  for await (const rows of readBatches<ActRow>(client, select, here)) {
    for (const row of rows) {
      read.push({
        id: row.key,
        direction: row.direction,
        actor: row.personId === null ? null : nameOf(row.personId),
        type: row.type,
        at: row.at,
        precision: row.precision,
        post: row.post === null ? null : sameText(row.post),
        text:
          row.textWords === null
            ? null
            : { words: row.textWords, hasUrl: row.textHasUrl ?? false, wordSequence: sameText(row.textHash ?? "") },
        onOwnPost: row.onOwnPost,
      });
    }
  }
  return read;
}

/** Returns the first string that was equal to the given one: rows that repeat it share its memory. */
function interned(): (text: string) => string {
  const seen = new Map<string, string>();
  return (text) => {
    const same = seen.get(text);
    if (same === undefined) seen.set(text, text);
    return same ?? text;
  };
}

/** A post is known from its sightings, or because the owner said that it paid for its acts. */
async function readPosts(client: pg.ClientBase, here: Here): Promise<Post[]> {
  const { rows } = await client.query<Post>(
    `SELECT coalesce(told.post, paid.post) AS id, ${millis("told.published_at")} AS "publishedAt",
       paid.post IS NOT NULL AS incentivised
     FROM (SELECT post, min(published_at) AS published_at FROM post_sighting
       WHERE workspace_id = $1 AND profile_id = $2 GROUP BY post) told
     FULL JOIN (SELECT post FROM incentivised_post WHERE workspace_id = $1 AND profile_id = $2) paid
       ON paid.post = told.post
     WHERE $3::timestamptz IS NULL OR told.published_at IS NULL OR told.published_at <= $3
     ORDER BY 1`,
    here,
  );
  return rows;
}

/** A list of those one follows that is not whole adds to the last one that is; it takes nobody away. */
function toFollowing(lists: readonly StoredList[]): FollowingSnapshot[] {
  let known = new Map<string, { actor: string; since: Instant | null }>();
  return lists.map(({ takenAt, complete, rows }) => {
    if (complete) known = new Map();
    for (const { actor, followedAt } of rows) known.set(actor, { actor, since: followedAt });
    return { takenAt, rows: [...known.values()] };
  });
}

async function readTraits(client: pg.ClientBase, here: Here): Promise<ProfileTraits[]> {
  const upToAsOf = "($3::timestamptz IS NULL OR observed_at <= $3)";
  const { rows } = await client.query<ProfileTraits>(
    `WITH latest AS (
       SELECT DISTINCT ON (person_id) * FROM person_traits
       WHERE workspace_id = $1 AND profile_id = $2 AND ${upToAsOf}
       ORDER BY person_id, observed_at DESC, has_picture, has_bio, posts, followers, following
     ), named AS (
       SELECT DISTINCT ON (person_id) person_id, handle FROM person_handle
       WHERE workspace_id = $1 AND ${upToAsOf} ORDER BY person_id, observed_at DESC, handle COLLATE "C" DESC
     )
     SELECT p.key AS actor, coalesce(named.handle, substring(p.key FROM '^@(.*)$')) AS handle,
       latest.has_picture AS "hasPicture", CASE latest.has_bio WHEN true THEN 'x' WHEN false THEN '' END AS bio,
       latest.posts::float8 AS posts, latest.followers::float8 AS followers, latest.following::float8 AS following
     FROM latest JOIN person p ON p.workspace_id = $1 AND p.id = latest.person_id
     LEFT JOIN named ON named.person_id = p.id
     ORDER BY p.id`,
    here,
  );
  return rows;
}

async function readMarks(client: pg.ClientBase, [workspaceId, profileId]: Here): Promise<Mark[]> {
  const { rows } = await client.query<Mark>(
    'SELECT person_key AS actor, kind FROM mark WHERE workspace_id = $1 AND profile_id = $2 ORDER BY person_key COLLATE "C", kind',
    [workspaceId, profileId],
  );
  return rows;
}

/** What several imports cover, put together and cut off at `asOf`. */
async function readCoverage(client: pg.ClientBase, here: Here): Promise<Coverage> {
  const { rows } = await client.query<{ stream: keyof Coverage; from: Instant; to: Instant }>(
    `SELECT stream, ${millis("lower(span)")} AS "from", ${millis("upper(span)")} AS "to"
     FROM (
       SELECT CASE WHEN direction = 'received' AND messages_only THEN 'messages' ELSE direction::text END AS stream,
         range_agg(tstzrange(from_at, least(to_at, $3), '[]')) AS spans
       FROM coverage WHERE workspace_id = $1 AND profile_id = $2 AND ($3::timestamptz IS NULL OR from_at <= $3)
       GROUP BY 1
     ) merged, unnest(spans) AS span
     ORDER BY 1, 2`,
    here,
  );
  const of = (stream: keyof Coverage): Interval[] =>
    rows.filter((row) => row.stream === stream).map((row) => [row.from, row.to]);
  return { received: of("received"), given: of("given"), messages: of("messages") };
}
