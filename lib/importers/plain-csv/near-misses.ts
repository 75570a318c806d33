import { mapColumns } from "#lib/importers/csv-columns.ts";
import { findCsvLayout, firstRow, headerKey } from "#lib/importers/csv-layout.ts";
import { plainName } from "#lib/importers/file-names.ts";
import { type TableName, tables } from "#lib/importers/plain-csv/columns.ts";
import { findPlainLayout, sideOfName } from "#lib/importers/plain-csv/kinds.ts";
import type { Problem } from "#lib/importers/problem.ts";
import { decodeHead } from "#lib/importers/text-encoding.ts";
import type { Sample } from "#lib/importers/types.ts";

const needed: Record<TableName, string> = {
  people: "handle",
  interactions: "actor, type",
  posts: "post, and published_at or a count",
  counts: "day, and followers or another count",
};

const tableOfName: Record<string, TableName> = {
  followers: "people",
  following: "people",
  interactions: "interactions",
  posts: "posts",
  counts: "counts",
};

/** Tables that are nearly ours: a name without the columns, columns without the name, and lists of Mastodon (formats 17). */
export function findCsvNearMiss(sample: Sample): Problem | null {
  if (findPlainLayout(sample.head)) {
    return sideOfName(sample.path) === null ? { code: "E-NODATA", detail: "csv-list-name" } : null;
  }
  const text = decodeHead(sample.head);
  const mastodon = findCsvLayout(text, (header) => header.map(headerKey).includes("account address"));
  if (mastodon) return { code: "E-NODATA", detail: "mastodon-list" };
  const [, stem = ""] = /^([a-z]{1,20}).{0,60}\.csv$/.exec(plainName(sample.path)) ?? [];
  const table = Object.hasOwn(tableOfName, stem) ? tableOfName[stem] : undefined;
  return table === undefined ? null : headerProblem(text, table);
}

function headerProblem(text: string, table: TableName): Problem {
  const header = [",", ";", "\t"].map((delimiter) => firstRow(text, delimiter) ?? []);
  const found = header.reduce((widest, each) => (each.length > widest.length ? each : widest), []);
  const isHeader = mapColumns(found, tables[table]).at.size > 0;
  return {
    code: "E-CSV",
    place: "line 1",
    detail: isHeader ? "column-missing" : "header-missing",
    facts: { found: listed(found), needed: needed[table] ?? Object.keys(tables[table]).join(", ") },
  };
}

function listed(names: readonly string[]): string {
  return (
    names
      .slice(0, 5)
      .map((name) => name.slice(0, 40).toWellFormed())
      .join(", ") || "none"
  );
}
