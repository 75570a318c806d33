import { expect, test } from "vitest";
import { firstFollowerSentence, prepareFollowBacks, rateText } from "#lib/reports/prepare-follow-order.ts";
import type { FollowBackCounts } from "#lib/reports/reciprocity.ts";

const nobody: FollowBackCounts = {
  ...{ followed: 0, soon: 0, perhapsSoon: 0, ever: 0, tooEarly: 0, othersFirst: 0, orderUnknown: 0 },
  medianDays: null,
};

test("who followed first adds up, and what the lists do not tell is said", () => {
  expect(firstFollowerSentence({ you: 0, they: 0, unknown: 0 }, "en")).toBe("Nobody and you follow each other.");
  expect(firstFollowerSentence({ you: 0, they: 0, unknown: 1 }, "en")).toBe(
    "You and 1 person follow each other; who followed first, the lists do not tell.",
  );
  expect(firstFollowerSentence({ you: 2, they: 1, unknown: 0 }, "en")).toBe(
    "You and 3 people follow each other: you followed first in 2 cases, they in 1.",
  );
  expect(firstFollowerSentence({ you: 800, they: 300, unknown: 104 }, "en")).toBe(
    "You and 1,204 people follow each other: you followed first in 800 cases, they in 300. For 104 the lists do not tell.",
  );
});

test("E17: a rate has its interval and its cases; of nobody there is none", () => {
  expect(rateText(0, 0, "en")).toBeNull();
  expect(rateText(0, 10, "en")).toEqual({ value: "0%", interval: "0% to 28%", cases: "0 of 10" });
  expect(rateText(5, 10, "en")).toEqual({ value: "50%", interval: "24% to 76%", cases: "5 of 10" });
});

test("days until a follow back are a span where the lists leave one open", () => {
  const theirs = { ...nobody, followed: 500, soon: 291, ever: 305, medianDays: { fewest: 1.6, most: 2.4 } };
  const mine = { ...nobody, followed: 40, soon: 1, ever: 2, medianDays: { fewest: 0, most: 7 } };
  const [first, second] = prepareFollowBacks({ theirs, mine }, "en");
  expect(first).toMatchObject({
    soon: { value: "58%", cases: "291 of 500" },
    ever: { value: "61%" },
    median: "2 days (n = 305)",
    notes: [],
  });
  expect(second?.median).toBe("0 to 7 days (n = 2)");
  expect(prepareFollowBacks({ theirs: nobody, mine: nobody }, "en")[0]).toMatchObject({
    soon: null,
    ever: null,
    median: "not known",
  });
});

test("what is left out is counted and named", () => {
  const theirs = { ...nobody, followed: 9, perhapsSoon: 3, tooEarly: 1, othersFirst: 2, orderUnknown: 4 };
  expect(prepareFollowBacks({ theirs, mine: nobody }, "en")[0]?.notes).toEqual([
    "3 more may have come within 14 days: the lists lie too far apart to tell.",
    "Left out: 1 less than 14 days before the last list, 2 who followed you first, and 4 whose order no list tells.",
  ]);
});
