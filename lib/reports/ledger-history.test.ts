import { expect, test } from "vitest";
import { openingLedger, realRange } from "#lib/reports/ledger-history.ts";
import { madeLedger } from "#lib/testing/made-figures.ts";

const at = (day: string) => ({ at: `${day}T12:00:00.000Z`, ...madeLedger({ engaged: 1 }) });

test("real are engaged and lapsed; the band leaves out, and takes in, those of whom it is too early to say", () => {
  const lines = {
    engaged: 10,
    lapsed: 5,
    once: 7,
    traded: 3,
    suspect: 2,
    new: 8,
    unclear: 4,
    courtesy: 20,
    hollow: 41,
  };
  // 100 rows, 66 of them silent, 12 open: 100 - 66 - 12 = 22 = engaged + lapsed + once.
  expect(realRange(madeLedger(lines))).toEqual({ real: 15, lo: 22, hi: 34 });
  expect(realRange(madeLedger({}))).toEqual({ real: 0, lo: 0, hi: 0 });
});

test("a change is counted from the last ledger up to the start, else from the first one after it", () => {
  const points = [at("2026-01-10"), at("2026-02-10"), at("2026-03-10")];
  const now = "2026-04-10T12:00:00.000Z";
  expect(openingLedger(points, "2026-02-20", now)?.at.slice(0, 10)).toBe("2026-02-10");
  expect(openingLedger(points, "2026-02-10", now)?.at.slice(0, 10)).toBe("2026-02-10");
  expect(openingLedger(points, "2025-12-01", now)?.at.slice(0, 10)).toBe("2026-01-10");
  expect(openingLedger([], "2026-02-20", now)).toBeNull();
  expect(openingLedger([at("2026-04-10")], "2026-02-20", now)).toBeNull();
});
