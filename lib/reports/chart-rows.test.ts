import { expect, test } from "vitest";
import { chartRows, type RowSource } from "#lib/reports/chart-rows.ts";
import { dayTime, timeDay } from "#lib/reports/utc-days.ts";

const lists = (days: [string, number | null][]): RowSource => ({
  id: "lists",
  points: days.map(([day, value]) => ({ day, value })),
  sparse: true,
});
const daily = (days: [string, number | null][]): RowSource => ({ ...lists(days), id: "daily", sparse: false });

test("no point, no row; one point, one row", () => {
  expect(chartRows([lists([])])).toEqual([]);
  expect(chartRows([lists([["2026-05-01", 7]])])).toEqual([
    { time: dayTime("2026-05-01"), drawn: { lists: 7 }, bridge: { lists: null }, known: { lists: 7 } },
  ]);
});

test("a list line passes straight through the days of another line, which know nothing of it", () => {
  const rows = chartRows([
    lists([
      ["2026-05-01", 10],
      ["2026-05-05", 18],
    ]),
    daily([
      ["2026-05-01", 3],
      ["2026-05-02", 3],
      ["2026-05-03", 4],
    ]),
  ]);
  expect(rows.map((row) => [timeDay(row.time), row.drawn.lists, row.known.lists, row.drawn.daily])).toEqual([
    ["2026-05-01", 10, 10, 3],
    ["2026-05-02", 12, undefined, 3],
    ["2026-05-03", 14, undefined, 4],
    ["2026-05-05", 18, 18, null],
  ]);
});

test("lists at the usual distance are joined; a distance of more than half again is a dotted bridge", () => {
  const rows = chartRows([
    lists([
      ["2026-05-01", 10],
      ["2026-05-08", 12],
      ["2026-05-15", 14],
      ["2026-05-29", 20],
    ]),
  ]);
  expect(rows.map((row) => [row.drawn.lists, row.bridge.lists])).toEqual([
    [10, null],
    [12, null],
    [14, 14],
    [null, 17],
    [20, 20],
  ]);
});

test("a day that is missing or unknown is a gap, never a bridge and never zero", () => {
  const rows = chartRows([
    daily([
      ["2026-05-01", 3],
      ["2026-05-02", null],
      ["2026-05-03", 0],
      ["2026-05-04", 1],
      ["2026-05-05", 2],
      ["2026-05-09", 4],
    ]),
  ]);
  expect(rows.map((row) => row.drawn.daily)).toEqual([3, null, 0, 1, 2, null, 4]);
  expect(rows.every((row) => row.bridge.daily === null)).toBe(true);
});

test("weeks follow weeks as days follow days", () => {
  const weeks = chartRows([
    daily([
      ["2026-05-01", 3],
      ["2026-05-08", 4],
      ["2026-05-15", 5],
    ]),
  ]);
  expect(weeks.map((row) => row.drawn.daily)).toEqual([3, 4, 5]);
});
