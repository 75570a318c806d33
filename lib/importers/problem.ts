/** Codes of threats.md 1 that refuse a file, and `W-` codes that warn. Sentences: lib/display/problem-text.ts. */
export const problemCodes = [
  "E-EMPTY",
  "E-TYPE",
  "E-TOOBIG",
  "E-ZIPPASS",
  "E-ZIPBAD",
  "E-ZIPPATH",
  "E-ZIPNEST",
  "E-NODATA",
  "E-HTML",
  "E-CSV",
  "E-JSON",
  "E-ENC",
  "E-NOROWS",
  "E-DUPFILE",
  "E-BUSY",
  "E-QUOTA",
  "E-INT",
  "E-USAGE",
  "W-ROWS",
  "W-VALUES",
  "W-PARTIAL",
  "W-SUSPICIOUS",
  "W-PART-MISSING",
  "W-OWNER",
  "W-SMALLER",
  "W-GIVEN",
  "W-FOLLOWING-ONLY",
  "W-EMPTY-SECTION",
  "W-DATE",
  "W-IGNORED",
  "W-ENCODING",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/**
 * Something to tell the user: which file, where, and the facts the sentence needs.
 * `detail` tells variants of one code apart, for example "truncated" of E-ZIPBAD.
 */
export type Problem = {
  code: ProblemCode;
  /** Name of the file as the user named it, cleaned by display-name.ts. */
  file?: string;
  /** "line 3", "record 12", or the path of the entry inside the archive. */
  place?: string;
  detail?: string;
  count?: number;
  /** Further facts, by name: `limit`, `found`, `needed`, `handle`, `date`... Always plain text or numbers. */
  facts?: Record<string, string | number>;
};

/** Thrown by readers when a whole file cannot be taken; caught once, where an import is run, and shown. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = "Refusal";
    this.problem = problem;
  }
}
