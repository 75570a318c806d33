import { expect, test } from "vitest";
import type { FollowerPeriod } from "#lib/reports/prepare-follower-periods.ts";
import { prepareGains, spikeQuestion } from "#lib/reports/prepare-gains.ts";
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
  expect(prepareGains([], [], [], "week", "en")).toBeNull();
  expect(prepareGains([], [{ day: monday, followers: 3 }], [], "week", "en")).toBeNull();
});

test("E31: a gain that stands out is marked and asks what happened", () => {
  const spike = { fromDay: "2026-02-16", toDay: "2026-02-23", gain: 180, usual: 11 };
  const chart = prepareGains(weekly([10, 12, 9, 11, 10, 13, 180], 2000), [], [spike], "week", "en-GB");
  expect(chart?.bars.map((bar) => bar.isSpike)).toEqual([false, false, false, false, false, false, true]);
  expect(chart?.sentence).toBe("Over 7 weeks with a list 245 joined and 7 left.");
  expect(spikeQuestion(spike, "en-GB")).toBe(
    "In the week up to 22 Feb 2026, 180 followers came, where 11 are usual. What happened here?",
  );
  expect(spikeQuestion({ ...spike, fromDay: "2026-01-26" }, "en-GB")).toContain("In the four weeks up to");
  expect(spikeQuestion({ ...spike, usual: -2 }, "en-GB")).toContain("came, where the count usually does not grow.");
});

test("a week without a list is a gap", () => {
  const periods = weekly([10, 12, 9, 11], 2000).filter((_, index) => index !== 2);
  const chart = prepareGains(periods, [], [], "week", "en");
  expect(chart?.bars).toHaveLength(4);
  expect(chart?.bars[2]).toMatchObject({ came: null, gone: null });
  expect(chart?.csv).toContain("2026-01-19,,\r\n");
  expect(chart?.table.rows[1]?.slice(1)).toEqual(["not known", "not known"]);
});

test("counts without names give net changes", () => {
  const counts = [2000, 2010, 2022, 2031, 2042, 2052, 2065, 2055].map((followers, index) => ({
    day: shiftDay(monday, 7 * index + 2),
    followers,
  }));
  const chart = prepareGains([], counts, [], "week", "en");
  expect(chart?.kind).toBe("net");
  expect(chart?.bars.at(-1)).toMatchObject({ came: 0, gone: -10 });
  expect(chart?.sentence).toContain("rose by 65 and fell by 10");
});

test("months follow each other whatever their length", () => {
  const counts = ["2026-01-31", "2026-02-28", "2026-03-31"].map((day, index) => ({ day, followers: 100 + index }));
  const chart = prepareGains([], counts, [], "month", "en-GB");
  expect(chart?.bars.map((bar) => bar.label)).toEqual(["1 Feb 2026", "1 Mar 2026"]);
});
