import type { CsvRow } from "#lib/importers/csv-splitter.ts";
import type { AssumedEncoding } from "#lib/importers/csv-text.ts";
import type { Problem } from "#lib/importers/problem.ts";

const shownExamples = 5;

/** Which code page was assumed, with a few values by which the user can tell whether it was the right one. */
export class EncodingNote {
  private encoding: AssumedEncoding | null = null;
  private readonly examples = new Set<string>();

  assume(encoding: AssumedEncoding): void {
    this.encoding = encoding;
  }

  see({ cells }: CsvRow): void {
    if (this.encoding === null || this.examples.size >= shownExamples) return;
    const cell = cells.find((text) => /[^\p{ASCII}]/u.test(text));
    if (cell !== undefined) this.examples.add(cell.slice(0, 40));
  }

  problems(file: string): Problem[] {
    if (this.encoding === null) return [];
    const facts = { encoding: this.encoding, examples: [...this.examples].join(", ") };
    return [{ code: "W-ENCODING", file, facts }];
  }
}
