import { expect, test } from "vitest";
import { passesPersonTest, placeOfAct, type ReceivedAct } from "#lib/engagement/person-test.ts";

function act(type: ReceivedAct["type"], at: string | null, rest: Partial<ReceivedAct> = {}): ReceivedAct {
  return { type, at: at === null ? null : new Date(at), post: null, text: null, ...rest };
}
const words = { words: 5, hasUrl: false };

// The people of example E04 of the model.
test.each<[string, ReceivedAct[], boolean]>([
  ["one real text", [act("comment", "2026-06-01T00:00:00Z", { post: "p1", text: words })], true],
  [
    "likes of two posts 90 days apart",
    [act("like", "2026-03-03T00:00:00Z", { post: "p2" }), act("like", "2026-06-01T00:00:00Z", { post: "p3" })],
    true,
  ],
  ["one like", [act("like", "2026-06-01T00:00:00Z", { post: "p3" })], false],
  [
    "two posts within an hour",
    [act("like", "2026-05-31T23:00:00Z", { post: "p3" }), act("like", "2026-06-01T00:00:00Z", { post: "p4" })],
    false,
  ],
  ["a bare share", [act("share", "2026-06-01T00:00:00Z", { post: "p3" })], false],
  [
    "a comment of unknown text and a like elsewhere",
    [act("comment", "2026-06-01T00:00:00Z", { post: "p4" }), act("like", "2025-12-03T00:00:00Z", { post: "p5" })],
    true,
  ],
  ["nothing", [], false],
])("%s: %#", (_, acts, expected) => {
  expect(passesPersonTest(acts)).toBe(expected);
  expect(passesPersonTest([...acts].reverse())).toBe(expected);
});

test("24 hours to the second are enough, one millisecond less is not", () => {
  const first = act("like", "2026-06-01T00:00:00.000Z", { post: "a" });
  expect(passesPersonTest([first, act("like", "2026-06-02T00:00:00.000Z", { post: "b" })])).toBe(true);
  expect(passesPersonTest([first, act("like", "2026-06-01T23:59:59.999Z", { post: "b" })])).toBe(false);
});

test("the same place twice stays one place", () => {
  const acts = [act("like", "2026-06-01T00:00:00Z", { post: "a" }), act("save", "2026-06-09T00:00:00Z", { post: "a" })];
  expect(passesPersonTest(acts)).toBe(false);
});

test("acts without time or weight are no evidence, not even in words", () => {
  expect(passesPersonTest([act("comment", null, { text: words })])).toBe(false);
  expect(
    passesPersonTest([act("view", "2026-06-01T00:00:00Z", { post: "a" }), act("follow", "2026-06-05T00:00:00Z")]),
  ).toBe(false);
});

test("an act without a post has its kind and day as place", () => {
  expect(placeOfAct(act("dm", "2026-06-01T23:59:59Z"))).toBe("dm:2026-06-01");
  expect(placeOfAct(act("dm", null))).toBe("dm:?");
});
