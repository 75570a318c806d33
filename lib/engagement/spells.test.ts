import { expect, test } from "vitest";
import type { FollowerSnapshot } from "#lib/engagement/account.ts";
import { findSpells } from "#lib/engagement/spells.ts";

const list = (takenAt: number, names: string, complete = true): FollowerSnapshot => ({
  takenAt,
  complete,
  rows: names.split("").map((actor) => ({ actor, followedAt: null })),
});
const spell = (lists: FollowerSnapshot[]) => findSpells(lists).get("a");

test("who is on the first list may have come at any time before it", () => {
  expect(spell([list(10, "a"), list(20, "a")])).toEqual({ lo: null, hi: 10, isExact: false });
});

test("a spell begins between the complete list without them and the first one with them", () => {
  expect(spell([list(10, ""), list(20, "a"), list(30, "a")])).toEqual({ lo: 10, hi: 20, isExact: false });
  expect(spell([list(10, ""), list(15, "", false), list(20, "a")])).toEqual({ lo: 10, hi: 20, isExact: false });
  expect(spell([list(10, "", false), list(20, "a")])).toEqual({ lo: null, hi: 20, isExact: false });
});

test("only a complete list ends a spell", () => {
  expect(spell([list(10, "a"), list(20, "", false), list(30, "a")])).toEqual({ lo: null, hi: 10, isExact: false });
  expect(spell([list(10, "a"), list(20, ""), list(30, "a")])).toEqual({ lo: 20, hi: 30, isExact: false });
});

test("who is not on the latest list has no spell", () => {
  expect(spell([list(10, "a"), list(20, "b")])).toBeUndefined();
  expect(spell([list(10, "a"), list(20, "b", false)])).toBeUndefined();
  expect(spell([])).toBeUndefined();
});

test("a follow date is exact, also when only an earlier list of the spell gives it", () => {
  const dated: FollowerSnapshot = { takenAt: 20, complete: true, rows: [{ actor: "a", followedAt: 13 }] };
  expect(spell([list(10, ""), dated])).toEqual({ lo: 13, hi: 13, isExact: true });
  expect(spell([list(10, ""), dated, list(30, "a")])).toEqual({ lo: 13, hi: 13, isExact: true });
  expect(spell([dated, list(30, ""), list(40, "a")])).toEqual({ lo: 30, hi: 40, isExact: false });
  const later: FollowerSnapshot = { takenAt: 50, complete: true, rows: [{ actor: "a", followedAt: 33 }] };
  // They had gone and come back between the two lists.
  expect(spell([dated, later])).toEqual({ lo: 33, hi: 33, isExact: true });
});
