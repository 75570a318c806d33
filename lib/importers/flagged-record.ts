import { excerpt } from "#lib/importers/json-values.ts";
import type { FlaggedRow, FlagReason } from "#lib/importers/types.ts";

/** A record of a JSON file that cannot be used, with its place and the beginning of what stood there. */
export function flaggedRecord(row: number, reason: FlagReason, found: unknown): FlaggedRow {
  return { kind: "flagged", row, place: `record ${row}`, reason, found: excerpt(found) };
}
