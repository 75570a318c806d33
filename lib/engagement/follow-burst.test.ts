import { expect, test } from "vitest";
import { findFollowBursts } from "#lib/engagement/follow-burst.ts";

const onDays = (from: number, to: number, follows: number) =>
  Array.from({ length: to - from }, (_, offset) => ({ day: from + offset, follows }));

test("two weeks of 40 follows a day are one burst, also across a pause of some days", () => {
  const days = [{ day: 0, follows: 3 }, ...onDays(200, 205, 40), ...onDays(210, 214, 40), { day: 207, follows: 2 }];
  expect(findFollowBursts(days)).toEqual([{ fromDay: 200, toDay: 214, follows: 5 * 40 + 4 * 40 + 2 }]);
});

test("a pause of more than a week divides it", () => {
  const days = [
    { day: 0, follows: 3 },
    { day: 200, follows: 40 },
    { day: 208, follows: 40 },
  ];
  expect(findFollowBursts(days)).toEqual([
    { fromDay: 200, toDay: 201, follows: 40 },
    { fromDay: 208, toDay: 209, follows: 40 },
  ]);
  days[2] = { day: 207, follows: 40 };
  expect(findFollowBursts(days)).toEqual([{ fromDay: 200, toDay: 208, follows: 80 }]);
});

test("a campaign of half a year does not become what is usual", () => {
  const days = [{ day: 0, follows: 1 }, ...onDays(100, 280, 30)];
  expect(findFollowBursts(days)).toEqual([{ fromDay: 100, toDay: 280, follows: 180 * 30 }]);
});

test("who follows 25 a day always has no day that stands out, but for one of 60", () => {
  const days = onDays(0, 200, 25);
  expect(findFollowBursts(days)).toEqual([]);
  // 5 usual spreads are 5 * sqrt(25).
  expect(findFollowBursts([...days, { day: 200, follows: 49 }])).toEqual([]);
  expect(findFollowBursts([...days, { day: 200, follows: 60 }])).toEqual([{ fromDay: 200, toDay: 201, follows: 60 }]);
});

test("19 on a day are too few, the first four weeks ask nothing, and of nothing comes nothing", () => {
  expect(
    findFollowBursts([
      { day: 0, follows: 1 },
      { day: 200, follows: 19 },
    ]),
  ).toEqual([]);
  expect(
    findFollowBursts([
      { day: 0, follows: 500 },
      { day: 27, follows: 500 },
    ]),
  ).toEqual([]);
  expect(
    findFollowBursts([
      { day: 0, follows: 500 },
      { day: 28, follows: 20 },
    ]),
  ).toHaveLength(1);
  expect(findFollowBursts([])).toEqual([]);
});
