import { expect, test } from "vitest";
import { peopleAt, peopleSeries } from "#lib/reports/people-series.ts";

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const year = [[at("2025-06-01"), at("2026-12-31")]] as const;
const steps = [
  { day: "2026-01-01", people28: null },
  { day: "2026-01-02", people28: 3 },
  { day: "2026-01-04", people28: 5 },
];
const range = { fromDay: "2026-01-01", toDay: "2026-01-06" };

test("the count stays until it changes, and the last day is the figure itself", () => {
  expect(peopleSeries(steps, year, range, { value: 6 })).toEqual([
    { day: "2026-01-02", value: 3 },
    { day: "2026-01-03", value: 3 },
    { day: "2026-01-04", value: 5 },
    { day: "2026-01-05", value: 6 },
  ]);
});

test("a day whose 28 days are not covered is no point; an unknown figure ends the line before it", () => {
  const covered = [[at("2025-12-07"), at("2026-12-31")]] as const;
  // At the end of January 3rd 28 days are covered, at the end of the 2nd 27 of them, at the end of the 1st only 26.
  expect(peopleSeries(steps, covered, range, { value: null }).map((point) => point.day)).toEqual([
    "2026-01-02",
    "2026-01-03",
    "2026-01-04",
  ]);
  expect(peopleSeries(steps, [], range, { value: null })).toEqual([]);
});

test("a range that is over ends with the count of its last day", () => {
  expect(peopleSeries(steps, year, range, null).at(-1)).toEqual({ day: "2026-01-05", value: 5 });
});

test("more than 400 days are drawn by the week, counted back from the last", () => {
  const long = peopleSeries(
    steps,
    [[0, at("2030-01-01")]],
    { fromDay: "2026-01-01", toDay: "2027-03-01" },
    { value: 6 },
  );
  expect(long.slice(-2).map((point) => point.day)).toEqual(["2027-02-21", "2027-02-28"]);
  expect(long.length).toBe(61);
});

test("at the start of a day the count of the day before stands", () => {
  expect(peopleAt(steps, year, "2026-01-04")).toBe(3);
  expect(peopleAt(steps, year, "2026-01-05")).toBe(5);
  expect(peopleAt(steps, year, "2026-01-02")).toBeNull();
  expect(peopleAt(steps, [], "2026-01-05")).toBeNull();
});
