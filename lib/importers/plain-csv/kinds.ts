import { mapColumns } from "#lib/importers/csv-columns.ts";
import type { CsvLayout } from "#lib/importers/csv-layout.ts";
import { findCsvLayout, headerKey } from "#lib/importers/csv-layout.ts";
import { plainName } from "#lib/importers/file-names.ts";
import { type TableName, tables } from "#lib/importers/plain-csv/columns.ts";
import { decodeHead } from "#lib/importers/text-encoding.ts";
import type { Sample } from "#lib/importers/types.ts";

/** In the order in which they are read. */
export const plainFormats = [
  "generic/followers",
  "generic/following",
  "generic/interactions",
  "generic/posts",
  "generic/counts",
] as const;
export type PlainFormat = (typeof plainFormats)[number];

export const tableOf = {
  "generic/followers": "people",
  "generic/following": "people",
  "generic/interactions": "interactions",
  "generic/posts": "posts",
  "generic/counts": "counts",
} as const satisfies Record<PlainFormat, TableName>;

export function isPlainFormat(format: string): format is PlainFormat {
  return Object.hasOwn(tableOf, format);
}

// Tables of platforms in which a column of this name means something of its own (formats 5, 6.2, 7).
const foreignColumns = new Set([
  "show boosts",
  "hide notifications",
  "account username",
  "page id",
  "profile visits",
  "tweet permalink",
  "video title",
  "primary",
]);

const postColumns = new Set(["post", "post_id", "post id", "post link", "permalink"]);

/** Which table a header belongs to; null = none of ours. Followers and following look the same: the name tells. */
export function findTable(header: readonly string[]): TableName | null {
  if (header.some((name) => foreignColumns.has(headerKey(name)))) return null;
  const has = (table: TableName, column: string) => mapColumns(header, tables[table]).at.has(column);
  if (has("interactions", "actor") && has("interactions", "type")) return "interactions";
  const isPeople = tables.people.handle.some((name) => header.map(headerKey).includes(name));
  // The address beside a handle is a profile's.
  const isPost = isPeople ? header.some((name) => postColumns.has(headerKey(name))) : has("posts", "post");
  if (isPost && mapColumns(header, tables.posts).at.size > (has("posts", "kind") ? 2 : 1)) return "posts";
  if (!isPeople && has("counts", "day") && mapColumns(header, tables.counts).at.size > 1) return "counts";
  return isPeople || has("people", "id") ? "people" : null;
}

export function findPlainLayout(head: Uint8Array): CsvLayout | null {
  return findCsvLayout(decodeHead(head), (header) => findTable(header) !== null);
}

export function recognisePlainCsv(sample: Sample): PlainFormat | null {
  const layout = findPlainLayout(sample.head);
  const table = layout && findTable(layout.header);
  if (table === null) return null;
  if (table !== "people") return `generic/${table}`;
  const side = sideOfName(sample.path);
  return side && `generic/${side}`;
}

export function sideOfName(path: string): "followers" | "following" | null {
  const name = plainName(path);
  if (name.startsWith("followers")) return "followers";
  return name.startsWith("following") ? "following" : null;
}
