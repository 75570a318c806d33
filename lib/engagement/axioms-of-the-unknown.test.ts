import fc from "fast-check";
import { expect } from "vitest";
import type { Account, Interval } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { measureNames } from "#lib/engagement/measures.ts";
import { measuresOf } from "#lib/engagement/measures-of.ts";
import { normaliseActs } from "#lib/engagement/normalise-acts.ts";
import { defaultParameters as parameters } from "#lib/engagement/parameters.ts";
import { axiom, tally } from "#lib/testing/axiom.ts";
import { madeAsOf as asOf } from "#lib/testing/made-account.ts";
import { randomAccount } from "#lib/testing/random-account.ts";

const earlierHalf = ([from, to]: Interval): Interval => [from, (from + to) / 2];

axiom("A10 empty: nobody in known days is 0, and in unknown ones null", [randomAccount], (before) => {
  const acts = before.acts.filter(({ direction }) => direction === "given");
  const known: Account["coverage"] = { ...before.coverage, received: [[asOf - 200 * dayMs, asOf]], messages: [] };
  const { figures } = measuresOf(tally({ ...before, acts, coverage: known }), parameters);
  for (const name of ["people28", "people90", "G", "core", "depth", "amplifiers28"] as const)
    expect(figures[name]).toMatchObject({ value: 0, state: "ok" });
  const nothing = measuresOf(tally({ ...before, acts, coverage: { ...known, received: [] } }), parameters).figures;
  for (const name of ["people28", "people90", "G", "core", "depth", "amplifiers28"] as const)
    expect(nothing[name].value).toBeNull();
});

axiom("A13 sums: classes add up to the acts and lines to the rows", [randomAccount], (before) => {
  const { classes, ledger } = tally(before);
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
  expect(sum(classes)).toBe(
    normaliseActs(before.acts, asOf).filter(({ direction, actor }) => direction === "received" && actor !== null)
      .length,
  );
  if (!ledger) return;
  expect(sum(ledger.lines)).toBe(ledger.rows);
  expect(ledger.silentAges[0] + ledger.silentAges[1] + ledger.silentAges[2] + ledger.silentAges[3]).toBe(
    ledger.lines.hollow + ledger.lines.courtesy,
  );
});

axiom("A14 ranges: shares are shares and intervals hold their value", [randomAccount], (before) => {
  const tallies = tally(before);
  const { figures } = measuresOf(tallies, parameters);
  for (const [name, { value, lo, hi }] of Object.entries(figures)) {
    if (value === null) continue;
    expect(value, name).toBeGreaterThanOrEqual(0);
    expect(lo ?? value, name).toBeLessThanOrEqual(value);
    expect(hi ?? value, name).toBeGreaterThanOrEqual(value);
  }
  for (const name of [
    "loyalty",
    "changeP",
    "outside28",
    "gini",
    "noiseShare",
    "exchangeShare",
    "engagedShare",
    "inflation",
  ] as const) {
    expect(figures[name].hi ?? figures[name].value ?? 0, name).toBeLessThanOrEqual(1);
  }
  expect(figures.n2.value ?? 0).toBeLessThanOrEqual(figures.n1.value ?? 0);
  expect(figures.n1.value ?? 0).toBeLessThanOrEqual(figures.n0.value ?? 0);
  expect(tallies.people28).toBeLessThanOrEqual(tallies.people90);
  expect(tallies.genuineEngagement).toBeLessThanOrEqual(tallies.engagers + tallies.people90);
});

const forgotten: Record<string, (known: Account) => Account> = {
  texts: (known) => ({ ...known, acts: known.acts.map((act) => ({ ...act, text: null })) }),
  times: (known) => ({ ...known, acts: known.acts.map((act) => ({ ...act, at: null })) }),
  "follow dates": (known) => ({
    ...known,
    snapshots: known.snapshots.map((list) => ({
      ...list,
      rows: list.rows.map(({ actor }) => ({ actor, followedAt: null })),
    })),
  }),
  profiles: (known) => ({ ...known, profiles: [] }),
  following: (known) => ({ ...known, following: [] }),
  "what I gave": (known) => ({ ...known, coverage: { ...known.coverage, given: [] } }),
  "what I gave lately": (known) => ({
    ...known,
    coverage: { ...known.coverage, given: known.coverage.given.map(earlierHalf) },
  }),
  "what came in": (known) => ({ ...known, coverage: { ...known.coverage, received: [] } }),
  "what came in lately": (known) => ({
    ...known,
    coverage: { ...known.coverage, received: known.coverage.received.map(earlierHalf) },
  }),
};

axiom(
  "A15 unknown: a figure stays, becomes null, wider, or says that it is no longer exact",
  [randomAccount, fc.constantFrom(...Object.keys(forgotten))],
  (before, column) => {
    // Only comments, replies and mentions count as words that should have a text (14.1).
    fc.pre(column !== "texts" || before.acts.every(({ type }) => type !== "dm" && type !== "quote"));
    const old = measuresOf(tally(before), parameters).figures;
    const less = measuresOf(tally(forgotten[column]?.(before) ?? before), parameters).figures;
    for (const name of measureNames) {
      const [was, is] = [old[name], less[name]];
      // Without a date they may have come long before the list that shows them: too early to say more often.
      if (name === "reciprocalOnly" && column === "follow dates") continue;
      if (was.value === null || is.value === null || is.state !== "ok") continue;
      if (name === "inflation") {
        expect(is.lo, name).toBeLessThanOrEqual(was.lo ?? 0);
        expect(is.hi, name).toBeGreaterThanOrEqual(was.hi ?? 1);
      } else expect(is.value, `${name} without ${column}`).toBeCloseTo(was.value, 9);
    }
  },
);
