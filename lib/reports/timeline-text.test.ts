import { expect, test } from "vitest";
import type { TimelineAct } from "#lib/reports/person.ts";
import { actWhat, actWhen, actWhy } from "#lib/reports/timeline-text.ts";

const voice = { locale: "en-GB", timeZone: "UTC", favourHours: 48 };
const act: TimelineAct = {
  key: "1",
  direction: "received",
  type: "like",
  at: "2026-05-03T14:10:00.000Z",
  precision: "second",
  post: "p1",
  onOwnPost: false,
  textWords: null,
  class: "unprompted",
  evidence: null,
};
const why = (changes: Partial<TimelineAct>) => actWhy({ ...act, ...changes }, voice);

test("an act is told no finer than it is known", () => {
  expect(actWhen("2026-05-03T14:10:00Z", "second", voice)).toBe("3 May 2026, 14:10 UTC");
  expect(actWhen("2026-05-03T00:00:00Z", "day", { locale: "en-GB", timeZone: "America/New_York" })).toBe("3 May 2026");
  expect(actWhat({ type: "comment", textWords: 1 }, "en-GB")).toBe("A comment of 1 word");
  expect(actWhat({ type: "comment", textWords: null }, "en-GB")).toBe("A comment");
});

test("what was answered is named with its time and how long before it was", () => {
  const prompt = { kind: "prompt", type: "like", at: "2026-05-02T09:10:00.000Z", precision: "second" } as const;
  expect(why({ class: "returned", evidence: prompt })).toBe(
    "exchange: it answered a like of yours on 2 May 2026, 09:10 UTC, 29 hours before",
  );
  expect(why({ class: "returned", evidence: { ...prompt, precision: "day" } })).toBe(
    "exchange: it answered a like of yours on 2 May 2026",
  );
  expect(why({ class: "returned", evidence: { kind: "evenTrade" } })).toBe(
    "exchange: over half a year they gave no more than you, or hardly more",
  );
});

test("a ring, the same words and a mark are named as what they are", () => {
  const ring = { kind: "ring", fromAt: "2026-01-01T00:00:00Z", toAt: "2026-06-30T00:00:00Z", members: 4 } as const;
  expect(why({ class: "ring", evidence: ring })?.replaceAll("\u2009", " ")).toBe(
    "counts once for the whole ring: 4 people met on your posts, 1 Jan – 30 Jun 2026",
  );
  expect(why({ class: "noise", evidence: { kind: "sameText", acts: 3, people: 1 } })).toBe(
    "does not count: the same words came 3 times, from them alone",
  );
  expect(why({ class: "noise", evidence: { kind: "sameText", acts: null, people: null } })).toBe(
    "does not count: the same words came more than a thousand times",
  );
  expect(why({ class: "noise", evidence: { kind: "spamMark" } })).toBe("does not count, by your mark as spam");
});

test("what is not known is said, and what the owner did has no class", () => {
  expect(why({ class: "untested" })).toBe("counts, at most: what you did in the 48 hours before is not known");
  expect(why({ direction: "given", class: null })).toBeNull();
  expect(why({ direction: "given", class: null, onOwnPost: true })).toBe("below a post of your own");
});
