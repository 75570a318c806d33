import { expect, test } from "vitest";
import { hideCases, hideLedger, indexSeries, shareOf } from "#lib/reports/hide-counts.ts";
import { madeLedger } from "#lib/testing/made-figures.ts";

test("an index tells of the way, not of the count: 15, 17 and 20 followers are 100, 113 and 133", () => {
  const points = [15, 17, 20].map((value, index) => ({ day: `2026-01-0${index + 1}`, value }));
  expect(indexSeries(points).map((point) => point.value)).toEqual([100, 113, 133]);
});

test("a line that begins with nobody begins to be an index with the first follower", () => {
  expect(indexSeries([])).toEqual([]);
  expect(indexSeries([{ day: "2026-01-01", value: 0 }])).toEqual([]);
});

test("the lines of a ledger become whole percents of the list", () => {
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
