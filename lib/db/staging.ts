import "server-only";
import { createHash, createHmac } from "node:crypto";
import type pg from "pg";
import { type RowWriter, rowWriter } from "#lib/db/copy-rows.ts";
import { hasOwnText, interactionIdentity, personKey } from "#lib/engagement/fact-keys.ts";
import type { FactRow, SideRow } from "#lib/importers/types.ts";

const tables = {
  listed: ["member_no", "row_no", "side", "person_key", "followed_at"],
  interaction: [
    "member_no",
    "row_no",
    "is_primary",
    "key",
    "direction",
    "type",
    "person_key",
    "at",
    "precision",
    "post",
    "on_own_post",
    "text_words",
    "text_has_url",
    "text_hash",
  ],
  post: [
    "member_no",
    "row_no",
    "post",
    "kind",
    "published_at",
    "precision",
    "likes",
    "comments",
    "shares",
    "saves",
    "views",
    "reach",
  ],
  day: ["member_no", "row_no", "day", "metric", "value"],
  alias: ["platform_id", "handle"],
  traits: ["person_key", "has_picture", "has_bio", "posts", "followers", "following"],
} as const;
type Table = keyof typeof tables;
const tableNames: readonly Table[] = ["listed", "interaction", "post", "day", "alias", "traits"];

export type StagedImport = { workspaceId: string; importId: string };

/** Writes the items of an import to the staging tables; memory is bounded by a few megabytes of text. */
export type StagingWriter = {
  add(item: FactRow | SideRow, memberNo: number): void;
  /** Sends what is full; `everything` at the end. Returns the number of staged rows so far. */
  flush(everything: boolean): Promise<number>;
};

/** `secret` keys the hash of word sequences: what people wrote cannot be read back from it. */
export function stagingWriter(client: pg.ClientBase, staged: StagedImport, secret: string): StagingWriter {
  const head = [staged.workspaceId, staged.importId];
  const writers = new Map<Table, RowWriter>(
    tableNames.map((table) => [
      table,
      rowWriter(client, `staging_${table}`, ["workspace_id", "import_id", ...tables[table]]),
    ]),
  );
  const write = (table: Table, cells: Parameters<RowWriter["add"]>[0]) => writers.get(table)?.add([...head, ...cells]);
  return {
    add(item, memberNo) {
      switch (item.kind) {
        case "listed":
          return write("listed", [memberNo, item.row, item.side, personKey(item.person), item.followedAt]);
        case "interaction": {
          const text = hasOwnText(item.type) ? item.text : null;
          const textHash = text === null ? null : createHmac("sha256", secret).update(text.wordSequence).digest();
          return write("interaction", [
            memberNo,
            item.row,
            item.primary,
            shortDigest(interactionIdentity(item, textHash)),
            item.direction,
            item.type,
            item.person === null ? null : personKey(item.person),
            item.at,
            item.precision,
            item.post,
            item.onOwnPost,
            text?.words ?? null,
            text?.hasUrl ?? null,
            textHash,
          ]);
        }
        case "post": {
          const { likes, comments, shares, saves, views, reach } = item.counts;
          const counts = [likes, comments, shares, saves, views, reach];
          return write("post", [
            memberNo,
            item.row,
            item.post,
            item.postKind,
            item.publishedAt,
            item.precision,
            ...counts,
          ]);
        }
        case "day":
          for (const [metric, value] of Object.entries(item.values)) {
            write("day", [memberNo, item.row, item.day, metric, value]);
          }
          return;
        case "alias":
          return write("alias", [item.id, item.handle]);
        case "traits": {
          const { hasPicture, hasBio, posts, followers, following } = item;
          return write("traits", [personKey(item.person), hasPicture, hasBio, posts, followers, following]);
        }
      }
    },
    async flush(everything) {
      let rows = 0;
      for (const writer of writers.values()) {
        if (everything || writer.full) await writer.flush();
        rows += writer.rows;
      }
      return rows;
    },
  };
}

