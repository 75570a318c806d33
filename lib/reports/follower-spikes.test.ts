import { expect, test } from "vitest";
import { followerGains, followerSpikes } from "#lib/reports/follower-spikes.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

// Sundays from January 4th 2026 on; each ends its week.
const sundays = (counts: (number | null)[]) =>
  counts.map((followers, week) => ({ day: shiftDay("2026-01-04", 7 * week), followers }));
const steady = (weeks: number) => Array.from({ length: weeks }, (_, week) => 2000 + 10 * week);
// 30 weeks of ten each, then one of 190: the week from July 27th to August 2nd.
const withSpike = sundays([...steady(30), 2480]);

test("a week that stands out is asked about, with what is usual", () => {
  expect(followerSpikes(withSpike, [], new Set())).toEqual([
    { fromDay: "2026-07-27", toDay: "2026-08-03", gain: 190, usual: 10 },
  ]);
  expect(followerSpikes(sundays(steady(31)), [], new Set())).toEqual([]);
});

test("what a campaign explains, or was dismissed, is not asked again", () => {
  expect(followerSpikes(withSpike, [{ fromDay: "2026-08-01", toDay: "2026-08-09" }], new Set())).toEqual([]);
  expect(followerSpikes(withSpike, [{ fromDay: "2026-08-03", toDay: "2026-08-09" }], new Set())).toHaveLength(1);
  expect(followerSpikes(withSpike, [], new Set(["2026-07-27"]))).toEqual([]);
});

test("a span without a count breaks the two changes it touches", () => {
  const gains = followerGains(sundays([...steady(30), null, 2400, 2410]).flatMap(known));
  expect(gains.slice(-4).map(({ gain }) => gain)).toEqual([10, null, null, 10]);
});

test("few weeks are taken four at a time, counted back from the last", () => {
  const gains = followerGains(sundays(steady(9)).flatMap(known));
  expect(gains.map(({ fromDay, gain }) => [fromDay, gain])).toEqual([
    ["2025-12-08", null],
    ["2026-01-05", 40],
    ["2026-02-02", 40],
  ]);
});

test("no count and one count have no gain", () => {
  expect(followerGains([])).toEqual([]);
  expect(followerGains([{ day: "2026-01-04", followers: 5 }])).toMatchObject([{ gain: null }]);
});

function known({ day, followers }: { day: string; followers: number | null }) {
  return followers === null ? [] : [{ day, followers }];
}
