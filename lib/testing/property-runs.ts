import { z } from "zod";
import { inheritedEnv } from "#lib/env.ts";

/** Histories that a property test books: a few dozen with every change, as many as asked for in the long run. */
export function historyRuns(): number {
  return z.coerce.number().int().positive().default(25).parse(inheritedEnv().RAPPORT_HISTORY_RUNS);
}
