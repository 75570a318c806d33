import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { endBefore, type HistoryChanges, type HistoryEnd, weekEndOf } from "#lib/engagement/history.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { creditOrigin } from "#lib/engagement/person-credit.ts";

const day = (date: number) => new Date(date * dayMs).toISOString().slice(0, 10);
const dayNumber = (column: string) => `(${column} - DATE '1970-01-01')`;

/** From the day of the first received act (null: nobody ever said anything); `before` = what is stored ends there. */
export type HistoryExtent = { firstDay: number | null; end: HistoryEnd; before: HistoryEnd | null };

/**
 * Brings `daily` up to date: one row per UTC day on which a count is known or the number of people changes. The table
 * `passed` holds those who are in `changes`.
 */
export async function writeDaily(
  client: pg.ClientBase,
  profile: ProfileRef,
  changes: HistoryChanges,
  { peopleDays, engagedDays }: ModelParameters,
  { firstDay, end, before }: HistoryExtent,
): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  const people = await readPeopleSteps(client, here, before === null);
  if (before !== null) {
    addSteps(people.steps28, await stepsOut(client, here, peopleDays, before.lastDay, end.lastDay));
    addSteps(people.steps90, await stepsOut(client, here, engagedDays, before.lastDay, end.lastDay));
  }
  addSteps(people.steps28, changes.steps28);
  addSteps(people.steps90, changes.steps90);
  const rows = peopleRows(people, firstDay, end.lastDay);
  await client.query("DELETE FROM daily WHERE workspace_id = $1 AND profile_id = $2", here);
  await client.query(
    `INSERT INTO daily (workspace_id, profile_id, day, followers, following, people28, people90)
     WITH counts AS (
       SELECT day, metric, (array_agg(value ORDER BY observed_at DESC, value DESC))[1] AS value FROM day_count
       WHERE workspace_id = $1 AND profile_id = $2 AND metric IN ('followersTotal', 'followingTotal') GROUP BY day, metric
     ), lists AS (
       SELECT (observed_at AT TIME ZONE 'UTC')::date AS day, side,
         (array_agg(CASE WHEN completeness = 'complete' THEN listed ELSE platform_count END
           ORDER BY observed_at DESC, list_digest DESC)
           FILTER (WHERE completeness = 'complete' OR platform_count IS NOT NULL))[1]::bigint AS value
       FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 GROUP BY 1, 2
     ), figures AS (
       SELECT day, side::text AS what, value FROM lists
       UNION ALL SELECT day, metric, value FROM counts
       UNION ALL SELECT day, '28', people28 FROM unnest($3::date[], $4::int[], $5::int[]) AS p (day, people28, people90)
       UNION ALL SELECT day, '90', people90 FROM unnest($3::date[], $4::int[], $5::int[]) AS p (day, people28, people90)
     )
     SELECT $1, $2, day,
       coalesce(max(value) FILTER (WHERE what = 'followers'), max(value) FILTER (WHERE what = 'followersTotal')),
       coalesce(max(value) FILTER (WHERE what = 'following'), max(value) FILTER (WHERE what = 'followingTotal')),
       max(value) FILTER (WHERE what = '28')::int, max(value) FILTER (WHERE what = '90')::int
     FROM figures WHERE value IS NOT NULL GROUP BY day`,
    [...here, rows.map((row) => day(row.day)), rows.map((row) => row.people28), rows.map((row) => row.people90)],
  );
}

type PeopleSteps = { steps28: Map<number, number>; steps90: Map<number, number> };

async function readPeopleSteps(client: pg.ClientBase, here: unknown[], anew: boolean): Promise<PeopleSteps> {
  const people: PeopleSteps = { steps28: new Map(), steps90: new Map() };
  if (anew) return people;
  const { rows } = await client.query<{ day: number; people28: number; people90: number }>(
    `SELECT ${dayNumber("day")} AS day, people28, people90 FROM daily
     WHERE workspace_id = $1 AND profile_id = $2 AND people28 IS NOT NULL ORDER BY day`,
    here,
  );
  let [last28, last90] = [0, 0];
  for (const row of rows) {
    people.steps28.set(row.day, row.people28 - last28);
    people.steps90.set(row.day, row.people90 - last90);
    [last28, last90] = [row.people28, row.people90];
  }
  return people;
}

/** Of those who are not in `changes`: who is there no more, on the days that nobody knew of before. */
async function stepsOut(
  client: pg.ClientBase,
  here: unknown[],
  days: number,
  lastDayBefore: number,
  lastDay: number,
): Promise<Map<number, number>> {
  const { rows } = await client.query<{ day: number; people: number }>(
    `SELECT ${dayNumber("(last_genuine_at AT TIME ZONE 'UTC')::date")} + $3::int AS day, count(*)::int AS people
     FROM person_state s
     WHERE workspace_id = $1 AND profile_id = $2 AND engaged_since IS NOT NULL
       AND last_genuine_at >= $4 AND last_genuine_at < $5
       AND NOT EXISTS (SELECT 1 FROM passed WHERE passed.person_id = s.person_id)
     GROUP BY 1`,
    [...here, days, ...[lastDayBefore, lastDay].map((last) => new Date((last + 1 - days) * dayMs))],
  );
  return new Map(rows.map(({ day: at, people }) => [at, -people]));
}

