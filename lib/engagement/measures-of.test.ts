import { expect, test } from "vitest";
import type { Interval } from "#lib/engagement/account.ts";
import { actClasses, ledgerLines } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { MeasureName } from "#lib/engagement/measures.ts";
import { measuresOf } from "#lib/engagement/measures-of.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import type { LedgerTallies, Tallies } from "#lib/engagement/tallies.ts";
import { madeTallies } from "#lib/testing/made-figures.ts";

const asOf = Date.UTC(2026, 5, 1);
const lastDays = (days: number, until = 0): Interval => [asOf - days * dayMs, asOf - until * dayMs];
const classesOf = (counts: Partial<Tallies["classes"]>) =>
  ({ ...Object.fromEntries(actClasses.map((each) => [each, 0])), ...counts }) as Tallies["classes"];
const linesOf = (counts: Partial<LedgerTallies["lines"]>) =>
  ({ ...Object.fromEntries(ledgerLines.map((each) => [each, 0])), ...counts }) as LedgerTallies["lines"];

/** A profile of which a year is known both ways: 12 people. */
function tallies(changes: Partial<Tallies> = {}): Tallies {
  const known = madeTallies({
    asOf,
    received: [lastDays(365)],
    given: [lastDays(365)],
    hasNames: true,
    engagers: 12,
    people28: 10,
    people90: 12,
    genuineEngagement: 5,
    genuineEngagementSquares: 4,
    core: 4,
    block1: 10,
    stayed: 8,
    gained: 2,
    lost: 2,
    block0Engagers: 10,
    block0Followers: 6,
    classes: classesOf({ unprompted: 40, returned: 8, noise: 2 }),
  });
  return { ...known, credits: Array.from({ length: 12 }, () => 2), ...changes };
}

function ledger(changes: Partial<LedgerTallies> = {}): LedgerTallies {
  return {
    takenAt: asOf,
    isComplete: true,
    rows: 100,
    lines: linesOf({ engaged: 20, lapsed: 10, once: 10, traded: 5, new: 15, courtesy: 10, hollow: 30 }),
    reciprocalOnly: 7,
    vouched: 0,
    silentAges: [10, 10, 10, 10],
    platformCount: 104,
    hasFollowing: true,
    ...changes,
  };
}

function figure(name: MeasureName, changes: Partial<Tallies> = {}) {
  return measuresOf(tallies(changes), defaultParameters).figures[name];
}

test("with all known both ways figures are plain", () => {
  expect(figure("people28")).toEqual({ value: 10, state: "ok" });
  expect(figure("core")).toEqual({ value: 4, state: "ok" });
  // 5 -/+ 1.959964 * 2
  expect(figure("G")).toEqual({ value: 5, state: "ok", lo: 5 - 3.919928, hi: 5 + 3.919928, n: 12 });
  expect(figure("loyalty")).toMatchObject({ value: 0.8, state: "ok", n: 10 });
  expect(figure("n2")).toMatchObject({ state: "ok", n: 12, lo: expect.closeTo(12, 9), hi: expect.closeTo(12, 9) });
  expect(figure("noiseShare")).toEqual({ value: 2 / 50, state: "ok", n: 50 });
  expect(figure("exchangeShare")).toEqual({ value: 8 / 50, state: "ok", n: 50 });
});

test("nobody in known days is a real 0, nothing known is not", () => {
  const nobody = {
    hasNames: false,
    people28: 0,
    genuineEngagement: 0,
    genuineEngagementSquares: 0,
    core: 0,
    classes: classesOf({}),
  };
  expect(figure("people28", nobody)).toEqual({ value: 0, state: "ok" });
  expect(figure("G", nobody)).toMatchObject({ value: 0, state: "ok", lo: 0, hi: 0 });
  expect(figure("people28", { ...nobody, received: [] })).toEqual({ value: null, state: "needsNames" });
  expect(figure("people28", { received: [] })).toEqual({
    value: null,
    state: "notEnough",
    has: 0,
    needs: 28,
    of: "days",
  });
});

test("people need 28 known days, core 112, loyalty 56", () => {
  const short = { received: [lastDays(27)] };
  expect(figure("people28", short)).toEqual({ value: null, state: "notEnough", has: 27, needs: 28, of: "days" });
  const month = { received: [lastDays(28)] };
  expect(figure("people28", month)).toEqual({ value: 10, state: "ok" });
  expect(figure("core", month)).toEqual({ value: null, state: "notEnough", has: 28, needs: 112, of: "days" });
  expect(figure("gained", month)).toEqual({ value: null, state: "notEnough", has: 28, needs: 56, of: "days" });
});

test("known days long ago say nothing about the last 28, and a few missing ones make it a lower bound", () => {
  expect(figure("people28", { received: [lastDays(365, 40)] })).toEqual({
    value: null,
    state: "notEnough",
    has: 0,
    needs: 28,
    of: "days",
  });
  expect(figure("people28", { received: [lastDays(365, 3)] }).state).toBe("atLeast");
  expect(figure("people28", { received: [lastDays(365, 2)] }).state).toBe("ok");
});

