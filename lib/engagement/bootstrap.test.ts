import { expect, test } from "vitest";
import { bootstrapInterval, mulberry32, quantile } from "#lib/engagement/bootstrap.ts";
import { concentration } from "#lib/engagement/concentration.ts";

test("E35: the generator gives the same numbers everywhere", () => {
  const random = mulberry32(1);
  const first = [random(), random(), random()];
  for (const [index, expected] of [0.627074, 0.002736, 0.527447].entries()) {
    expect(first[index]).toBeCloseTo(expected, 6);
  }
});

test("E35: interval of the effective number of people", () => {
  const interval = bootstrapInterval([8, 4, 2, 1, 1, 0.5, 0.5, 0.25], (each) => concentration(each)?.n2 ?? 0, 1000);
  expect(interval?.lo).toBeCloseTo(2.323098, 6);
  expect(interval?.hi).toBeCloseTo(6.452323, 6);
});

test("a quantile lies between two values in proportion", () => {
  expect(quantile([1, 2, 3, 4], 0)).toBe(1);
  expect(quantile([1, 2, 3, 4], 1)).toBe(4);
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([1, 2, 3, 4], 0.9)).toBeCloseTo(3.7, 12);
  expect(quantile([7], 0.3)).toBe(7);
});

test("equal values leave no room, and none have no interval", () => {
  expect(bootstrapInterval([3, 3, 3], (each) => each.length)).toEqual({ lo: 3, hi: 3 });
  expect(bootstrapInterval([], () => 1)).toBeNull();
});