function addSteps(into: Map<number, number>, steps: ReadonlyMap<number, number>): void {
  for (const [at, change] of steps) into.set(at, (into.get(at) ?? 0) + change);
}

/** Running sums on the days on which either changes. */
function peopleRows(
  { steps28, steps90 }: PeopleSteps,
  firstDay: number | null,
  lastDay: number,
): { day: number; people28: number; people90: number }[] {
  if (firstDay === null) return [];
  const days = new Set([firstDay, ...steps28.keys(), ...steps90.keys()]);
  let [people28, people90] = [0, 0];
  const rows: { day: number; people28: number; people90: number }[] = [];
  for (const at of [...days].sort((a, b) => a - b)) {
    const [change28, change90] = [steps28.get(at) ?? 0, steps90.get(at) ?? 0];
    people28 += change28;
    people90 += change90;
    if (at > lastDay || (change28 === 0 && change90 === 0 && at !== firstDay)) continue;
    rows.push({ day: at, people28, people90 });
  }
  return rows;
}

/**
 * Brings week_figure up to date. Weeks that no one had before get the credit of those who are not in `changes` from
 * person_state, where it only has to fade: the table `passed` holds those who are.
 */
export async function writeWeeks(
  client: pg.ClientBase,
  profile: ProfileRef,
  changes: HistoryChanges,
  parameters: ModelParameters,
  { firstDay, end, before }: HistoryExtent,
): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  const weeks = await readWeeks(client, here, before === null);
  if (before !== null) {
    for (let week = before.lastWeek + 7; week <= end.lastWeek; week += 7) {
      weeks.set(week, await fadedSums(client, here, endBefore(week), parameters));
    }
  }
  for (const [week, change] of changes.weeks) {
    const found = weeks.get(week) ?? { sum: 0, squares: 0 };
    weeks.set(week, { sum: found.sum + change.sum, squares: found.squares + change.squares });
  }
  const kept: { week: number; sum: number; squares: number }[] = [];
  if (firstDay !== null) {
    for (let week = weekEndOf(firstDay); week <= end.lastWeek; week += 7) {
      const { sum, squares } = weeks.get(week) ?? { sum: 0, squares: 0 };
      kept.push({ week, sum: settled(sum), squares: settled(squares) });
    }
  }
  await client.query("DELETE FROM week_figure WHERE workspace_id = $1 AND profile_id = $2", here);
  await client.query(
    `INSERT INTO week_figure (workspace_id, profile_id, week_end, people28, people90, genuine_engagement, genuine_engagement_squares)
     SELECT $1, $2, w.week_end, coalesce(d.people28, 0), coalesce(d.people90, 0), w.sum, w.squares
     FROM unnest($3::date[], $4::float8[], $5::float8[]) AS w (week_end, sum, squares)
     LEFT JOIN LATERAL (
       SELECT people28, people90 FROM daily WHERE workspace_id = $1 AND profile_id = $2 AND people28 IS NOT NULL
         AND day < w.week_end ORDER BY day DESC LIMIT 1
     ) d ON true`,
    [...here, kept.map((row) => day(row.week)), kept.map((row) => row.sum), kept.map((row) => row.squares)],
  );
}

/** What adding and taking away leaves of a zero. */
function settled(sum: number): number {
  return Math.abs(sum) < 1e-9 ? 0 : sum;
}

type WeekSums = Map<number, { sum: number; squares: number }>;

async function readWeeks(client: pg.ClientBase, here: unknown[], anew: boolean): Promise<WeekSums> {
  if (anew) return new Map();
  const { rows } = await client.query<{ week: number; sum: number; squares: number }>(
    `SELECT ${dayNumber("week_end")} AS week, genuine_engagement AS sum, genuine_engagement_squares AS squares
     FROM week_figure WHERE workspace_id = $1 AND profile_id = $2`,
    here,
  );
  return new Map(rows.map(({ week, sum, squares }) => [week, { sum, squares }]));
}

async function fadedSums(
  client: pg.ClientBase,
  here: unknown[],
  at: Instant,
  { halfLifeDays, kappa }: ModelParameters,
): Promise<{ sum: number; squares: number }> {
  const fading = 2 ** (-(at - creditOrigin) / (halfLifeDays * dayMs));
  const { rows } = await client.query<{ sum: number; squares: number }>(
    `SELECT coalesce(sum(s), 0)::float8 AS sum, coalesce(sum(s * s), 0)::float8 AS squares FROM (
       SELECT credit * $3::float8 / (credit * $3::float8 + $4::float8) AS s FROM person_state
       WHERE workspace_id = $1 AND profile_id = $2 AND engaged_since <= $5
         AND NOT EXISTS (SELECT 1 FROM passed WHERE passed.person_id = person_state.person_id)
     ) each`,
    [...here, fading, kappa, new Date(at)],
  );
  return rows[0] ?? { sum: 0, squares: 0 };
}
