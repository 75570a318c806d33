import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { genuineClasses, type Instant } from "#lib/engagement/account.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { reciprocityDays } from "#lib/engagement/person-figures.ts";

const genuine = `i.class IN (${genuineClasses.map((each) => `'${each}'`).join(", ")})`;
const promptTypes = "('like', 'vote', 'share', 'quote', 'comment', 'reply', 'mention', 'dm')";

/**
 * Counts of windows that end at T, of people whom nothing touched but time: those with an act that has crossed the
 * border of a window since the figures were last computed. The same counts as lib/engagement/person-figures.ts.
 */
export async function moveWindows(
  client: pg.ClientBase,
  profile: ProfileRef,
  before: Instant,
  now: Instant,
  parameters: ModelParameters,
): Promise<void> {
  if (before === now) return;
  const { peopleDays, coreBlocks, engagedDays } = parameters;
  const borders = [
    ...Array.from({ length: coreBlocks }, (_, block) => peopleDays * (block + 1)),
    engagedDays,
    reciprocityDays,
  ];
  const [from, to] = before < now ? [before, now] : [now, before];
  const across = (direction: string, days: number) => `SELECT i.person_id FROM interaction i
    WHERE i.workspace_id = $1 AND i.profile_id = $2 AND i.direction = '${direction}' AND i.person_id IS NOT NULL
      AND i.at > $3::timestamptz - interval '${days} days' AND i.at <= $4::timestamptz - interval '${days} days'`;
  const acts = ["received", "given"].flatMap((direction) => borders.map((days) => across(direction, days)));
  await client.query(
    `CREATE TEMPORARY TABLE crossed ON COMMIT DROP AS
     SELECT DISTINCT person_id FROM (${acts.join(" UNION ALL ")}) acts
     WHERE NOT EXISTS (SELECT 1 FROM passed p WHERE p.person_id = acts.person_id)`,
    [profile.workspaceId, profile.profileId, new Date(from), new Date(to)],
  );
  await client.query("ANALYZE crossed");
  const within = (days: number) => `i.at > $2::timestamptz - interval '${days} days'`;
  const block = `floor(date_part('epoch', $2::timestamptz - i.at) / ${peopleDays * 86_400})::int`;
  await client.query(
    `UPDATE person_state s SET (blocks, genuine_90, shares_28, given_180, received_180) =
       ROW (f.blocks, f.genuine_90, f.shares_28, f.given_180, f.received_180)
     FROM (
       SELECT c.person_id,
         coalesce(bit_or(1 << ${block}) FILTER (WHERE ${genuine} AND ${block} < ${coreBlocks}), 0)::smallint AS blocks,
         (count(*) FILTER (WHERE ${genuine} AND ${within(engagedDays)}))::int AS genuine_90,
         (count(*) FILTER (WHERE ${genuine} AND ${within(peopleDays)} AND i.type IN ('share', 'quote')))::int AS shares_28,
         (count(*) FILTER (WHERE i.direction = 'given' AND NOT i.on_own_post AND i.type IN ${promptTypes}
           AND ${within(reciprocityDays)}))::int AS given_180,
         (count(*) FILTER (WHERE i.direction = 'received' AND i.weight > 0 AND ${within(reciprocityDays)}))::int AS received_180
       FROM crossed c LEFT JOIN LATERAL (
         SELECT * FROM interaction i WHERE i.workspace_id = $1 AND i.person_id = c.person_id
           AND i.at > $2::timestamptz - interval '${Math.max(...borders)} days' OFFSET 0
       ) i ON true
       GROUP BY c.person_id
     ) f
     WHERE s.workspace_id = $1 AND s.person_id = f.person_id
       AND (s.blocks, s.genuine_90, s.shares_28, s.given_180, s.received_180)
         IS DISTINCT FROM (f.blocks, f.genuine_90, f.shares_28, f.given_180, f.received_180)`,
    [profile.workspaceId, new Date(now)],
  );
}
