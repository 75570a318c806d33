import { type CsvLayout, firstRow } from "#lib/importers/csv-layout.ts";
import { type CsvRow, CsvSplitter } from "#lib/importers/csv-splitter.ts";
import { type AssumedEncoding, readCsvText } from "#lib/importers/csv-text.ts";
import type { ReadLimits } from "#lib/importers/limits.ts";

export type { CsvRow };

export type CsvSource = {
  file: string;
  layout: CsvLayout;
  limits: ReadLimits;
  /** False = the first row is data already. */
  hasHeader?: boolean;
  onAssumed(encoding: AssumedEncoding): void;
};

/** The rows below the header, in batches. Blank lines are no rows. Throws a Refusal for what cannot be told apart. */
export async function* readCsvRows(bytes: AsyncIterable<Uint8Array>, source: CsvSource): AsyncGenerator<CsvRow[]> {
  const { file, layout, limits, hasHeader = true } = source;
  const splitter = new CsvSplitter({ file, delimiter: layout.delimiter, limits });
  let skip = (layout.separatorLine ? 1 : 0) + (hasHeader ? 1 : 0);
  const below = (rows: CsvRow[]): CsvRow[] => {
    const kept = rows.slice(skip);
    skip = Math.max(0, skip - rows.length);
    return layout.wrapped ? kept.map((row) => unwrap(row, layout.delimiter)) : kept;
  };
  for await (const text of readCsvText(bytes, file, source.onAssumed)) yield below(splitter.push(text));
  yield below(splitter.finish());
}

function unwrap(row: CsvRow, delimiter: string): CsvRow {
  const [only = "", ...others] = row.cells;
  const inner = others.length === 0 ? firstRow(only, delimiter) : null;
  return inner ? { ...row, cells: inner } : { ...row, broken: true };
}