/** First half of a SHA-256 in the form of a UUID: 128 bits tell 10^9 acts apart with room to spare. */
function shortDigest(identity: string): string {
  return createHash("sha256").update(identity).digest("hex").slice(0, 32);
}

export async function clearStaging(client: pg.ClientBase, staged: StagedImport): Promise<void> {
  for (const table of tableNames) {
    await client.query(`DELETE FROM staging_${table} WHERE workspace_id = $1 AND import_id = $2`, [
      staged.workspaceId,
      staged.importId,
    ]);
  }
}

export async function countStaged(client: pg.ClientBase, staged: StagedImport): Promise<number> {
  const counts = tableNames.map(
    (table) => `(SELECT count(*) FROM staging_${table} WHERE workspace_id = $1 AND import_id = $2)`,
  );
  const { rows } = await client.query<{ rows: string }>(`SELECT ${counts.join(" + ")} AS rows`, [
    staged.workspaceId,
    staged.importId,
  ]);
  return Number(rows[0]?.rows ?? 0);
}

/** Rows that repeat an earlier row of the same import, per member (threats G2). */
export async function countMerged(client: pg.ClientBase, staged: StagedImport): Promise<Map<number, number>> {
  const { rows } = await client.query<{ member_no: number; merged: string }>(
    `SELECT member_no, count(*) AS merged FROM (
       SELECT member_no, row_number() OVER (PARTITION BY side, person_key ORDER BY member_no, row_no) AS nth
       FROM staging_listed WHERE workspace_id = $1 AND import_id = $2
       UNION ALL
       SELECT member_no, row_number() OVER (PARTITION BY key ORDER BY member_no, row_no)
       FROM staging_interaction WHERE workspace_id = $1 AND import_id = $2 AND is_primary
       UNION ALL
       SELECT member_no, row_number() OVER (PARTITION BY post ORDER BY member_no, row_no)
       FROM staging_post WHERE workspace_id = $1 AND import_id = $2
       UNION ALL
       SELECT member_no, row_number() OVER (PARTITION BY day ORDER BY member_no, row_no)
       FROM (SELECT DISTINCT member_no, row_no, day FROM staging_day WHERE workspace_id = $1 AND import_id = $2) days
     ) rows WHERE nth > 1 GROUP BY member_no`,
    [staged.workspaceId, staged.importId],
  );
  return new Map(rows.map((row) => [row.member_no, Number(row.merged)]));
}

export type StagedTotals = {
  listed: { followers: number; following: number };
  received: number;
  given: number;
  posts: number;
  days: number;
};

/** What the import holds after merging. Answers below one's own post go to nobody and are no interaction given. */
export async function totalStaged(client: pg.ClientBase, staged: StagedImport): Promise<StagedTotals> {
  const { rows } = await client.query<
    Record<"followers" | "following" | "received" | "given" | "posts" | "days", string>
  >(
    `SELECT
       (SELECT count(DISTINCT person_key) FROM staging_listed WHERE workspace_id = $1 AND import_id = $2 AND side = 'followers') AS followers,
       (SELECT count(DISTINCT person_key) FROM staging_listed WHERE workspace_id = $1 AND import_id = $2 AND side = 'following') AS following,
       (SELECT count(DISTINCT key) FROM staging_interaction WHERE workspace_id = $1 AND import_id = $2 AND direction = 'received') AS received,
       (SELECT count(DISTINCT key) FROM staging_interaction WHERE workspace_id = $1 AND import_id = $2 AND direction = 'given' AND NOT on_own_post) AS given,
       (SELECT count(DISTINCT post) FROM staging_post WHERE workspace_id = $1 AND import_id = $2) AS posts,
       (SELECT count(DISTINCT day) FROM staging_day WHERE workspace_id = $1 AND import_id = $2) AS days`,
    [staged.workspaceId, staged.importId],
  );
  const row = rows[0];
  if (!row) throw new Error("a count without FROM returned no row");
  return {
    listed: { followers: Number(row.followers), following: Number(row.following) },
    received: Number(row.received),
    given: Number(row.given),
    posts: Number(row.posts),
    days: Number(row.days),
  };
}
