import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { instantText, tooFewSince } from "#lib/db/model/lines.ts";
import type { ProfileFacts } from "#lib/db/model/profile-facts.ts";
import { millis } from "#lib/db/read-batches.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";

/** More points than that cannot be told apart on a chart: longer series keep the last list of each week, then month. */
const pointsAtMost = 80;

type Moment = { at: Instant; position: number };

/**
 * The ledger at the times of complete follower lists, with today's classes and marks. Points before `from` are kept as
 * they are: nothing that they rest on has changed.
 */
export async function writeLedgerPoints(
  client: pg.ClientBase,
  profile: ProfileRef,
  facts: ProfileFacts,
  parameters: ModelParameters,
  from: Instant,
): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  const moments = thinOut(await findMoments(client, here));
  const { rows: kept } = await client
    .query<{ at: Instant }>(
      `DELETE FROM ledger_point WHERE workspace_id = $1 AND profile_id = $2 AND (at >= $3 OR NOT at = ANY ($4))`,
      [...here, instantText(from), moments.map(({ at }) => new Date(at))],
    )
    .then(() =>
      client.query<{ at: Instant }>(
        `SELECT ${millis("at")} AS at FROM ledger_point WHERE workspace_id = $1 AND profile_id = $2`,
        here,
      ),
    );
  const known = new Set(kept.map(({ at }) => at));
  const wanted = moments.filter(({ at }) => !known.has(at));
  if (wanted.length === 0) return;
  const newFrom = wanted.map(({ at }) => at - parameters.newDays * dayMs);
  const tooFew = wanted.map(({ at }) => tooFewSince(facts, at, parameters));
  await client.query(pointsSelect, [
    ...here,
    wanted.map(({ at }) => new Date(at)),
    wanted.map(({ position }) => position),
    newFrom.map((at) => instantText(at + 1)),
    tooFew.map((at) => instantText(at + 1)),
    // Borders between which it makes no difference when somebody came.
    [...new Set([...newFrom, ...tooFew])].sort((a, b) => a - b).map((at) => instantText(at + 1)),
    parameters.suspectPoints,
    parameters.suspectSignals,
  ]);
}

async function findMoments(client: pg.ClientBase, here: unknown[]): Promise<Moment[]> {
  const { rows } = await client.query<Moment>(
    `SELECT ${millis("observed_at")} AS at,
       row_number() OVER (ORDER BY observed_at, list_digest, id)::int AS position
     FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 AND side = 'followers' AND completeness = 'complete'
     ORDER BY position`,
    here,
  );
  // Of several lists of one instant the last one counts.
  return rows.filter((row, index) => rows[index + 1]?.at !== row.at);
}

function thinOut(moments: Moment[]): Moment[] {
  for (const days of [7, 28, 84]) {
    if (moments.length <= pointsAtMost) return moments;
    const period = ({ at }: Moment) => Math.floor(at / (days * dayMs));
    moments = moments.filter((moment, index) => {
      const next = moments[index + 1];
      return next === undefined || period(next) !== period(moment);
    });
  }
  return moments;
}

/**
 * $3 times and $4 positions of the lists, $5 and $6 from when on somebody is new or has seen too few posts by then, $7
 * all these borders in order. Silent people are counted in groups between the borders; those who ever did something
 * one by one.
 */
const pointsSelect = `
  WITH chain AS (
    SELECT id, observed_at, row_number() OVER (ORDER BY observed_at, list_digest, id)::int AS position FROM snapshot
    WHERE workspace_id = $1 AND profile_id = $2 AND side = 'followers' AND completeness = 'complete'
  ), moments AS (
    SELECT * FROM unnest($3::timestamptz[], $4::int[], $5::timestamptz[], $6::timestamptz[]) AS m (at, position, new_from, few_from)
  ), spells AS (
    SELECT c.person_id, c.change, chain.position AS from_position,
      lead(chain.position) OVER (PARTITION BY c.person_id ORDER BY chain.position) AS to_position,
      max(chain.observed_at) FILTER (WHERE c.change = 1) OVER (PARTITION BY c.person_id ORDER BY chain.position) AS joined,
      c.followed_at
    FROM chain JOIN follow_change c ON c.workspace_id = $1 AND c.snapshot_id = chain.id
  ), followers AS (
    SELECT sp.person_id, sp.from_position, sp.to_position, coalesce(sp.followed_at, sp.joined) AS hi,
      s.engaged_since, s.engaged_during, s.first_genuine_at, s.first_exchanged_at, s.first_noise_at, s.followed_them_at,
      (coalesce(m.spam, false) OR (s.points >= $8 AND s.signals >= $9 AND NOT coalesce(m.vouched, false))) IS TRUE AS has_signs
    FROM spells sp JOIN person_state s ON s.workspace_id = $1 AND s.person_id = sp.person_id
    LEFT JOIN marked m ON m.person_id = sp.person_id
    WHERE sp.change >= 0
  ), silent AS (
    SELECT from_position, to_position, width_bucket(hi, $7::timestamptz[]) AS bucket, has_signs,
      (SELECT min(position) FROM moments WHERE moments.at >= f.followed_them_at) AS courtesy_from, count(*) AS people
    FROM followers f
    WHERE first_genuine_at IS NULL AND first_exchanged_at IS NULL AND first_noise_at IS NULL
    GROUP BY 1, 2, 3, 4, 5
  ), lines AS (
    SELECT m.at, CASE
        WHEN s.has_signs THEN 'suspect'
        WHEN s.bucket >= array_position($7::timestamptz[], m.new_from) THEN 'new'
        WHEN s.bucket >= array_position($7::timestamptz[], m.few_from) THEN 'unclear'
        WHEN s.courtesy_from <= m.position THEN 'courtesy'
        ELSE 'hollow' END AS line, s.people
    FROM moments m JOIN silent s ON s.from_position <= m.position AND (s.to_position IS NULL OR s.to_position > m.position)
    UNION ALL
    SELECT m.at, CASE
        WHEN f.engaged_since <= m.at AND f.engaged_during @> m.at THEN 'engaged'
        WHEN f.engaged_since <= m.at THEN 'lapsed'
        WHEN f.first_genuine_at <= m.at THEN 'once'
        WHEN f.first_exchanged_at <= m.at THEN 'traded'
        WHEN f.has_signs OR f.first_noise_at <= m.at THEN 'suspect'
        WHEN f.hi >= m.new_from THEN 'new'
        WHEN f.hi >= m.few_from THEN 'unclear'
        WHEN f.followed_them_at <= m.at THEN 'courtesy'
        ELSE 'hollow' END, 1
    FROM moments m JOIN followers f ON f.from_position <= m.position AND (f.to_position IS NULL OR f.to_position > m.position)
    WHERE f.first_genuine_at IS NOT NULL OR f.first_exchanged_at IS NOT NULL OR f.first_noise_at IS NOT NULL
  )
  INSERT INTO ledger_point (workspace_id, profile_id, at, rows, engaged, lapsed, once, traded, suspect, new, unclear, courtesy, hollow)
  SELECT $1, $2, m.at, coalesce(sum(l.people), 0)::int,
    ${["engaged", "lapsed", "once", "traded", "suspect", "new", "unclear", "courtesy", "hollow"]
      .map((line) => `coalesce(sum(l.people) FILTER (WHERE l.line = '${line}'), 0)::int`)
      .join(", ")}
  FROM moments m LEFT JOIN lines l ON l.at = m.at GROUP BY m.at`;
