import { expect, test } from "vitest";
import { median } from "#lib/engagement/median.ts";
import { findSpikes, testSpike } from "#lib/engagement/spike.ts";

const usual = [10, 12, 9, 11, 10, 13];

test("E31: what stands out by five spreads, by 20 followers and by a twentieth of them", () => {
  expect(testSpike(180, usual, 2000)).toEqual({ status: "ok", z: expect.closeTo(52.308836, 5), isSpike: true });
  expect(testSpike(24, usual, 2000)).toEqual({ status: "ok", z: expect.closeTo(4.16619, 5), isSpike: false });
  expect(testSpike(19, [0, 0, 0, 0, 0, 0], 50)).toEqual({ status: "ok", z: 19, isSpike: false });
  expect(testSpike(90, [3, 2], 100)).toEqual({ status: "notEnough" });
});

test("borders: 20 gained, and a twentieth", () => {
  const none = [0, 0, 0, 0, 0, 0];
  expect(testSpike(20, none, 400)).toMatchObject({ isSpike: true });
  expect(testSpike(20, none, 401)).toMatchObject({ isSpike: false });
});

test("an unknown gain is no gain of 0: nothing is said about it, nor with it", () => {
  expect(testSpike(180, [10, 12, null, 11, 10, 13], 2000)).toEqual({ status: "notEnough" });
  expect(testSpike(null, usual, 2000)).toEqual({ status: "notEnough" });
  expect(testSpike(180, usual, null)).toEqual({ status: "notEnough" });
});

test("in a series every period is set against the six before it", () => {
  const series = [...usual, 180, 12, 11].map((gain) => ({ gain, followersBefore: 1000 }));
  expect(findSpikes(series).map(({ place, gain }) => [place, gain])).toEqual([[6, 180]]);
  expect(findSpikes([])).toEqual([]);
});

test("the median of an even number of values lies between two", () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, Number.NaN]);
});
