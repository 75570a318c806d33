import { expect, test } from "vitest";
import { peopleHistory } from "#lib/reports/people-history.ts";
import { day } from "#lib/testing/made-rows.ts";

const at = (ofYear: number) => day(ofYear).getTime();
const history = peopleHistory(
  [
    { day: "2026-01-01", people28: 0 },
    { day: "2026-01-20", people28: null },
    { day: "2026-01-29", people28: 3 },
    { day: "2026-02-10", people28: 5 },
  ],
  at(60),
);

test("the number stays until the next change, and a day's own is known from its end on", () => {
  // Day 29 is 29 January, day 41 is 10 February.
  expect([29, 30, 41, 42, 60].map((ofYear) => history.people28At(at(ofYear)))).toEqual([0, 3, 3, 5, 5]);
});

test("nothing is known before 28 days are covered, after the last known moment, or without people", () => {
  expect(history.from).toBe(at(29));
  expect([28, 61].map((ofYear) => history.people28At(at(ofYear)))).toEqual([null, null]);
  const none = peopleHistory([{ day: "2026-01-01", people28: null }], at(60));
  expect(none.people28At(at(40))).toBeNull();
});
