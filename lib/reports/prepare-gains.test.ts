import { expect, test } from "vitest";
import type { FollowerPeriod } from "#lib/reports/prepare-follower-periods.ts";
import { prepareGains } from "#lib/reports/prepare-gains.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

const monday = "2026-01-05";
const weekly = (gains: number[], followers: number): FollowerPeriod[] =>
  gains.map((joined, index) => {
    const firstDay = shiftDay(monday, 7 * index);
    return {
      ...{ firstDay, openedDay: shiftDay(firstDay, -1), closedDay: shiftDay(firstDay, 6), lists: 1 },
      ...{ opening: followers, joined, left: 1, closing: followers + joined - 1 },
    };
  });

test("nothing known, nothing drawn", () => {
  expect(prepareGains([], [], "week", "en")).toBeNull();
  expect(prepareGains([], [{ day: monday, followers: 3 }], "week", "en")).toBeNull();
});

test("E31: a gain that stands out asks what happened", () => {
  const gains = prepareGains(weekly([10, 12, 9, 11, 10, 13, 180], 2000), [], "week", "en-GB");
  expect(gains?.questions).toEqual([
    {
      firstDay: "2026-02-16",
      lastDay: "2026-02-22",
      says: "In the week of 16 Feb 2026 180 followers came, where 11 are usual. What happened here?",
    },
  ]);
  expect(gains?.chart.bars.map((bar) => bar.isSpike)).toEqual([false, false, false, false, false, false, true]);
  expect(gains?.chart.sentence).toBe("Over 7 weeks with a list 245 joined and 7 left.");
  expect(prepareGains(weekly([10, 12, 9, 11, 10, 13, 24], 2000), [], "week", "en")?.questions).toEqual([]);
});

test("a week without a list is a gap, and the line across it is no gain of one week", () => {
  const periods = weekly([10, 12, 9, 11, 10, 13, 10, 180], 2000).filter((_, index) => index !== 6);
  const last = periods.at(-1);
  if (last) last.openedDay = shiftDay(monday, 41);
  const gains = prepareGains(periods, [], "week", "en");
  expect(gains?.chart.bars).toHaveLength(8);
  expect(gains?.chart.bars[6]).toMatchObject({ came: null, gone: null });
  expect(gains?.questions).toEqual([]);
  expect(gains?.chart.csv).toContain("2026-02-16,,\r\n");
});

test("counts without names give net changes, and their spikes", () => {
  const counts = [2000, 2010, 2022, 2031, 2042, 2052, 2065, 2055, 2255].map((followers, index) => ({
    day: shiftDay(monday, 7 * index + 2),
    followers,
  }));
  const gains = prepareGains([], counts.slice(0, 8), "week", "en");
  expect(gains?.chart.kind).toBe("net");
  expect(gains?.chart.bars.at(-1)).toMatchObject({ came: 0, gone: -10 });
  expect(gains?.chart.sentence).toContain("rose by 65 and fell by 10");
  expect(prepareGains([], counts, "week", "en")?.questions).toHaveLength(1);
});

test("months follow each other whatever their length", () => {
  const counts = ["2026-01-31", "2026-02-28", "2026-03-31"].map((day, index) => ({ day, followers: 100 + index }));
  const gains = prepareGains([], counts, "month", "en-GB");
  expect(gains?.chart.bars.map((bar) => bar.label)).toEqual(["1 Feb 2026", "1 Mar 2026"]);
});
