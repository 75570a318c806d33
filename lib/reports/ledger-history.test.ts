import { expect, test } from "vitest";
import { ledgerChanges, realRange } from "#lib/reports/ledger-history.ts";
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

test("changes are counted from the last ledger up to the start, else from the first one after it", () => {
  const points = [at("2026-01-10"), at("2026-02-10"), at("2026-03-10")];
  const now = madeLedger({ engaged: 3, hollow: 4 }, { takenAt: "2026-04-10T12:00:00.000Z" });
  const since = (fromDay: string, history = points) => ledgerChanges(now, history, fromDay)?.sinceDay;
  expect([since("2026-02-20"), since("2026-02-10"), since("2025-12-01")]).toEqual([
    "2026-02-10",
    "2026-02-10",
    "2026-01-10",
  ]);
  expect(since("2026-02-20", [])).toBeUndefined();
  expect(since("2026-02-20", [at("2026-04-10")])).toBeUndefined();
});

test("the lines change by what the list changes by; nothing is compared with a part of a list", () => {
  const now = madeLedger({ engaged: 3, hollow: 4 }, { takenAt: "2026-04-10T12:00:00.000Z" });
  const changes = ledgerChanges(now, [at("2026-01-10")], "2026-02-20");
  expect(changes).toMatchObject({ rows: 6, lines: { engaged: 2, hollow: 4, once: 0 } });
  expect(ledgerChanges({ ...now, isComplete: false }, [at("2026-01-10")], "2026-02-20")).toBeNull();
  expect(ledgerChanges(null, [at("2026-01-10")], "2026-02-20")).toBeNull();
});
