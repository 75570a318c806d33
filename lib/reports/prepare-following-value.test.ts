import { expect, test } from "vitest";
import {
  followingNoiseSentence,
  followingValueSentence,
  prepareFollowingValue,
} from "#lib/reports/prepare-following-value.ts";

const nothing = {
  ...{ people: 0, came: 0, wrote: 0, shared: 0, silent: 0, courtesy: 0 },
  acts: { genuine: 0, exchanged: 0, noise: 0 },
};

test("of nobody there is no share", () => {
  expect(prepareFollowingValue(nothing, "en")).toEqual([]);
  expect(followingValueSentence(nothing, "en")).toBe("You follow nobody, as far as the lists show.");
  expect(followingNoiseSentence(nothing, "en")).toBeNull();
});

test("each figure has its cases", () => {
  const value = { ...nothing, people: 100, came: 10, wrote: 5, shared: 1, silent: 80, courtesy: 61 };
  expect(prepareFollowingValue(value, "en").map(({ id, rate }) => [id, rate.cases])).toEqual([
    ["came", "10 of 100"],
    ["wrote", "5 of 100"],
    ["shared", "1 of 100"],
    ["silent", "80 of 100"],
    ["courtesy", "61 of 100"],
  ]);
  expect(followingValueSentence(value, "en")).toBe(
    "Of the 100 people you follow, 10 came by unasked at some time; 80 gave nothing yet.",
  );
});

test("acts of those I follow are parted into three that add up", () => {
  const value = { ...nothing, people: 4, courtesy: 2, acts: { genuine: 2, exchanged: 7, noise: 1 } };
  expect(followingNoiseSentence(value, "en")).toBe(
    "Of the 10 acts they did towards you, 20% came unasked, 70% in exchange or for a prize, and 10% was noise. 2 of those you follow fill your timeline out of courtesy: they follow back, and hardly anything went either way.",
  );
});
