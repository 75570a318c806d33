import type { Platform } from "#lib/engagement/types.ts";
import type { ColumnMap } from "#lib/importers/csv-columns.ts";
import type { CsvRow } from "#lib/importers/csv-splitter.ts";
import { canonicalHandle } from "#lib/importers/handles.ts";
import { isStorableText } from "#lib/importers/json-values.ts";

/** One row by the names of its columns. A cell that is missing or blank is "". */
export type Cells = (column: string) => string;

// What our own exports put before a cell that a spreadsheet would run (threats C4): taken off again, exactly.
const protectedStart = /^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

export function cellsOf(row: CsvRow, columns: ColumnMap): Cells {
  return (column) => {
    const index = columns.at.get(column);
    const raw = (index === undefined ? undefined : row.cells[index]) ?? "";
    return (protectedStart.test(raw) ? raw.slice(1) : raw).trim();
  };
}

/** Why a whole row cannot be taken; null = it can. Fewer cells than columns are unknown values, not an error. */
export function rowFault(row: CsvRow, width: number): "bad-text" | "ragged-row" | null {
  if (row.broken || !row.cells.every(isStorableText)) return "bad-text";
  return row.cells.slice(width).some((cell) => cell.trim() !== "") ? "ragged-row" : null;
}

const profileLink =
  /^https:\/\/(?:www\.)?(instagram\.com|x\.com|twitter\.com|threads\.(?:net|com)|tiktok\.com)\/@?([^/?#]{1,64})\/?$/i;

/** A handle, or the handle in the address of a profile on a platform that keeps it there. */
export function handleOfCell(platform: Platform | null, text: string): string | null {
  if (text.length > 512) return null;
  return canonicalHandle(platform, profileLink.exec(text)?.[2] ?? text);
}

const damagedId = /^[0-9][.,][0-9]{1,15}[eE]\+[0-9]{1,2}$/;
const id = /^[^\s\p{C}]{1,255}$/u;

/** `damaged`: a spreadsheet rounded the number, and the id is lost (formats 2.2). */
export function idOfCell(text: string): { id: string | null; damaged: boolean } {
  if (damagedId.test(text)) return { id: null, damaged: true };
  return { id: text.length <= 255 && id.test(text) ? text : null, damaged: false };
}
