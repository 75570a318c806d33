import { expect, test } from "vitest";
import { growthPeriods } from "#lib/reports/growth-periods.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

const always = [[Date.UTC(2020, 0, 1), Date.UTC(2030, 0, 1)]] as const;
// Mondays from January 5th 2026 on.
const weeks = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ weekEnd: shiftDay("2026-01-05", 7 * n), people28: n }));
const sundays = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ day: shiftDay("2026-01-04", 7 * n), followers: 100 + n }));

test("26 weeks of which both are known are taken as weeks", () => {
  const periods = growthPeriods(weeks(26), sundays(26), always);
  expect(periods.days).toBe(7);
  expect(periods.ends.slice(0, 2)).toEqual(["2026-01-05", "2026-01-12"]);
  expect(periods.followers.slice(0, 3)).toEqual([100, 101, 102]);
  expect(periods.people.slice(0, 3)).toEqual([0, 1, 2]);
});

test("fewer weeks are taken four at a time, counted from the last", () => {
  const periods = growthPeriods(weeks(10), sundays(10), always);
  expect(periods).toEqual({
    days: 28,
    ends: ["2026-01-12", "2026-02-09", "2026-03-09"],
    followers: [101, 105, 109],
    people: [1, 5, 9],
  });
});

test("a list a month is no list for most weeks, so periods of 28 days are taken", () => {
  const monthly = sundays(40).filter((_, n) => n % 4 === 3);
  const periods = growthPeriods(weeks(40), monthly, always);
  expect(periods.days).toBe(28);
  expect(periods.followers.every((count) => count !== null)).toBe(true);
});

test("a period takes the last list inside it, its end left out and its start taken in", () => {
  const daily = [
    { day: "2026-01-05", followers: 1 },
    { day: "2026-01-09", followers: 2 },
    { day: "2026-01-10", followers: null },
    { day: "2026-02-09", followers: 9 },
  ];
  // The period that ends on February 2nd begins on January 5th.
  expect(growthPeriods([{ weekEnd: "2026-02-02", people28: 0 }], daily, always).followers).toEqual([2]);
  expect(growthPeriods([{ weekEnd: "2026-03-30", people28: 0 }], daily, always).followers).toEqual([null]);
});

test("people of a time that no file covers are unknown, not nobody", () => {
  const covered = [[Date.UTC(2026, 0, 1, 9), Date.UTC(2030, 0, 1)]] as const;
  const periods = growthPeriods(weeks(10), sundays(10), covered);
  // From January 1st at 9:00 on, 27 full days lie behind February 2nd and not behind January 26th.
  expect(periods.ends).toEqual(["2026-01-12", "2026-02-09", "2026-03-09"]);
  expect(periods.people).toEqual([null, 5, 9]);
});

test("without a week there is no period", () => {
  expect(growthPeriods([], sundays(3), always)).toEqual({ days: 28, ends: [], followers: [], people: [] });
});
