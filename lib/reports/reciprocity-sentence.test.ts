import { expect, test } from "vitest";
import { cornerSum, prepareReciprocityHeadline } from "#lib/reports/reciprocity-sentence.ts";

const none = { people: 0, given: 0, received: 0 };
const corners = {
  friends: { people: 42, given: 300, received: 400 },
  supporters: { people: 18, given: 10, received: 90 },
  sources: { people: 1, given: 3, received: 0 },
  courtesy: { people: 610, given: 2, received: 1 },
  distant: { people: 1503, given: 0, received: 0 },
};
const empty = { friends: none, supporters: none, sources: none, courtesy: none, distant: none };
const asOf = "2026-05-07T12:00:00.000Z";
const text = (...args: Parameters<typeof prepareReciprocityHeadline>) =>
  prepareReciprocityHeadline(...args)
    .parts.map((part) => part.text)
    .join("");
const knows = { received: true, given: true, followers: true, following: true };

test("both sides are counted, and the people with whom it goes both ways", () => {
  expect(text({ asOf, knows, corners }, "en")).toBe(
    "In 180 days you gave 315 times and received 491 times; it goes both ways with 42 people.",
  );
  expect(text({ asOf, knows, corners: empty }, "en")).toBe(
    "In 180 days you gave 0 times and received 0 times; with nobody it goes both ways.",
  );
  expect(text({ asOf, knows, corners: { ...empty, friends: { people: 1, given: 3, received: 3 } } }, "en")).toContain(
    "with 1 person.",
  );
});

test("a side that is not in the files is said and not counted as nothing", () => {
  expect(text({ asOf, knows: { ...knows, given: false }, corners }, "en")).toBe(
    "People gave you something 491 times in 180 days.",
  );
  expect(text({ asOf, knows: { ...knows, received: false }, corners }, "en")).toBe("You gave 315 times in 180 days.");
  expect(text({ asOf, knows: { ...knows, given: false, received: false }, corners }, "en")).toBe(
    "Who gives and who takes is not in these files.",
  );
  expect(prepareReciprocityHeadline({ asOf, knows: { ...knows, given: false }, corners }, "en").says[0]).toContain(
    "supporters may be friends",
  );
});

test("the corners add up to the people on the screen", () => {
  expect(cornerSum(corners, "en")).toBe("42 + 18 + 1 + 610 + 1,503 = 2,174 people");
  expect(cornerSum(empty, "en")).toBe("0 + 0 + 0 + 0 + 0 = 0 people");
});
