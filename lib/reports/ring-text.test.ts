import { expect, test } from "vitest";
import { findingSentence, ringTitle, spanText, testedSentence } from "#lib/reports/ring-text.ts";
import type { RingFinding, RingMember } from "#lib/reports/rings.ts";

const span = { from: "2026-01-01T00:00:00.000Z", to: "2026-06-30T00:00:00.000Z" };
const member = (changes: Partial<RingMember>): RingMember => ({
  personId: "1",
  handle: "ana",
  platformId: null,
  posts: 8,
  medianMinutes: 4,
  acts: 9,
  strong: 1,
  given: 5,
  ...changes,
});
const finding = (members: RingMember[]): RingFinding => ({ kind: "pod", ...span, posts: 8, members });

test("the title counts the people in words", () => {
  expect(ringTitle({ people: [member({}), member({}), member({})] }, "en")).toBe("Three people who meet on your posts");
});

test("a half-year ends with the day before the next begins", () => {
  expect(spanText(span, "en").replace(/\u2009/g, " ")).toBe("Jan 1 – Jun 29, 2026");
});

test.each([
  [
    [member({ medianMinutes: 2.4 }), member({ medianMinutes: 8.2, given: 7 })],
    "They met on 8 posts of yours, mostly 2 to 9 minutes after each came out. You gave them 12 likes, comments and shares in that time: 5 to 7 each.",
  ],
  [
    [member({ medianMinutes: 0.2 }), member({ medianMinutes: 0.9 })],
    "They met on 8 posts of yours, mostly within a minute after each came out. You gave them 10 likes, comments and shares in that time: 5 each.",
  ],
  [[member({ medianMinutes: null, given: null })], "They met on 8 posts of yours. What you gave them is not known."],
  [
    [member({ given: 0 })],
    "They met on 8 posts of yours, mostly about 4 minutes after each came out. Nothing is known that you gave them in that time.",
  ],
])("what was seen is said as far as it is known: %#", (members, expected) => {
  expect(findingSentence(finding(members), members.length, "en")).toBe(expected);
});

test("what could not be tested is said, with what it takes", () => {
  const period = (podsTested: boolean) => ({ ...span, podsTested });
  expect(testedSentence([period(false)], "en")).toContain("could not be tested");
  expect(testedSentence([period(true)], "en")).toContain("throughout");
  expect(testedSentence([period(true), period(false)], "en")).toContain("in 1 of 2 half-years");
});

test("who of the ring was there is said when not all were", () => {
  expect(findingSentence(finding([member({}), member({})]), 5, "en")).toMatch(/^Two of them met on 8 posts/);
});
