import fc from "fast-check";
import { expect, test } from "vitest";
import { prepareValueAxis } from "#lib/reports/prepare-value-axis.ts";

const counts = { startsAtZero: true, wholeNumbers: true };
const index = { startsAtZero: false, wholeNumbers: false };

test("an axis has round steps and holds every value", () => {
  expect(prepareValueAxis([3, 86], counts)).toEqual({ from: 0, to: 100, ticks: [0, 50, 100] });
  expect(prepareValueAxis([100, 168, 112], index)).toEqual({ from: 100, to: 180, ticks: [100, 120, 140, 160, 180] });
  expect(prepareValueAxis([1780, 2984], { startsAtZero: false, wholeNumbers: true }).ticks).toEqual([
    1500, 2000, 2500, 3000,
  ]);
});

test("people are whole: two people are not drawn on half steps", () => {
  expect(prepareValueAxis([0, 2], counts).ticks).toEqual([0, 1, 2]);
});

test("one value, zero and nothing still give an axis", () => {
  expect(prepareValueAxis([7], counts)).toEqual({ from: 0, to: 8, ticks: [0, 2, 4, 6, 8] });
  expect(prepareValueAxis([0], counts)).toEqual({ from: 0, to: 1, ticks: [0, 1] });
  expect(prepareValueAxis([100], index)).toEqual({ from: 100, to: 101, ticks: [100, 101] });
  expect(prepareValueAxis([Number.MIN_VALUE], index)).toEqual({ from: 0, to: 1, ticks: [0, 1] });
  expect(prepareValueAxis([], counts)).toEqual({ from: 0, to: 1, ticks: [0, 1] });
});

test("whatever the values, they lie on the axis and it has two to six ticks", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e7, max: 1e9, noNaN: true }), { minLength: 1 }),
      fc.boolean(),
      (all, zero) => {
        const axis = prepareValueAxis(all, { startsAtZero: zero, wholeNumbers: false });
        const slack = 1e-6 * Math.max(1, ...all.map(Math.abs));
        expect(Math.min(...all)).toBeGreaterThanOrEqual(axis.from - slack);
        expect(Math.max(...all)).toBeLessThanOrEqual(axis.to + slack);
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
        expect(axis.ticks.length).toBeLessThanOrEqual(6);
      },
    ),
  );
});
