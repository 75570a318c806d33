import { expect, test } from "vitest";
import { growthPeriods } from "#lib/engagement/growth-periods.ts";

const weeks = (count: number, isKnown: (week: number) => boolean = () => true) =>
  Array.from({ length: count }, (_, at) => ({ at, followers: isKnown(at) ? 100 + at : null, people: 5 }));

test("26 known weeks are periods of their own, gaps among them included", () => {
  expect(growthPeriods(weeks(26))).toEqual({ step: "week", ends: weeks(26) });
  expect(growthPeriods(weeks(40, (week) => week < 26))).toMatchObject({ step: "week", ends: { length: 40 } });
});

test("fewer are taken by fours, counted back from the newest", () => {
  const { step, ends } = growthPeriods(weeks(25));
  expect(step).toBe("fourWeeks");
  expect(ends.map(({ at }) => at)).toEqual([0, 4, 8, 12, 16, 20, 24]);
  expect(
    growthPeriods(weeks(100, (week) => week % 4 === 3))
      .ends.map(({ at }) => at)
      .at(-1),
  ).toBe(99);
  expect(growthPeriods(weeks(100, (week) => week % 4 === 3)).ends.every(({ followers }) => followers !== null)).toBe(
    true,
  );
  expect(growthPeriods([]).ends).toEqual([]);
});
