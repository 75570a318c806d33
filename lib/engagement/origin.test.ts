import { expect, test } from "vitest";
import { isFollowingKnown, type Origin, originOf, type Span } from "#lib/engagement/origin.ts";

const dayMs = 86_400_000;
const on = (day: number): Span => ({ lo: day * dayMs, hi: day * dayMs });
const between = (lo: number | null, hi: number): Span => ({ lo: lo === null ? null : lo * dayMs, hi: hi * dayMs });

test.each<[string, Span, Span[], Origin]>([
  ["a day after my follow", on(101), [on(100)], "afterMyFollow"],
  ["at the very moment of it", on(100), [on(100)], "afterMyFollow"],
  ["14 days after it", on(114), [on(100)], "afterMyFollow"],
  ["15 days after it", on(115), [on(100)], "self"],
  ["I followed a day later", on(100), [on(101)], "iFollowedBack"],
  ["I followed 14 days later", on(100), [on(114)], "iFollowedBack"],
  ["I followed 15 days later", on(100), [on(115)], "self"],
  ["I never followed", on(100), [], "self"],
  ["joined within a week that begins at my follow", between(100, 107), [on(100)], "afterMyFollow"],
  ["joined within a week that my follow lies in", between(100, 107), [on(103)], "unknown"],
  ["joined within a month after my follow", between(100, 130), [on(100)], "unknown"],
  ["joined within a month long after my follow", between(100, 130), [on(80)], "self"],
  ["joined within a month, followed ten days after it", between(100, 130), [on(140)], "unknown"],
  ["joined nobody knows when, followed by the first list", between(null, 100), [between(null, 100)], "unknown"],
  ["joined nobody knows when, followed long after", between(null, 100), [on(200)], "self"],
  ["my follow is known by two lists a week apart", on(108), [between(100, 107)], "afterMyFollow"],
  ["my follow is known by two lists a month apart", on(131), [between(100, 130)], "unknown"],
  ["followed, let go and followed again", on(201), [on(50), on(200)], "afterMyFollow"],
])("%s", (_, join, follows, expected) => {
  expect(originOf(join, follows, true)).toBe(expected);
});

test("no list, no origin; a follow that is known speaks all the same", () => {
  expect(originOf(on(100), [], false)).toBe("unknown");
  expect(originOf(on(101), [on(100)], false)).toBe("afterMyFollow");
});

test("a list from before the join cannot show a follow after it", () => {
  expect(isFollowingKnown(on(100), [99 * dayMs])).toBe(false);
  expect(isFollowingKnown(on(100), [99 * dayMs, 100 * dayMs])).toBe(true);
});
