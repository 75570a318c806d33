import type { Problem } from "#lib/importers/problem.ts";

/** What a command answers: `json` for `--json`, `text` for people. */
export type Answer = { json: object; text: string };

/** Our fault: exit code 1. */
export class CommandFailed extends Error {
  readonly json: object;

  constructor(message: string, json: object = {}) {
    super(message);
    this.name = "CommandFailed";
    this.json = json;
  }
}

/** The input was refused: exit code 2. The message is a whole sentence; `json` goes beside `error`. */
export class CommandRefused extends Error {
  readonly code: string;
  readonly json: object;
  readonly place: Pick<Problem, "file" | "place">;

  constructor(code: string, message: string, json: object = {}, place: Pick<Problem, "file" | "place"> = {}) {
    super(message);
    this.name = "CommandRefused";
    this.code = code;
    this.json = json;
    this.place = place;
  }
}
