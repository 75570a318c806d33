import { expect, test } from "vitest";
import { autocorrelation, midRanks, permutationP, spearman } from "#lib/engagement/ranks.ts";

test("equal values share their ranks", () => {
  expect(midRanks([30, 10, 20, 20])).toEqual([4, 1, 2.5, 2.5]);
  expect(midRanks([5, 5, 5])).toEqual([2, 2, 2]);
  expect(midRanks([])).toEqual([]);
});

test("rho is 1 for any rise, -1 for any fall, and unknown when a side stands still", () => {
  expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBe(1);
  expect(spearman([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1);
  expect(spearman([1, 2, 3], [7, 7, 7])).toBeNull();
  expect(spearman([1], [1])).toBeNull();
  // d = 1, 1, 1, 1: 1 - 6 * 4 / (4 * 15)
  expect(spearman([1, 2, 3, 4], [2, 1, 4, 3])).toBeCloseTo(0.6, 12);
});

test("what goes to and fro has a negative autocorrelation", () => {
  // Centred -1 1 -1 1: -3 / 4.
  expect(autocorrelation([1, 3, 1, 3])).toBe(-0.75);
  expect(autocorrelation([2, 2])).toBeNull();
});

test("E23: 42 of the 720 orders go as far", () => {
  expect(permutationP([1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5])).toBeCloseTo(42 / 720, 12);
});

test("the exact p is 1 where nothing moves, 2 / n! for the one order, and not there for ten pairs", () => {
  expect(permutationP([1, 2, 3], [5, 5, 5])).toBe(1);
  expect(permutationP([1, 2, 3, 4], [1, 2, 3, 4])).toBeCloseTo(2 / 24, 12);
  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(permutationP(nine, nine)).toBeCloseTo(2 / 362_880, 12);
  expect(permutationP([...nine, 10], [...nine, 10])).toBeNull();
  expect(permutationP([], [])).toBeNull();
});
