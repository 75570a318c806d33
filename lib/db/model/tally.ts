import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import type { ProfileFacts } from "#lib/db/model/profile-facts.ts";
import { millis } from "#lib/db/read-batches.ts";
import { type ActClass, type Instant, type LedgerLine, ledgerLines } from "#lib/engagement/account.ts";
import { mostForIntervals } from "#lib/engagement/concentration-measures.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { Engager } from "#lib/engagement/engagers.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { creditOrigin } from "#lib/engagement/person-credit.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import type { LedgerTallies, PeopleTallies, Tallies } from "#lib/engagement/tallies.ts";
import { countInBlock } from "#lib/engagement/time-windows.ts";

/** Sums over acts, which are kept up by differences. */
export type ActSums = { classes: Record<ActClass, number>; wordActs: number; wordActsWithoutText: number };

/** Bootstrap and concentration want each single credit; above this many people only their sums are read. */
const creditsAtMost = 1_000_000;

/** Tallies of model.md 6 and 7 by one scan of the few who ever came unasked, and one of the ledger. */
export async function tallyStored(
  client: pg.ClientBase,
  profile: ProfileRef,
  facts: ProfileFacts,
  asOf: Instant,
  parameters: ModelParameters,
  sums: ActSums,
  rings: { engagers: readonly Engager[]; podsUntested: boolean },
): Promise<Omit<Tallies, "withoutMarks">> {
  const people = await tallyPeople(client, profile, asOf, parameters);
  const counts = await tallyCounts(client, profile, asOf, parameters);
  return {
    asOf,
    received: facts.received,
    given: facts.given,
    messages: facts.messages,
    hasNames: Object.values(sums.classes).some((count) => count > 0),
    ...addEngagers(people, rings.engagers, asOf, parameters),
    ...counts,
    ...sums,
    podsUntested: rings.podsUntested,
    ledger: await tallyLedger(client, profile, asOf, parameters),
  };
}

async function tallyPeople(
  client: pg.ClientBase,
  profile: ProfileRef,
  asOf: Instant,
  parameters: ModelParameters,
): Promise<PeopleTallies> {
  const fading = 2 ** (-(asOf - creditOrigin) / (parameters.halfLifeDays * dayMs));
  const { rows } = await client.query<PeopleTallies>(
    `WITH engagers AS (
       SELECT person_id, blocks, genuine_90, shares_28, line IS NOT NULL AS follows, credit * $3::float8 AS e,
         credit * $3::float8 / (credit * $3::float8 + $4::float8) AS s,
         flat_credit * $3::float8 / (flat_credit * $3::float8 + $4::float8) AS flat,
         bit_count(blocks::int::bit(32)) AS present
       FROM person_state WHERE workspace_id = $1 AND profile_id = $2 AND engaged_since IS NOT NULL
     ), ranked AS (
       SELECT genuine_90, row_number() OVER (ORDER BY genuine_90 DESC) AS rank FROM engagers WHERE genuine_90 > 0
     )
     SELECT count(*)::int AS engagers,
       (count(*) FILTER (WHERE blocks & 1 = 1))::int AS people28,
       (count(*) FILTER (WHERE genuine_90 > 0))::int AS people90,
       coalesce(sum(s), 0)::float8 AS "genuineEngagement",
       coalesce(sum(s * s), 0)::float8 AS "genuineEngagementSquares",
       coalesce(sum(flat), 0)::float8 AS "flatGenuineEngagement",
       (count(*) FILTER (WHERE present >= $5))::int AS core,
       coalesce((SELECT max(rank) FROM ranked WHERE genuine_90 >= rank), 0)::int AS depth,
       (count(*) FILTER (WHERE blocks & 2 = 2))::int AS block1,
       (count(*) FILTER (WHERE blocks & 3 = 3))::int AS stayed,
       (count(*) FILTER (WHERE blocks & 3 = 1))::int AS gained,
       (count(*) FILTER (WHERE blocks & 3 = 2))::int AS lost,
       (count(*) FILTER (WHERE blocks & 1 = 1))::int AS "block0Engagers",
       (count(*) FILTER (WHERE blocks & 1 = 1 AND follows))::int AS "block0Followers",
       (count(*) FILTER (WHERE shares_28 > 0))::int AS "amplifiers28",
       coalesce(sum(shares_28), 0)::int AS shares28,
       CASE WHEN count(*) <= $6 THEN coalesce((SELECT array_agg(e ORDER BY p.key COLLATE "C")
           FROM engagers JOIN person p ON p.workspace_id = $1 AND p.id = person_id), '{}')
         ELSE array_agg(e) END AS credits
     FROM engagers`,
    // Resamples depend on the order, which must not be that of the uploads; of more people there are none.
    [profile.workspaceId, profile.profileId, fading, parameters.kappa, parameters.coreNeeded, mostForIntervals],
  );
  const row = rows[0];
  if (!row) throw new Error("an aggregate returned no row");
  return row.credits.length > creditsAtMost ? { ...row, credits: [] } : row;
}

