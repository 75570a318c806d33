import { expect, test } from "vitest";
import type { WeekChange } from "#lib/engagement/counts-only.ts";
import { countWeeksSentence, prepareCountWeeks } from "#lib/reports/prepare-count-weeks.ts";

// Day 4 is Monday, January 5th, 1970.
const week = (monday: number, changes: Partial<WeekChange> = {}): WeekChange => ({
  monday,
  gain: 35,
  losses: 7,
  net: 28,
  followersBefore: null,
  ...changes,
});

test("weeks come newest first, and what is not told stays unknown", () => {
  expect(prepareCountWeeks([week(4), week(11, { losses: null, net: null }), week(18, { net: -3 })], 2, "en")).toEqual([
    { monday: "1970-01-19", week: "Jan 19, 1970", gained: "35", lost: "7", net: "−3" },
    { monday: "1970-01-12", week: "Jan 12, 1970", gained: "35", lost: null, net: null },
  ]);
});

test("only weeks of which both are told are summed", () => {
  expect(countWeeksSentence([week(4), week(11, { losses: null }), week(18)], "en")).toBe(
    "In 2 whole weeks it counts 70 gained and 14 lost, without names.",
  );
  expect(countWeeksSentence([week(4, { gain: null })], "en")).toContain("No whole week");
});
