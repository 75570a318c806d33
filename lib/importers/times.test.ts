import { expect, test } from "vitest";
import { readEpoch, readIsoTime } from "#lib/importers/times.ts";

const now = new Date("2026-05-07T12:00:00Z");

test("I2: the unit of a time is the one that lands between 2004 and now", () => {
  const at = new Date("2024-04-05T19:31:18Z");
  expect(readEpoch(1712345478, now)).toEqual(at);
  expect(readEpoch(1712345478000, now)).toEqual(at);
  expect(readEpoch(1712345478000000, now)).toEqual(at);
});

test("I2: 0, before 2004 and later than 48 h from now are unknown", () => {
  for (const value of [0, -1, 946684800, 1778327999 + 3_600, Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
    expect(readEpoch(value, now)).toBeNull();
  }
  expect(readEpoch(now.getTime() / 1000 + 48 * 3600, now)).toEqual(new Date("2026-05-09T12:00:00Z"));
});

test.each([
  ["2020-10-18T19:04:11+00:00", "2020-10-18T19:04:11.000Z"],
  ["2020-10-18T19:04:11.123456+02:00", "2020-10-18T17:04:11.123Z"],
  ["2021-11-20T16:22:24.361Z", "2021-11-20T16:22:24.361Z"],
  ["2026-04-30 12:00:00", "2026-04-30T12:00:00.000Z"],
  ["2026-04-30 12:00", "2026-04-30T12:00:00.000Z"],
  ["2019-04-08 09:15 +0000", "2019-04-08T09:15:00.000Z"],
  ["2026-01-01T00:30:00+05:45", "2025-12-31T18:45:00.000Z"],
])("%s is an instant", (text, at) => {
  expect(readIsoTime(text, now)).toEqual({ at: new Date(at), precision: "second" });
});

test("a date alone is a day", () => {
  expect(readIsoTime("2024-02-29", now)).toEqual({ at: new Date("2024-02-29T00:00:00Z"), precision: "day" });
});

test.each([
  "2023-02-29",
  "2024-13-01",
  "2024-01-01T25:00",
  "2024-01-01T10:00+25:00",
  "2024-02-30T10:00:00Z",
  "2024-01-01T24:00:00Z",
  "2024-01-01T10:60:00Z",
  "20x4-01-01T10:00:00Z",
  "2024-01-01T10:00:0 Z",
  "1999-12-31T23:59:59Z",
  "01/02/2026",
  "1970-01-01",
  "2024-1-1",
  "",
])("G4: %j is unknown", (text) => {
  expect(readIsoTime(text, now)).toBeNull();
});