export const nobodyTallied: PeopleTallies = {
  engagers: 0,
  people28: 0,
  people90: 0,
  genuineEngagement: 0,
  genuineEngagementSquares: 0,
  flatGenuineEngagement: 0,
  core: 0,
  depth: 0,
  block1: 0,
  stayed: 0,
  gained: 0,
  lost: 0,
  block0Engagers: 0,
  block0Followers: 0,
  amplifiers28: 0,
  shares28: 0,
  credits: [],
};

/** Adds those who are counted apart; ring groups enter as one person each (model.md 5). */
export function addEngagers(
  people: PeopleTallies,
  engagers: readonly Engager[],
  asOf: Instant,
  { peopleDays, engagedDays }: ModelParameters,
): PeopleTallies {
  const sum = { ...people };
  for (const { times, worth, flatWorth } of engagers) {
    const now = countInBlock(times, asOf, peopleDays) > 0;
    const before = countInBlock(times, asOf, peopleDays, 1) > 0;
    sum.people28 += Number(now);
    sum.people90 += Number(countInBlock(times, asOf, engagedDays) > 0);
    sum.genuineEngagement += worth;
    sum.genuineEngagementSquares += worth ** 2;
    sum.flatGenuineEngagement += flatWorth;
    sum.block1 += Number(before);
    sum.stayed += Number(now && before);
    sum.gained += Number(now && !before);
    sum.lost += Number(!now && before);
  }
  return sum;
}

async function tallyCounts(
  client: pg.ClientBase,
  profile: ProfileRef,
  asOf: Instant,
  { peopleDays }: ModelParameters,
): Promise<Pick<Tallies, "posts28" | "countedActs" | "namedActs" | "marks">> {
  const { rows } = await client.query<{
    posts28: number;
    countedActs: number | null;
    namedActs: number;
    marks: number;
  }>(
    `SELECT
       (SELECT count(*) FROM mark WHERE workspace_id = $1 AND profile_id = $2)::int AS marks,
       (count(*) FILTER (WHERE published_at > $3 AND published_at <= $4))::int AS posts28,
       sum(coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0))
         FILTER (WHERE coalesce(likes, comments, shares, saves) IS NOT NULL)::float8 AS "countedActs",
       coalesce(sum(counted) FILTER (WHERE coalesce(likes, comments, shares, saves) IS NOT NULL), 0)::int AS "namedActs"
     FROM post_state WHERE workspace_id = $1 AND profile_id = $2`,
    [profile.workspaceId, profile.profileId, new Date(asOf - peopleDays * dayMs), new Date(asOf)],
  );
  const row = rows[0];
  if (!row) throw new Error("an aggregate returned no row");
  return row;
}

async function tallyLedger(
  client: pg.ClientBase,
  profile: ProfileRef,
  asOf: Instant,
  { newDays }: ModelParameters,
): Promise<LedgerTallies | null> {
  const here = [profile.workspaceId, profile.profileId];
  const { rows: lists } = await client.query<{
    takenAt: Instant;
    isComplete: boolean;
    rows: number;
    platformCount: number | null;
    hasFollowing: boolean;
  }>(
    `SELECT ${millis("observed_at")} AS "takenAt", completeness = 'complete' AS "isComplete", listed AS rows,
       platform_count AS "platformCount",
       EXISTS (SELECT 1 FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 AND side = 'following') AS "hasFollowing"
     FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 AND side = 'followers'
     ORDER BY observed_at DESC, completeness = 'complete' DESC, list_digest DESC, id DESC LIMIT 1`,
    here,
  );
  const list = lists[0];
  if (!list) return null;
  const minDays = `(date_part('epoch', $3::timestamptz - coalesce(s.followed_at, s.joined_before)) / 86400)`;
  const { rows } = await client.query<{
    line: LedgerLine;
    people: number;
    vouched: number;
    reciprocal: number;
    ages: [number, number, number, number];
  }>(
    `SELECT s.line, count(*)::int AS people, (count(*) FILTER (WHERE m.vouched))::int AS vouched,
       (count(*) FILTER (WHERE s.you_follow AND s.genuine = 0 AND ${minDays} >= $4))::int AS reciprocal,
       ARRAY[count(*) FILTER (WHERE floor(${minDays}) <= 90),
         count(*) FILTER (WHERE floor(${minDays}) > 90 AND floor(${minDays}) <= 180),
         count(*) FILTER (WHERE floor(${minDays}) > 180 AND floor(${minDays}) <= 365),
         count(*) FILTER (WHERE floor(${minDays}) > 365)]::int[] AS ages
     FROM person_state s LEFT JOIN marked m ON m.person_id = s.person_id
     WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.line IS NOT NULL GROUP BY s.line`,
    [...here, new Date(asOf), newDays],
  );
  const lines = recordOf(ledgerLines, () => 0);
  const tallies: LedgerTallies = { ...list, lines, reciprocalOnly: 0, vouched: 0, silentAges: [0, 0, 0, 0] };
  for (const row of rows) {
    lines[row.line] = row.people;
    tallies.vouched += row.vouched;
    tallies.reciprocalOnly += row.reciprocal;
    if (row.line !== "hollow" && row.line !== "courtesy") continue;
    tallies.silentAges = tallies.silentAges.map(
      (age, index) => age + (row.ages[index] ?? 0),
    ) as typeof tallies.silentAges;
  }
  return tallies;
}
