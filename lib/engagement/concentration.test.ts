import fc from "fast-check";
import { expect, test } from "vitest";
import { bootstrapInterval } from "#lib/engagement/bootstrap.ts";
import { concentration } from "#lib/engagement/concentration.ts";
import { concentrationIntervals } from "#lib/engagement/concentration-intervals.ts";

test("E26: shares of 1/2, 1/4, 1/8 and twice 1/16 hold 1.875 bits", () => {
  const spread = concentration([8, 4, 2, 1, 1]);
  expect(spread?.n0).toBe(5);
  expect(spread?.n1).toBeCloseTo(2 ** 1.875, 9);
  // 256 / (64 + 16 + 4 + 1 + 1)
  expect(spread?.n2).toBeCloseTo(256 / 86, 9);
  expect(spread?.n50).toBe(1);
  // (4 * 8 + 2 * 4 - 2 * 1 - 4 * 1) / (5 * 16)
  expect(spread?.gini).toBeCloseTo(0.425, 9);
});

test("E27: an even crowd is as large as it looks", () => {
  expect(concentration([2, 2, 2, 2])).toEqual({ n0: 4, n1: 4, n2: 4, n50: 2, gini: 0 });
});

test("one person holds everything; of nobody there is nothing to say", () => {
  expect(concentration([3])).toEqual({ n0: 1, n1: 1, n2: 1, n50: 1, gini: 0 });
  expect(concentration([])).toBeNull();
  expect(concentrationIntervals([])).toBeNull();
});

test("half is half, however the tenths add up", () => {
  expect(concentration(Array(10).fill(0.1))?.n50).toBe(5);
});

const credits = fc.array(fc.double({ min: 1e-6, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 30 });

test("property: effective numbers are in order, the Gini within 0 and 1, and the order of people changes nothing", () => {
  fc.assert(
    fc.property(credits, (values) => {
      const spread = concentration(values);
      if (spread === null) throw new Error("there is credit");
      expect(spread.n2).toBeLessThanOrEqual(spread.n1);
      expect(spread.n1).toBeLessThanOrEqual(spread.n0);
      expect(spread.n2).toBeGreaterThan(0.999_999_999);
      expect(spread.n50).toBeLessThanOrEqual(Math.ceil(spread.n0 / 2));
      expect(spread.gini).toBeLessThan(1);
      expect(concentration([...values].reverse())).toEqual(spread);
    }),
  );
});

test("property: intervals in one go are those of every statistic by itself", () => {
  fc.assert(
    fc.property(credits, (values) => {
      const together = concentrationIntervals(values, 40);
      for (const name of ["n1", "n2", "n50", "gini"] as const) {
        const alone = bootstrapInterval(values, (each) => concentration(each)?.[name] ?? 0, 40);
        expect(together?.[name].lo).toBeCloseTo(alone?.lo ?? Number.NaN, 9);
        expect(together?.[name].hi).toBeCloseTo(alone?.hi ?? Number.NaN, 9);
      }
    }),
    { numRuns: 30 },
  );
});
