import { expect, test } from "vitest";
import { dayMs } from "#lib/engagement/days.ts";
import { arePodsTested } from "#lib/engagement/find-rings.ts";
import { defaultParameters as parameters } from "#lib/engagement/parameters.ts";
import { tradeWindows, windowsAt } from "#lib/engagement/trade-windows.ts";

const days = (count: number) => count * dayMs;

test("windows go on until the first one that ends after the last act", () => {
  const ends = (last: number) =>
    tradeWindows(0, days(last), parameters).map(({ from, to }) => [from / dayMs, to / dayMs]);
  expect(ends(0)).toEqual([[0, 180]]);
  expect(ends(179)).toEqual([[0, 180]]);
  expect(ends(180)).toEqual([
    [0, 180],
    [90, 270],
  ]);
  expect(ends(300)).toEqual([
    [0, 180],
    [90, 270],
    [180, 360],
  ]);
  expect(tradeWindows(null, null, parameters)).toEqual([]);
});

test("an instant is held by the windows that begin at or before it and end after it", () => {
  const windows = tradeWindows(0, days(400), parameters);
  const held = (day: number) => windowsAt(windows, days(day), parameters);
  expect(held(-1)).toBeNull();
  expect(held(0)).toEqual([0, 0]);
  expect(held(89.999)).toEqual([0, 0]);
  expect(held(90)).toEqual([0, 1]);
  expect(held(180)).toEqual([1, 2]);
  expect(held(449)).toEqual([3, 3]);
  expect(held(450)).toBeNull();
});

test("pods are tested where what I gave is known for half of the time up to the last act", () => {
  const window = { no: 0, from: 0, to: days(180) };
  expect(arePodsTested(window, days(100), [[0, days(50)]])).toBe(true);
  expect(arePodsTested(window, days(100), [[0, days(49)]])).toBe(false);
  expect(arePodsTested(window, days(100), [[days(100), days(180)]])).toBe(false);
  expect(
    arePodsTested(window, days(400), [
      [-days(50), days(30)],
      [days(60), days(120)],
    ]),
  ).toBe(true);
  expect(arePodsTested(window, days(400), [])).toBe(false);
});
