import fc from "fast-check";
import { expect, test } from "vitest";
import { rateDifference, shrink, wilson } from "#lib/engagement/rates.ts";

// E17
test.each([
  [0, 20, 0, 0.161125],
  [3, 20, 0.052369, 0.360419],
  [20, 20, 0.838875, 1],
  [9, 500, 0.009498, 0.033852],
  [15, 60, 0.157765, 0.372321],
])("Wilson's limits of %i in %i", (x, n, lo, hi) => {
  expect(wilson(x, n)?.lo).toBeCloseTo(lo, 6);
  expect(wilson(x, n)?.hi).toBeCloseTo(hi, 6);
});

test("of nobody there is no rate and no difference", () => {
  expect(wilson(0, 0)).toBeNull();
  expect(rateDifference(0, 0, 3, 20)).toBeNull();
  expect(rateDifference(3, 20, 0, 0)).toBeNull();
});

test("E18: nine of 500 against fifteen of 60", () => {
  const result = rateDifference(9, 500, 15, 60);
  expect(result?.difference).toBeCloseTo(-0.232, 9);
  expect(result?.lo).toBeCloseTo(-0.354616, 6);
  expect(result?.hi).toBeCloseTo(-0.138413, 6);
});

test("E19: small groups stay near the account's own rate, large ones keep their own", () => {
  expect(shrink(1, 2, 0.1, 20)).toBeCloseTo(3 / 22, 12);
  expect(shrink(50, 200, 0.1, 20)).toBeCloseTo(52 / 220, 12);
  expect(shrink(0, 0, 0.1, 20)).toBeCloseTo(0.1, 12);
  expect(shrink(0, 0, 0.1, 0)).toBe(0.1);
});

const rate = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test("property: a rate lies within its limits, and limits within 0 and 1", () => {
  fc.assert(
    fc.property(rate, ([x, n]) => {
      const limits = wilson(x, n);
      return limits !== null && 0 <= limits.lo && limits.lo <= x / n && x / n <= limits.hi && limits.hi <= 1;
    }),
  );
});

test("property: a difference turned round is the same with the other sign", () => {
  fc.assert(
    fc.property(rate, rate, ([x1, n1], [x2, n2]) => {
      const [there, back] = [rateDifference(x1, n1, x2, n2), rateDifference(x2, n2, x1, n1)];
      expect(back?.difference).toBeCloseTo(-(there?.difference ?? Number.NaN), 12);
      expect(back?.lo).toBeCloseTo(-(there?.hi ?? Number.NaN), 12);
      expect(there?.lo).toBeLessThanOrEqual(there?.difference ?? Number.NaN);
    }),
  );
});
