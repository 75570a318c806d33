import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { millis } from "#lib/db/read-batches.ts";
import type { Instant, Interval } from "#lib/engagement/account.ts";
import { mergeIntervals } from "#lib/engagement/intervals.ts";
import type { Side } from "#lib/engagement/types.ts";

/** Facts of a profile as a whole on which classes and lines of all its people depend. */
export type ProfileFacts = {
  /** The last moment that any fact names; null = nothing is imported. */
  asOf: Instant | null;
  /** Earliest and latest dated received act that names somebody. */
  firstAct: Instant | null;
  lastAct: Instant | null;
  given: Interval[];
  received: Interval[];
  messages: Interval[];
  /** Sides of which a complete list is known. */
  completeSides: Side[];
  /** The newest follower list is not a complete one. */
  endsWithPartialList: boolean;
  /** Earliest known time of each own post. */
  publishedAt: Map<string, Instant>;
  incentivised: Set<string>;
};

export async function readProfileFacts(client: pg.ClientBase, profile: ProfileRef): Promise<ProfileFacts> {
  const here = [profile.workspaceId, profile.profileId];
  const actsOf = (order: string, direction: string) =>
    `(SELECT ${millis("at")} FROM interaction WHERE workspace_id = $1 AND profile_id = $2 AND direction = '${direction}'
       AND at IS NOT NULL AND person_id IS NOT NULL ORDER BY at ${order} LIMIT 1)`;
  const { rows } = await client.query<{
    firstAct: Instant | null;
    lastAct: Instant | null;
    lastGiven: Instant | null;
    lastList: Instant | null;
    lastDay: Instant | null;
    completeSides: Side[];
    endsWithPartialList: boolean;
  }>(
    `SELECT ${actsOf("ASC", "received")} AS "firstAct", ${actsOf("DESC", "received")} AS "lastAct",
       ${actsOf("DESC", "given")} AS "lastGiven",
       (SELECT ${millis("max(observed_at)")} FROM snapshot WHERE workspace_id = $1 AND profile_id = $2) AS "lastList",
       (SELECT ${millis("max(day)::timestamp")} FROM day_count WHERE workspace_id = $1 AND profile_id = $2) AS "lastDay",
       ARRAY(SELECT DISTINCT side::text FROM snapshot
         WHERE workspace_id = $1 AND profile_id = $2 AND completeness = 'complete') AS "completeSides",
       coalesce((SELECT completeness <> 'complete' FROM snapshot
         WHERE workspace_id = $1 AND profile_id = $2 AND side = 'followers'
         ORDER BY observed_at DESC, completeness = 'complete' DESC LIMIT 1), false) AS "endsWithPartialList"`,
    here,
  );
  const row = rows[0];
  if (!row) throw new Error("a select without FROM returned no row");
  const coverage = await readCoverage(client, here);
  const ends = [row.lastAct, row.lastGiven, row.lastList, row.lastDay, ...coverage.ends].filter((at) => at !== null);
  return {
    asOf: ends.length === 0 ? null : Math.max(...ends),
    firstAct: row.firstAct,
    lastAct: row.lastAct,
    ...coverage.merged,
    completeSides: row.completeSides.sort(),
    endsWithPartialList: row.endsWithPartialList,
    publishedAt: await readPublishedAt(client, here),
    incentivised: await readIncentivised(client, here),
  };
}

async function readCoverage(
  client: pg.ClientBase,
  here: unknown[],
): Promise<{ merged: Pick<ProfileFacts, "given" | "received" | "messages">; ends: Instant[] }> {
  const { rows } = await client.query<{ stream: "given" | "received" | "messages"; from: Instant; to: Instant }>(
    `SELECT CASE WHEN messages_only THEN 'messages' ELSE direction::text END AS stream,
       ${millis("from_at")} AS "from", ${millis("to_at")} AS "to"
     FROM coverage WHERE workspace_id = $1 AND profile_id = $2`,
    here,
  );
  const merged = (stream: string) =>
    mergeIntervals(rows.filter((row) => row.stream === stream).map((row) => [row.from, row.to]));
  return {
    merged: { given: merged("given"), received: merged("received"), messages: merged("messages") },
    ends: rows.map((row) => row.to),
  };
}

async function readPublishedAt(client: pg.ClientBase, here: unknown[]): Promise<Map<string, Instant>> {
  const { rows } = await client.query<{ post: string; at: Instant }>(
    `SELECT post, ${millis("min(published_at)")} AS at FROM post_sighting
     WHERE workspace_id = $1 AND profile_id = $2 AND published_at IS NOT NULL GROUP BY post`,
    here,
  );
  return new Map(rows.map(({ post, at }) => [post, at]));
}

async function readIncentivised(client: pg.ClientBase, here: unknown[]): Promise<Set<string>> {
  const { rows } = await client.query<{ post: string }>(
    "SELECT post FROM incentivised_post WHERE workspace_id = $1 AND profile_id = $2",
    here,
  );
  return new Set(rows.map(({ post }) => post));
}
