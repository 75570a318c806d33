import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { millis, readBatches } from "#lib/db/read-batches.ts";
import type { Instant } from "#lib/engagement/account.ts";
import type { Side } from "#lib/engagement/types.ts";

type ListedPerson = { actor: string; followedAt: Instant | null };
export type StoredList = { takenAt: Instant; complete: boolean; rows: readonly ListedPerson[] };

type ListRow = { id: string; takenAt: Instant; complete: boolean };
type ChangeRow = { snapshotId: string; personId: string; change: number; followedAt: Instant | null };

/** $1 = workspace, $2 = profile, $3 = side, $4 = as of. Of lists of one instant the complete ones come last. */
const lists = `SELECT id, observed_at, completeness = 'complete' AS complete,
    row_number() OVER (ORDER BY observed_at, completeness = 'complete', list_digest, id) AS position
  FROM snapshot WHERE workspace_id = $1 AND profile_id = $2 AND side = $3 AND ($4::timestamptz IS NULL OR observed_at <= $4)`;

/**
 * Every list of a side up to `asOf`, oldest first, in full: complete ones from the chain of changes, the others from
 * rows of their own. A person's row is one object in all the lists that show it unchanged.
 */
export async function readLists(
  client: pg.ClientBase,
  profile: ProfileRef,
  side: Side,
  asOf: Date | null,
  nameOf: (personId: string) => string,
): Promise<StoredList[]> {
  const here = [profile.workspaceId, profile.profileId, side, asOf];
  const { rows: wanted } = await client.query<ListRow>(
    `SELECT id, ${millis("observed_at")} AS "takenAt", complete FROM (${lists}) lists ORDER BY position`,
    here,
  );
  const changes = readBatches<ChangeRow>(
    client,
    `SELECT lists.id AS "snapshotId", c.person_id AS "personId", c.change, ${millis("c.followed_at")} AS "followedAt"
     FROM (${lists}) lists JOIN (
       SELECT workspace_id, snapshot_id, person_id, change, followed_at FROM follow_change
       UNION ALL SELECT workspace_id, snapshot_id, person_id, 1, followed_at FROM partial_list_row
     ) c ON c.workspace_id = $1 AND c.snapshot_id = lists.id
     ORDER BY lists.position, c.person_id`,
    here,
  );
  const read: StoredList[] = [];
  const chain = new Map<string, ListedPerson>();
  let partial: ListedPerson[] = [];
  const finish = ({ takenAt, complete }: ListRow) => {
    read.push({ takenAt, complete, rows: complete ? [...chain.values()] : partial });
    partial = [];
  };
  for await (const rows of changes) {
    for (const row of rows) {
      for (let list = wanted[read.length]; list && list.id !== row.snapshotId; list = wanted[read.length]) finish(list);
      const told = { actor: nameOf(row.personId), followedAt: row.followedAt };
      if (!wanted[read.length]?.complete) partial.push(told);
      else if (row.change < 0) chain.delete(row.personId);
      else chain.set(row.personId, told);
    }
  }
  for (const list of wanted.slice(read.length)) finish(list);
  return read;
}
