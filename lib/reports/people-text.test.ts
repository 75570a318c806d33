import { expect, test } from "vitest";
import { peopleFilters } from "#lib/reports/people.ts";
import {
  countText,
  creditText,
  filterGroups,
  firstFollowText,
  heardText,
  profilePointsText,
  standingText,
} from "#lib/reports/people-text.ts";

test("every filter stands in exactly one group", () => {
  const shown = filterGroups.flatMap(({ filters }) => filters);
  expect([...shown].sort()).toEqual([...peopleFilters].sort());
});

test("who is not on the list of followers is said to be so, unless there is no list", () => {
  expect(standingText({ standing: "hollow", followsYou: true })).toBe("no sign yet");
  expect(standingText({ standing: "outsideEngager", followsYou: false })).toBe("engaged; not a follower");
  expect(standingText({ standing: "outside", followsYou: false })).toBe("not a follower");
  expect(standingText({ standing: "outsideOnce", followsYou: null })).toBe("once; not known whether they follow");
});

test("credit above nothing never reads 0, and nobody reaches 1", () => {
  expect(creditText(null, "en")).toBe("not known");
  expect(creditText(0, "en")).toBe("0");
  expect(creditText(0.0001, "en")).toBe("<0.01");
  expect(creditText(0.5, "en")).toBe("0.50");
  expect(creditText(0.999, "en")).toBe(">0.99");
});

test("never and 0 are said only where files would tell", () => {
  expect(countText(0, "en")).toBe("0");
  expect(countText(null, "en")).toBe("not known");
  expect(heardText("2026-03-01T00:00:00.000Z", 1, "en-GB")).toBe("1 Mar 2026");
  expect(heardText(null, 0, "en")).toBe("never");
  // Without names nobody can be heard, and what has no time was heard some day.
  expect(heardText(null, null, "en")).toBe("not known");
  expect(heardText(null, 2, "en")).toBe("not known");
});

test("profile points carry the number of signs, and what is not known is not 0", () => {
  expect(profilePointsText(null, "en")).toBe("profile not known");
  expect(profilePointsText({ points: 0, signals: 0 }, "en")).toBe("0 points");
  expect(profilePointsText({ points: 1, signals: 1 }, "en")).toBe("1 point from 1 sign");
  expect(profilePointsText({ points: 4.5, signals: 3 }, "en")).toBe("4.5 points from 3 signs");
});

test("who followed first is said only where there is something to say", () => {
  expect(firstFollowText("they")).toBe("they followed first");
  expect(firstFollowText("unknown")).toBe("who followed first is not known");
  expect(firstFollowText("onlyYou")).toBeNull();
});
