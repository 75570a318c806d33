import "server-only";
import type { TenantTx } from "#lib/db/tenant.ts";
import type { Side } from "#lib/engagement/types.ts";
import type { ListEvent } from "#lib/reports/follow-spells.ts";

type Row = {
  personId: bigint;
  side: Side;
  change: number | null;
  at: Date;
  before: Date | null;
  next: Date | null;
  followedAt: Date | null;
};

export type FollowEvents = {
  /** By person, in the order of the lists. Nobody who is on no list is in it. */
  of: Map<bigint, Record<Side, ListEvent[]>>;
  /** When the latest list of a side was taken; null = there is none. */
  lastList: Record<Side, string | null>;
};

/** What the lists of both sides say of some people. */
export async function findFollowEvents(
  tx: TenantTx,
  { workspaceId, profileId }: { workspaceId: string; profileId: string },
  ids: bigint[],
): Promise<FollowEvents> {
  const sides = await tx.$queryRaw<{ side: Side; at: Date }[]>`
    SELECT side::text, max(observed_at) AS at FROM snapshot
    WHERE workspace_id = ${workspaceId}::uuid AND profile_id = ${profileId}::uuid GROUP BY side`;
  const rows = await tx.$queryRaw<Row[]>`
    WITH chain AS (
      SELECT id, side, observed_at, row_number() OVER list AS position, lag(observed_at) OVER list AS before_that
      FROM snapshot WHERE workspace_id = ${workspaceId}::uuid AND profile_id = ${profileId}::uuid AND completeness = 'complete'
      WINDOW list AS (PARTITION BY side ORDER BY observed_at, list_digest, id)
    )
    SELECT c.person_id AS "personId", chain.side::text, c.change::int, chain.observed_at AS at,
      chain.before_that AS before, NULL::timestamptz AS next, c.followed_at AS "followedAt", chain.position
    FROM follow_change c JOIN chain ON chain.id = c.snapshot_id
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.person_id = ANY(${ids}::bigint[])
    UNION ALL
    SELECT r.person_id, s.side::text, NULL, s.observed_at,
      (SELECT max(chain.observed_at) FROM chain WHERE chain.side = s.side AND chain.observed_at <= s.observed_at),
      (SELECT min(chain.observed_at) FROM chain WHERE chain.side = s.side AND chain.observed_at > s.observed_at),
      r.followed_at, NULL
    FROM partial_list_row r JOIN snapshot s ON s.workspace_id = r.workspace_id AND s.id = r.snapshot_id
    WHERE r.workspace_id = ${workspaceId}::uuid AND r.person_id = ANY(${ids}::bigint[])
    ORDER BY 4, 8`;
  const of: FollowEvents["of"] = new Map();
  for (const row of rows) {
    const events = of.get(row.personId) ?? { followers: [], following: [] };
    events[row.side].push(toEvent(row));
    of.set(row.personId, events);
  }
  const last = (wanted: Side) => sides.find(({ side }) => side === wanted)?.at.toISOString() ?? null;
  return { of, lastList: { followers: last("followers"), following: last("following") } };
}

function toEvent({ change, at, before, next, followedAt }: Row): ListEvent {
  const told = {
    at: at.toISOString(),
    before: before?.toISOString() ?? null,
    followedAt: followedAt?.toISOString() ?? null,
  };
  if (change === null) return { kind: "partial", ...told, next: next?.toISOString() ?? null };
  return { kind: "complete", ...told, change: change > 0 ? 1 : change < 0 ? -1 : 0 };
}
