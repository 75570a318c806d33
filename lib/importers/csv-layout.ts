import { CsvSplitter } from "#lib/importers/csv-splitter.ts";
import { defaultReadLimits } from "#lib/importers/limits.ts";
import { Refusal } from "#lib/importers/problem.ts";

/**
 * How a CSV file is written. `separatorLine`: its first line is `sep=X`. `wrapped`: a spreadsheet saved each row as one
 * quoted cell, which holds the row (formats 2.2).
 */
export type CsvLayout = { delimiter: string; separatorLine: boolean; wrapped: boolean; header: string[] };

const separatorLine = /^sep=(.)\r?\n?/i;
const delimiters = [",", ";", "\t"];
const longestHeader = 64 * 1024;

/** The layout under which `isKnown` knows the first row; null = under none. Sees the file's first text only. */
export function findCsvLayout(head: string, isKnown: (header: string[]) => boolean): CsvLayout | null {
  const text = head.replace(/^\uFEFF/, "").slice(0, longestHeader);
  const given = separatorLine.exec(text);
  const body = given ? text.slice(given[0].length) : text;
  for (const delimiter of given?.[1] ? [given[1]] : delimiters) {
    const header = firstRow(body, delimiter);
    if (!header) continue;
    const layout = { delimiter, separatorLine: given !== null };
    if (isKnown(header)) return { ...layout, wrapped: false, header };
    const inner = header.length === 1 && header[0]?.includes(delimiter) ? firstRow(header[0], delimiter) : null;
    if (inner && isKnown(inner)) return { ...layout, wrapped: true, header: inner };
  }
  return null;
}

/** The first row that is not blank; null when there is none or the text is no CSV at all. */
export function firstRow(text: string, delimiter: string): string[] | null {
  const splitter = new CsvSplitter({ file: "", delimiter, limits: defaultReadLimits });
  try {
    // Line by line: what is wrong further down is told when the rows are read.
    for (const [line] of text.replace(/^[\r\n]+/, "").matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
      const [first] = splitter.push(line);
      if (first) return first.cells;
    }
    return splitter.finish()[0]?.cells ?? null;
  } catch (cause) {
    if (cause instanceof Refusal) return null;
    throw cause;
  }
}

/** A column's name for comparing: trimmed, spaces collapsed, case folded, one apostrophe (formats 2.2). */
export function headerKey(name: string): string {
  return name.slice(0, 255).normalize("NFC").trim().replace(/\s+/g, " ").replaceAll("’", "'").toLowerCase();
}
