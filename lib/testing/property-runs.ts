import { z } from "zod";
import { inheritedEnv } from "#lib/env.ts";

/** Histories that a property test books: a few dozen with every change, as many as asked for in the long run. */
export function historyRuns(): number {
  return z.coerce.number().int().positive().default(25).parse(inheritedEnv().RAPPORT_HISTORY_RUNS);
}

/** Random accounts that are booked and compared with the pure model: a few with every change, more in the long run. */
export function agreementRuns(): number {
  return z.coerce.number().int().positive().default(10).parse(inheritedEnv().RAPPORT_AGREEMENT_RUNS);
}

/** Moments at which a worker is killed: a few with every change, 20 before a release. */
export function killMoments(): number {
  return z.coerce.number().int().positive().default(4).parse(inheritedEnv().RAPPORT_KILL_MOMENTS);
}

/** Pairs of unrelated walks per case of the growth link: what a pull request waits for, and more in the long run. */
export function walkRuns(): number {
  return z.coerce.number().int().positive().default(300).parse(inheritedEnv().RAPPORT_WALK_RUNS);
}

/** Random accounts on which each axiom of the model is tried, the same ones every time; in the long run others. */
export function axiomRuns(): { numRuns: number; seed?: number } {
  const asked = z.coerce.number().int().positive().optional().parse(inheritedEnv().RAPPORT_AXIOM_RUNS);
  return asked === undefined ? { numRuns: 200, seed: 20_261_124 } : { numRuns: asked };
}
