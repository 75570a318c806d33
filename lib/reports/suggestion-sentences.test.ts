import { expect, test } from "vitest";
import { suggestionSentence } from "#lib/reports/suggestion-sentences.ts";

test("a spike, a burst of follows and a giveaway are asked about, and nothing is assumed", () => {
  const week = { fromDay: "2026-02-16", toDay: "2026-02-23" };
  const one = { fromDay: "2026-03-12", toDay: "2026-03-13" };
  expect(suggestionSentence({ kind: "spike", ...week, gain: 1200, usual: 10 }, "en")).toMatch(
    /1,200 followers came, where 10 are usual\. What happened here\?$/,
  );
  expect(suggestionSentence({ kind: "follow-burst", ...one, follows: 40 }, "en")).toBe(
    "You followed 40 accounts on Mar 12, 2026. Was this a follow-for-follow campaign?",
  );
  expect(suggestionSentence({ kind: "follow-burst", ...week, follows: 40 }, "en")).toBe(
    "You followed 40 accounts in the days Feb 16\u2009–\u200922, 2026. Was this a follow-for-follow campaign?",
  );
  expect(suggestionSentence({ kind: "giveaway", ...one, post: "p1", actors: 50, usual: 10.4 }, "en")).toBe(
    "50 people acted on the post p1 of Mar 12, 2026, against 10 on a usual one; most of them nowhere else and without words of their own. Was it a giveaway?",
  );
});
