import fc from "fast-check";
import { expect, test } from "vitest";
import type { Account } from "#lib/engagement/account.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";
import { tallyAccount } from "#lib/engagement/tally-account.ts";
import { madeAsOf } from "#lib/testing/made-account.ts";
import { axiomRuns } from "#lib/testing/property-runs.ts";

/** A property of the model (model.md 15), tried on random accounts. */
export function axiom<Values extends [unknown, ...unknown[]]>(
  title: string,
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  check: (...values: Values) => void,
): void {
  test(title, { timeout: 600_000 }, () => {
    fc.assert(fc.property(...arbitraries, check), axiomRuns());
  });
}

export function tally(account: Account, asOf = madeAsOf): Tallies {
  return tallyAccount(account, asOf, defaultParameters);
}

/** What may never rise by silence, giving or looks. */
export const upNames = ["people28", "people90", "genuineEngagement", "core", "depth", "amplifiers28"] as const;

/** Figures of people that neither silence nor looks may move. */
export function standingOf(tallies: Tallies): Record<string, number> {
  const up = upNames.map((name) => [name, tallies[name]] as const);
  return { ...Object.fromEntries(up), block1: tallies.block1, stayed: tallies.stayed };
}

export function expectNoneRises(after: Tallies, before: Tallies): void {
  for (const name of upNames) expect(after[name], name).toBeLessThanOrEqual(before[name] + 1e-9);
}
