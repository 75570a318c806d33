import { headerKey } from "#lib/importers/csv-layout.ts";

/** Names of each column, the best first. All are compared as `headerKey` writes them. */
export type Aliases = Record<string, readonly string[]>;

/** Where each column of a table stands; what is left over, and which names stand there twice. */
export type ColumnMap = { at: ReadonlyMap<string, number>; unused: string[]; twice: string[] };

/** Columns are addressed by position, for names are what a stranger wrote (threats P3). */
export function mapColumns(header: readonly string[], columns: Aliases): ColumnMap {
  const keys = header.map(headerKey);
  const at = new Map<string, number>();
  for (const [column, aliases] of Object.entries(columns)) {
    const taken = new Set(at.values());
    const alias = aliases.find((name) => keys.includes(name) && !taken.has(keys.indexOf(name)));
    if (alias !== undefined) at.set(column, keys.indexOf(alias));
  }
  const used = new Set(at.values());
  const twice = [...used].filter((index) => keys.lastIndexOf(keys[index] ?? "") !== index);
  return {
    at,
    unused: header.filter((name, index) => !used.has(index) && name.trim() !== ""),
    twice: twice.map((index) => header[index] ?? ""),
  };
}
