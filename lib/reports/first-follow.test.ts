import { expect, test } from "vitest";
import { findFirstFollow } from "#lib/reports/first-follow.ts";
import type { FollowSpell } from "#lib/reports/follow-spells.ts";

const may = (day: number) => new Date(Date.UTC(2026, 4, day)).toISOString();
const between = (after: number | null, before: number): FollowSpell => ({
  exactAt: null,
  after: after === null ? null : may(after),
  before: may(before),
  left: null,
});
const on = (day: number): FollowSpell => ({ exactAt: may(day), after: null, before: may(28), left: null });
const both = { theirs: true, yours: true };
const first = (theirs: FollowSpell[], yours: FollowSpell[], hasList = both) =>
  findFirstFollow({ theirs, yours }, hasList);

test("exact dates decide to the instant, and the same instant decides nothing", () => {
  expect(first([on(3)], [on(4)])).toBe("they");
  expect(first([on(4)], [on(3)])).toBe("you");
  expect(first([on(3)], [on(3)])).toBe("sameSpan");
});

test("spans decide only where they do not overlap", () => {
  // Joined after the list of the 1st and by that of the 8th; then after that of the 8th.
  expect(first([between(1, 8)], [between(8, 15)])).toBe("they");
  expect(first([between(8, 15)], [between(1, 8)])).toBe("you");
  expect(first([between(1, 8)], [between(1, 8)])).toBe("sameSpan");
  expect(first([between(1, 9)], [between(8, 15)])).toBe("sameSpan");
});

test("a date beside a span decides when it lies outside of it", () => {
  expect(first([on(8)], [between(8, 15)])).toBe("they");
  expect(first([on(9)], [between(8, 15)])).toBe("sameSpan");
  // Both may be of the evening of the list itself.
  expect(first([between(1, 8)], [on(8)])).toBe("sameSpan");
  expect(first([between(1, 8)], [on(9)])).toBe("they");
});

test("who was on the first list may have been there for years: then only the other can be the later one", () => {
  expect(first([between(null, 1)], [between(1, 8)])).toBe("they");
  expect(first([between(null, 8)], [between(1, 8)])).toBe("unknown");
  expect(first([between(null, 1)], [between(null, 1)])).toBe("unknown");
});

test("the first spell counts, and a side that never followed is named", () => {
  expect(first([between(1, 8), between(15, 22)], [between(8, 15)])).toBe("they");
  expect(first([on(3)], [])).toBe("onlyThey");
  expect(first([], [on(3)])).toBe("onlyYou");
  expect(first([], [])).toBe("neither");
  expect(first([on(3)], [], { theirs: true, yours: false })).toBe("unknown");
});
