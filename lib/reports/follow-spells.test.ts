import { expect, test } from "vitest";
import { findSpells, type ListEvent } from "#lib/reports/follow-spells.ts";

const may = (day: number) => new Date(Date.UTC(2026, 4, day)).toISOString();
const list = (change: 1 | 0 | -1, day: number, before: number | null, followedAt: number | null = null): ListEvent => ({
  kind: "complete",
  change,
  at: may(day),
  before: before === null ? null : may(before),
  followedAt: followedAt === null ? null : may(followedAt),
});
const seen = (day: number, before: number | null, next: number | null): ListEvent => ({
  kind: "partial",
  at: may(day),
  before: before === null ? null : may(before),
  next: next === null ? null : may(next),
  followedAt: null,
});

test("nothing on any list is no spell", () => {
  expect(findSpells([])).toEqual([]);
});

test("a spell begins and ends between two complete lists each, and can come again", () => {
  expect(findSpells([list(1, 8, 1), list(-1, 15, 8), list(1, 29, 22, 25)])).toEqual([
    { exactAt: null, after: may(1), before: may(8), left: { after: may(8), before: may(15) } },
    { exactAt: may(25), after: may(22), before: may(29), left: null },
  ]);
});

test("on the first list nothing is before it; a later date of the source takes the place of the earlier", () => {
  expect(findSpells([list(1, 1, null, 1), list(0, 8, 1, 2)])).toEqual([
    { exactAt: may(2), after: null, before: may(1), left: null },
  ]);
});

test("a list that is not complete narrows the span in which they came, and the one in which they left", () => {
  expect(findSpells([list(1, 15, 1), list(-1, 29, 15), seen(8, 1, 15), seen(22, 15, 29)])).toEqual([
    { exactAt: null, after: may(1), before: may(8), left: { after: may(22), before: may(29) } },
  ]);
});

test("seen between two complete lists that lack them, they came and left in between", () => {
  expect(findSpells([seen(8, 1, 15)])).toEqual([
    { exactAt: null, after: may(1), before: may(8), left: { after: may(8), before: may(15) } },
  ]);
  expect(findSpells([seen(8, null, null)])).toEqual([{ exactAt: null, after: null, before: may(8), left: null }]);
});
