import "server-only";
import type pg from "pg";
import type { Cell } from "#lib/db/copy-rows.ts";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import type { Instant } from "#lib/engagement/account.ts";
import type { ModelContext } from "#lib/engagement/classify-person.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { longestPairHours } from "#lib/engagement/favours.ts";
import { reciprocityDays } from "#lib/engagement/person-figures.ts";
import type { PersonPast } from "#lib/engagement/person-past.ts";

/** Imports that come late, or are undone, by so many days still find pasts that end early enough. */
const slackDays = 28;

/** Up to when a past may reach for the windows that end at the times given (longest: 180 days) to lie behind it. */
const beforeWindows = (...times: Instant[]) => Math.min(...times) - reciprocityDays * dayMs;

/** Up to when pasts are kept: what comes next falls into the last window, and into the time it ends at. */
export function latestPast(asOf: Instant, { windows }: ModelContext): Instant {
  return Math.min(windows.at(-1)?.from ?? Number.POSITIVE_INFINITY, beforeWindows(asOf) - slackDays * dayMs);
}

/**
 * Makes the table `reading`: of each of the people in `touched` their acts since `read_from`, a little before the
 * past `until` ends (null = there is none, all acts), and so the windows from `first_window` on. A past can be built on where nothing that changed
 * reaches before it: not by an even trade, not by the line they stand on. `asOf`, before the change and after it; none
 * = everything is computed anew.
 */
export async function planReading(
  client: pg.ClientBase,
  profile: ProfileRef,
  { windows, parameters }: ModelContext,
  asOf: { before: Instant; now: Instant } | null,
): Promise<void> {
  const past = `LEFT JOIN person_past p ON p.workspace_id = $1 AND p.profile_id = $2 AND p.person_id = t.person_id
    AND p.until <= least(t.since, (SELECT min(w.opens) FROM spans w WHERE w.closes > t.since), $6::timestamptz)
    AND (EXISTS (SELECT 1 FROM person_state s WHERE s.workspace_id = $1 AND s.person_id = t.person_id AND s.line IS NOT NULL)
      = coalesce((SELECT f.is_listed FROM follow_now f WHERE f.person_id = t.person_id), false))`;
  if (asOf === null) {
    await client.query(
      `CREATE TEMPORARY TABLE reading ON COMMIT DROP AS
       SELECT person_id, NULL::timestamptz AS until, '-infinity'::timestamptz AS read_from, 0 AS first_window FROM touched`,
    );
  } else {
    await client.query(
      `CREATE TEMPORARY TABLE reading ON COMMIT DROP AS
       WITH spans AS (SELECT * FROM unnest($3::int[], $4::timestamptz[], $5::timestamptz[]) AS w (no, opens, closes))
       SELECT t.person_id, p.until, coalesce(p.until - $7::float8 * interval '1 hour', '-infinity') AS read_from,
         CASE WHEN p.until IS NULL THEN 0
           ELSE coalesce((SELECT min(w.no) FROM spans w WHERE w.opens >= p.until), cardinality($3)) END AS first_window
       FROM touched t ${past}`,
      [
        profile.workspaceId,
        profile.profileId,
        windows.map(({ no }) => no),
        windows.map(({ from }) => new Date(from)),
        windows.map(({ to }) => new Date(to)),
        new Date(beforeWindows(asOf.before, asOf.now)),
        longestPairHours(parameters),
      ],
    );
  }
  await client.query("ALTER TABLE reading ADD PRIMARY KEY (person_id)");
  await client.query("ANALYZE reading");
}

/** Makes the table `reread` of people who turned out to need all of their acts. */
export async function planRereading(client: pg.ClientBase, people: readonly string[]): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE reread ON COMMIT DROP AS
     SELECT id AS person_id FROM unnest($1::bigint[]) id`,
    [people],
  );
  await client.query("ANALYZE reread");
  await client.query(
    `UPDATE reading SET until = NULL, read_from = '-infinity', first_window = 0
     WHERE person_id IN (SELECT person_id FROM reread)`,
  );
}

export const pastColumns = ["until", "figures", "posts"] as const;

export function pastCells({ until, figures, posts }: PersonPast): Cell[] {
  return [new Date(until), JSON.stringify(figures), Buffer.from(Uint32Array.from(posts).buffer)];
}

/** Reads what `pastCells` wrote: `posts` in hexadecimal. Only this file writes the columns, in this version of the model. */
export function pastFrom(until: string, figures: string, posts: string): PersonPast {
  const bytes = Uint8Array.from(Buffer.from(posts, "hex"));
  return { until: Number(until), figures: JSON.parse(figures), posts: new Set(new Uint32Array(bytes.buffer)) };
}

/** Writes the pasts in `fresh_past`. Whoever was read whole and is not among them keeps none. */
export async function applyPasts(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  await client.query("ANALYZE fresh_past");
  await client.query(
    `DELETE FROM person_past p USING passed
     WHERE p.workspace_id = $1 AND p.profile_id = $2 AND p.person_id = passed.person_id
       AND NOT EXISTS (SELECT 1 FROM fresh_past f WHERE f.person_id = p.person_id)
       AND NOT EXISTS (SELECT 1 FROM reading r WHERE r.person_id = p.person_id AND r.until IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM ring_touched t WHERE t.person_id = r.person_id))`,
    here,
  );
  await client.query(
    `UPDATE person_past p SET until = f.until, figures = f.figures, posts = f.posts FROM fresh_past f
     WHERE p.workspace_id = $1 AND p.profile_id = $2 AND p.person_id = f.person_id
       AND (p.until, p.figures, p.posts) IS DISTINCT FROM (f.until, f.figures, f.posts)`,
    here,
  );
  await client.query(
    `INSERT INTO person_past (workspace_id, profile_id, person_id, until, figures, posts)
     SELECT $1, $2, f.person_id, f.until, f.figures, f.posts FROM fresh_past f
     WHERE NOT EXISTS (SELECT 1 FROM person_past p
       WHERE p.workspace_id = $1 AND p.profile_id = $2 AND p.person_id = f.person_id)
     ORDER BY f.person_id`,
    here,
  );
}