test.each<[string, Partial<Tallies>, string]>([
  ["a tenth untested", { classes: classesOf({ unprompted: 36, untested: 4 }) }, "ok"],
  ["more than a tenth untested", { classes: classesOf({ unprompted: 35, untested: 5 }) }, "atMost"],
  ["a pod that could not be tested", { podsUntested: true }, "atMost"],
  ["nine tenths of the counted acts named", { countedActs: 100, namedActs: 90 }, "ok"],
  ["fewer of the counted acts named", { countedActs: 100, namedActs: 89 }, "atLeast"],
  ["only messages named", { received: [], messages: [lastDays(365)] }, "atLeast"],
  ["messages beside all the rest", { messages: [lastDays(365)] }, "ok"],
  ["many acts without a time", { classes: classesOf({ unprompted: 40, undated: 5 }) }, "atLeast"],
  ["a tenth of the words without text", { wordActs: 20, wordActsWithoutText: 2 }, "ok"],
  ["more words without text", { wordActs: 20, wordActsWithoutText: 3 }, "estimate"],
  ["both", { podsUntested: true, countedActs: 100, namedActs: 50 }, "estimate"],
])("%s", (_, changes, state) => {
  expect(figure("people28", changes).state).toBe(state);
  expect(figure("genuineReach", changes)).toEqual(figure("people28", changes));
});

test("what bounds a count only makes an estimate of a share", () => {
  expect(figure("loyalty", { podsUntested: true }).state).toBe("estimate");
  expect(figure("gini", { podsUntested: true }).state).toBe("estimate");
  expect(figure("noiseShare", { podsUntested: true }).state).toBe("atLeast");
});

test("small crowds are refused with what they lack", () => {
  expect(figure("loyalty", { block1: 9 })).toEqual({
    value: null,
    state: "notEnough",
    has: 9,
    needs: 10,
    of: "people",
  });
  expect(figure("gini", { engagers: 4, credits: [1, 2, 3, 4] })).toEqual({
    value: null,
    state: "notEnough",
    has: 4,
    needs: 5,
    of: "people",
  });
  expect(figure("sharesPerPost28")).toEqual({ value: null, state: "notEnough", has: 0, needs: 1, of: "posts" });
  expect(figure("sharesPerPost28", { posts28: 4, shares28: 2 })).toEqual({ value: 0.5, state: "ok", n: 4 });
});

test("the ledger's figures need a list, rows and following", () => {
  expect(figure("engagedShare")).toEqual({ value: null, state: "needsList" });
  expect(figure("outside28")).toEqual({ value: null, state: "needsList" });
  expect(figure("engagedShare", { ledger: ledger() })).toMatchObject({ value: 0.2, state: "ok", n: 100 });
  expect(figure("realFollowers", { ledger: ledger() })).toMatchObject({ value: 30, state: "ok" });
  // traded 5 + courtesy 10 + hollow 30; with new 15
  expect(figure("inflation", { ledger: ledger() })).toEqual({ value: 0.45, lo: 0.45, hi: 0.6, state: "ok", n: 100 });
  expect(figure("unlisted", { ledger: ledger() })).toEqual({ value: 4, state: "ok" });
  expect(figure("unlisted", { ledger: ledger({ platformCount: null }) })).toEqual({ value: null, state: "notEnough" });
  expect(figure("reciprocalOnly", { ledger: ledger({ hasFollowing: false }) })).toEqual({
    value: null,
    state: "needsFollowing",
  });
  const short = ledger({ rows: 29 });
  expect(figure("engagedShare", { ledger: short })).toEqual({
    value: null,
    state: "notEnough",
    has: 29,
    needs: 30,
    of: "rows",
  });
  expect(figure("realFollowers", { ledger: short }).value).toBe(30);
});

test("more untested acts mean at most so many engaged and at least so much inflation", () => {
  const untested = { podsUntested: true, ledger: ledger() };
  expect(figure("engagedShare", untested).state).toBe("atMost");
  expect(figure("inflation", untested).state).toBe("atLeast");
});

test("reach splits into followers and outsiders", () => {
  const known = { ledger: ledger() };
  expect(figure("reachFollowers", known).value).toBe(6);
  expect(figure("reachOutsiders", known).value).toBe(4);
  expect(figure("outside28", known)).toMatchObject({ value: 0.4, n: 10 });
});

test("figures without marks come with their states, and only where there are marks", () => {
  expect(measuresOf(tallies(), defaultParameters).withoutMarks).toBeNull();
  const ignored = { people28: 7, genuineEngagement: 3, core: 2 };
  expect(measuresOf(tallies({ marks: 3, withoutMarks: ignored }), defaultParameters).withoutMarks).toEqual({
    people28: { value: 7, state: "ok" },
    G: { value: 3, state: "ok" },
    core: { value: 2, state: "ok" },
  });
});
