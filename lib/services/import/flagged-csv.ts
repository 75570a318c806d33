import "server-only";
import { findFlaggedRows, findImports } from "#lib/db/imports.ts";
import { csvText } from "#lib/display/csv-text.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** The rows that could not be read, with their place and reason, as CSV; null = no such import. */
export async function flaggedCsv(scope: OwnerScope, importId: string): Promise<string | null> {
  if (!isUuid(importId)) return null;
  if ((await findImports(scope, { id: importId })).length === 0) return null;
  const rows = await findFlaggedRows(scope, importId);
  return csvText([
    ["file", "member", "place", "reason", "found"],
    ...rows.map((row) => [row.file, row.member ?? "", row.place, row.reason, row.found]),
  ]);
}
