import { expect, test } from "vitest";
import type { StayGroup } from "#lib/reports/growth.ts";
import { prepareSurvival } from "#lib/reports/prepare-survival.ts";

const lists = { first: 0, end: 400 };
const stays = (people: number, changes: Partial<StayGroup>): StayGroup => ({
  ...{ origin: "self", people, joinLo: 0, joinHi: 0, lastSeen: 400, firstMissing: null },
  ...changes,
});

test("too little is said with what it takes, and nothing is drawn", () => {
  const { chart, sentence, byOrigin } = prepareSurvival([], lists, "en");
  expect(chart).toBeNull();
  expect(sentence).toBe("Too little to say how long followers stay: it takes 30 known joins, and there are 0.");
  expect(byOrigin.map((row) => [row.origin, row.shares, row.halfLife])).toEqual([
    ["all", null, "not known"],
    ["afterMyFollow", null, "not known"],
    ["iFollowedBack", null, "not known"],
    ["self", null, "not known"],
    ["unknown", null, "not known"],
  ]);
  const few = prepareSurvival([stays(40, {}), stays(9, { lastSeen: 10, firstMissing: 11 })], lists, "en");
  expect(few.sentence).toContain("it takes 10 departures, and there are 9");
});

test("30 of 40 leave: the half-life lies between the lists around it", () => {
  // Ten are seen last on day 20 and missed on 30, twenty on 50 and 60; ten stay.
  const groups = [
    stays(10, { lastSeen: 20, firstMissing: 30 }),
    stays(20, { lastSeen: 50, firstMissing: 60 }),
    stays(10, {}),
    stays(3, { joinLo: null }),
  ];
  const { chart, sentence, byOrigin } = prepareSurvival(groups, lists, "en");
  expect(sentence).toBe(
    "Half are gone after 50 to 60 days. Seen: 40 who came, 30 who left. Of 3 more nobody knows since when.",
  );
  expect(byOrigin[0]).toMatchObject({
    joins: "40",
    departures: "30",
    halfLife: "50 to 60 days",
    shares: ["75%", "25%", "25%", "25%"],
  });
  expect(chart?.lastAge).toBe(400);
  expect(chart?.points.filter(({ age }) => age === 20 || age === 30)).toEqual([
    { age: 20, low: 0.75, high: 1 },
    { age: 30, low: 0.75, high: 0.75 },
  ]);
  expect(chart?.table.rows.at(-1)).toEqual(["400", "25%", "25%"]);
  expect(chart?.csv.split("\r\n")[0]).toBe("days,still_here_least,still_here_most");
});

test("where more than half stay there is no half-life", () => {
  const { sentence, byOrigin } = prepareSurvival(
    [stays(90, {}), stays(10, { lastSeen: 10, firstMissing: 11 })],
    lists,
    "en",
  );
  expect(sentence).toMatch(/^More than half are still here\./);
  expect(byOrigin[3]).toMatchObject({ origin: "self", halfLife: "more than half are still here" });
});

test("an origin with too few says so, while all together may be told", () => {
  const { byOrigin } = prepareSurvival(
    [stays(29, { origin: "afterMyFollow" }), stays(20, { lastSeen: 5, firstMissing: 5 })],
    lists,
    "en",
  );
  expect(byOrigin.map((row) => row.shares !== null)).toEqual([true, false, false, false, false]);
});

test("ages to which fewer than ten were watched are not told", () => {
  const late = stays(45, { joinLo: 350, joinHi: 350 });
  const { byOrigin, chart } = prepareSurvival([late, stays(12, { lastSeen: 5, firstMissing: 5 })], lists, "en");
  expect(chart?.lastAge).toBe(50);
  expect(byOrigin[0]?.shares?.slice(1)).toEqual(["too few left to say", "too few left to say", "too few left to say"]);
});
