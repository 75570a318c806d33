import type { Problem } from "#lib/importers/problem.ts";

/** Why bytes are not the JSON that they should be, and at which byte. The place for people is found by its catcher. */
export class JsonFault extends Error {
  readonly offset: number;
  readonly problem: Problem;

  constructor(offset: number, problem: Problem) {
    super(problem.code);
    this.name = "JsonFault";
    this.offset = offset;
    this.problem = problem;
  }
}
