import { expect, test } from "vitest";
import { coarseShare, hideCases, hideLedger, indexSeries, shareOf } from "#lib/reports/hide-counts.ts";
import { madeLedger } from "#lib/testing/made-figures.ts";

test("an index tells of the way, not of the count: 15, 17 and 20 followers are 100, 113 and 133", () => {
  const points = [15, 17, 20].map((value, index) => ({ day: `2026-01-0${index + 1}`, value }));
  expect(indexSeries(points).map((point) => point.value)).toEqual([100, 113, 133]);
});

test("a line that begins with nobody begins to be an index with the first follower", () => {
  expect(indexSeries([])).toEqual([]);
  expect(indexSeries([{ day: "2026-01-01", value: 0 }])).toEqual([]);
});

test("the lines of a short ledger become whole percents that add up, of a long one tenths", () => {
  const short = madeLedger({ engaged: 1, lapsed: 1, hollow: 1 });
  const at = "2026-01-01T00:00:00.000Z";
  expect(hideLedger({ at, rows: short.rows, lines: short.lines }).lines).toMatchObject({
    engaged: 0.34,
    lapsed: 0.33,
    hollow: 0.33,
  });
  const none = madeLedger({});
  expect(hideLedger({ at, rows: 0, lines: none.lines }).lines).toMatchObject({ engaged: 0, hollow: 0 });
  const long = madeLedger({ engaged: 43, hollow: 2873 });
  expect(hideLedger({ at, rows: long.rows, lines: long.lines }).lines).toMatchObject({ engaged: 0.015, hollow: 0.985 });
});

test("what would be rounded to nothing is said to be under a percent", () => {
  expect(coarseShare(1, 450, "en-GB")).toBe("under 1%");
  expect(coarseShare(0, 450, "en-GB")).toBe("0%");
  expect(coarseShare(291, 470, "en-GB")).toBe("62%");
});

test("the lines of a ledger are parts of it", () => {
  const { rows, lines } = madeLedger({ engaged: 120, hollow: 2880 });
  expect(hideLedger({ at: "2026-01-01T00:00:00.000Z", rows, lines })).toMatchObject({
    rows: 1,
    lines: { engaged: 0.04, hollow: 0.96, courtesy: 0 },
  });
});

test("a share keeps no cases, and nothing of nothing is not known", () => {
  const counted = { value: 0.1234, state: "ok", n: 2984, lo: 0.11, hi: 0.1456 } as const;
  expect(hideCases(counted)).toEqual({ value: 0.12, state: "ok", lo: 0.11, hi: 0.15 });
  const lacking = { value: null, state: "notEnough", has: 12, needs: 30, of: "rows" } as const;
  expect(hideCases(lacking)).toEqual({ value: null, state: "notEnough", lo: null, hi: null });
  expect(shareOf(3, 0)).toBeNull();
  expect(shareOf(null, 3)).toBeNull();
});
