import type { LedgerLine } from "#lib/engagement/account.ts";
import type { Limits } from "#lib/engagement/rates.ts";

/**
 * Share of the list that is a number only (model.md 7): low counts those of whom it is known, high also those of whom it
 * is too early or impossible to say.
 */
export function inflationOf(lines: Record<LedgerLine, number>, rows: number): Limits {
  const nominal = lines.traded + lines.suspect + lines.courtesy + lines.hollow;
  return { lo: nominal / rows, hi: (nominal + lines.new + lines.unclear) / rows };
}

/** Followers who are people: engaged, now or earlier. */
export function realFollowersOf({ engaged, lapsed }: Record<LedgerLine, number>): number {
  return engaged + lapsed;
}
