import { expect, test } from "vitest";
import type { PersonRow } from "#lib/reports/people.ts";
import { followedSince, followStanding } from "#lib/reports/person-standing.ts";

const person: PersonRow = {
  id: "5b0c7f0e-3f0c-4d55-9d62-2f1c8f6f5a11",
  handle: "kim.k",
  platformId: null,
  followsYou: true,
  youFollow: true,
  followedAt: null,
  joinedBetween: null,
  leftBetween: null,
  standing: "hollow",
  credit: 0,
  firstFollow: "unknown",
  profile: null,
  marks: [],
  received: 0,
  given: 0,
  firstReceivedAt: null,
  lastReceivedAt: null,
  engaged: false,
};
const follows = (change: Partial<PersonRow>) => followStanding({ ...person, ...change }, "en-GB", "UTC");
// Intl puts thin spaces around the dash of a range.
const since = (change: Partial<PersonRow>) =>
  followedSince({ ...person, ...change }, "en-GB", "UTC")?.replaceAll("\u2009", " ") ?? null;

test("what one list alone shows is not turned into what the other lacks", () => {
  expect(follows({})).toBe("you follow each other");
  expect(follows({ youFollow: null })).toBe("follows you");
  expect(follows({ followsYou: null })).toBe("you follow them");
  expect(follows({ followsYou: false })).toBe("you follow; does not follow back");
  expect(follows({ followsYou: null, youFollow: null })).toBe("on no list");
});

test("whoever is gone may have been renamed, unless an id tells", () => {
  const leftBetween = { after: "2026-04-09T10:00:00Z", before: "2026-05-07T10:00:00Z" };
  expect(follows({ followsYou: false, youFollow: false, leftBetween })).toBe(
    "left or was renamed between 9 Apr 2026 and 7 May 2026",
  );
  expect(follows({ followsYou: false, youFollow: true, platformId: "17", leftBetween })).toBe(
    "left between 9 Apr 2026 and 7 May 2026; you follow them",
  );
  expect(follows({ leftBetween })).toBe("you follow each other");
});

test("since when: the platform's day, or the lists around it, or not known", () => {
  expect(since({ followedAt: "2026-01-03T23:30:00Z" })).toBe("3 Jan 2026");
  expect(since({ joinedBetween: { after: "2026-04-09T10:00:00Z", before: "2026-05-07T10:00:00Z" } })).toBe(
    "9 Apr – 7 May 2026",
  );
  expect(since({ joinedBetween: { after: null, before: "2026-05-07T10:00:00Z" } })).toBe("by 7 May 2026");
  expect(since({})).toBeNull();
});
