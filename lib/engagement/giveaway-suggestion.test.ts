import { expect, test } from "vitest";
import { looksLikeGiveaway } from "#lib/engagement/giveaway-suggestion.ts";

const before = [10, 8, 12, 9, 11];

test("five times the middle, six in ten only here and half of them without words of their own", () => {
  expect(looksLikeGiveaway({ actors: 50, onlyHere: 30, trivialOnly: 25 }, before)).toBe(true);
});

test("one actor short of any of the three is no giveaway", () => {
  expect(looksLikeGiveaway({ actors: 49, onlyHere: 30, trivialOnly: 25 }, before)).toBe(false);
  expect(looksLikeGiveaway({ actors: 50, onlyHere: 29, trivialOnly: 25 }, before)).toBe(false);
  expect(looksLikeGiveaway({ actors: 50, onlyHere: 30, trivialOnly: 24 }, before)).toBe(false);
});

test("the first post has nothing to be compared with, and a middle of nobody counts as one", () => {
  expect(looksLikeGiveaway({ actors: 500, onlyHere: 500, trivialOnly: 500 }, [])).toBe(false);
  expect(looksLikeGiveaway({ actors: 4, onlyHere: 4, trivialOnly: 4 }, [0, 0, 0])).toBe(false);
  expect(looksLikeGiveaway({ actors: 5, onlyHere: 5, trivialOnly: 5 }, [0, 0, 0])).toBe(true);
  // The middle of 8 and 12 is 10.
  expect(looksLikeGiveaway({ actors: 49, onlyHere: 49, trivialOnly: 49 }, [8, 12])).toBe(false);
  expect(looksLikeGiveaway({ actors: 50, onlyHere: 50, trivialOnly: 50 }, [8, 12])).toBe(true);
});
