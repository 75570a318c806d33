import { expect, test } from "vitest";
import { prepareDailyLine, prepareSnapshotLine } from "#lib/reports/prepare-line.ts";

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

test("no point, no row; one point, one dot", () => {
  expect(prepareSnapshotLine([])).toEqual([]);
  expect(prepareSnapshotLine([{ day: "2026-05-01", value: 7 }])).toEqual([
    { time: at("2026-05-01"), value: 7, bridge: null, isPoint: true },
  ]);
});

test("snapshots at the usual distance are joined by a solid line", () => {
  const weekly = ["2026-05-01", "2026-05-08", "2026-05-15"].map((day) => ({ day, value: 10 }));
  expect(prepareSnapshotLine(weekly).map((row) => row.bridge)).toEqual([null, null, null]);
});

test("a distance of more than half again the usual one is bridged by dots and breaks the line", () => {
  const rows = prepareSnapshotLine([
    { day: "2026-05-01", value: 10 },
    { day: "2026-05-08", value: 12 },
    { day: "2026-05-15", value: 14 },
    { day: "2026-05-29", value: 20 },
  ]);
  expect(rows.map(({ value, bridge, isPoint }) => [value, bridge, isPoint])).toEqual([
    [10, null, true],
    [12, null, true],
    [14, 14, true],
    [null, 17, false],
    [20, 20, true],
  ]);
});

test("two long distances in a row are bridged one after the other", () => {
  const rows = prepareSnapshotLine([
    { day: "2026-01-01", value: 1 },
    { day: "2026-01-08", value: 2 },
    { day: "2026-01-15", value: 3 },
    { day: "2026-01-22", value: 4 },
    { day: "2026-03-22", value: 6 },
    { day: "2026-05-22", value: 8 },
  ]);
  expect(rows.map((row) => row.bridge)).toEqual([null, null, null, 4, 5, 6, 7, 8]);
});

test("a day that is missing or unknown is a gap, never a bridge and never zero", () => {
  expect(
    prepareDailyLine([
      { day: "2026-05-01", value: 3 },
      { day: "2026-05-02", value: null },
      { day: "2026-05-03", value: 0 },
      { day: "2026-05-06", value: 4 },
    ]).map(({ time, value }) => [new Date(time).getUTCDate(), value]),
  ).toEqual([
    [1, 3],
    [2, null],
    [3, 0],
    [4, null],
    [6, 4],
  ]);
});
