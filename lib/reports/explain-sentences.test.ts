import { expect, test } from "vitest";
import { readAccountInput } from "#lib/engagement/examples/read-account.ts";
import { getExample } from "#lib/engagement/examples/read-examples.ts";
import { explainActor } from "#lib/engagement/explain.ts";
import type { Reason } from "#lib/engagement/explain-person.ts";
import { defaultParameters as parameters } from "#lib/engagement/parameters.ts";
import { explainSentences, needSentences } from "#lib/reports/explain-sentences.ts";

const voice = { locale: "en-GB", parameters };
const say = (...reasons: Reason[]) => explainSentences({ reasons }, voice);

function explain(actor: string) {
  const { account, asOf } = readAccountInput({ accountOf: "E14", asOf: "2026-06-01T00:00:00Z" });
  const explanation = explainActor(actor, account, asOf, parameters);
  return [...explainSentences(explanation, voice), ...needSentences(explanation.needs, "en-GB")];
}

test("the sentences of example E14 say what happened and when", () => {
  expect(getExample("E14").fn).toBe("ledger");
  expect(explain("hol")).toEqual([
    "Has followed for 250 days or more.",
    "No sign yet in what was imported.",
    "You do not follow them.",
    "24 posts since then.",
    "One comment of three words, or two likes a day apart, would change this.",
  ]);
  expect(explain("tra")).toContain("1 like, within 48 hours after you did something for them.");
  expect(explain("sus")).toContain("No picture, no bio, 0 posts, follows 2,100, 12 followers.");
  expect(explain("eng")).toEqual([
    "Has followed for 250 days or more.",
    "1 comment, unasked.",
    "Last came by unasked 30 days ago; in one place, with words of their own.",
    "You do not follow them.",
    "24 posts since then.",
    "Without another sign this changes in 60 days.",
  ]);
  expect(explain("new").at(-2)).toBe("Too early to say: 10 more days will tell.");
  expect(explain("unc")).toContain("2 more posts will tell.");
});

test("somebody on no list is explained by what they did", () => {
  expect(explain("nobody")).toEqual(["No sign yet in what was imported.", "You do not follow them."]);
});

test.each<[{ minDays: number; maxDays: number | null }, string]>([
  [{ minDays: 100.9, maxDays: 100.9 }, "Has followed for 100 days."],
  [{ minDays: 3, maxDays: 30 }, "Has followed for 3 to 30 days."],
  [{ minDays: 0.5, maxDays: 30 }, "Has followed for up to 30 days."],
  [{ minDays: 0.2, maxDays: 0.5 }, "Has followed for less than a day."],
  [{ minDays: 1, maxDays: 1.5 }, "Has followed for 1 day."],
  [{ minDays: 0, maxDays: null }, "Is on the follower list since today."],
])("joining %j", (days, sentence) => {
  expect(say({ code: "follower", exact: false, ...days })).toEqual([sentence]);
});

test("each class of acts has its own sentence, what counts first", () => {
  const acts: Reason = {
    code: "acts",
    evenTrade: 2,
    unprompted: 3,
    returned: 5,
    ring: 6,
    incentivised: 1,
    noise: 3,
    undated: 2,
    kinds: {
      unprompted: { like: 1, comment: 2 },
      returned: { like: 5 },
      ring: { like: 6 },
      incentivised: { comment: 1 },
      noise: { comment: 3 },
      undated: { dm: 2 },
    },
  };
  expect(say(acts)).toEqual([
    "2 comments and 1 like, unasked.",
    "5 likes in exchange: 3 within 48 hours after you did something for them, over months no more than you gave them.",
    "6 likes within a ring: it meets on your posts and trades evenly.",
    "1 comment on a post that offered something for it.",
    "3 comments in words that came again and again.",
    "2 messages without a time, counted nowhere.",
  ]);
});

test("what is not known is said", () => {
  expect(say({ code: "youFollow", value: null, earlier: false })).toEqual(["We do not know whether you follow them."]);
  expect(say({ code: "lastUnprompted", days: 12, places: 3, text: false, tested: false })).toEqual([
    "Last came by 12 days ago, whether unasked is not known; in 3 places so far.",
  ]);
  const nothing = { hasPicture: null, hasBio: null, posts: null, followers: null, following: null };
  const noPicture = { ...nothing, hasPicture: false };
  expect(say({ code: "profile", points: 1.5, signals: ["noPicture"], known: 2, fields: noPicture })).toEqual([
    "No picture (2 of 6 fields known).",
  ]);
  expect(say({ code: "profile", points: 0, signals: [], known: 1, fields: nothing })).toEqual([
    "Nothing is known of the profile but its name.",
  ]);
});

test("a mark is told with its reason, and spam is not noise of theirs", () => {
  expect(say({ code: "mark", kind: "community", reason: "choir" })).toEqual(["Kept out of judgement by you: choir."]);
  expect(
    say({ code: "acts", evenTrade: 0, noise: 1, kinds: { noise: { like: 1 } } }, { code: "mark", kind: "spam" }),
  ).toEqual(["1 like, set aside by your mark.", "Set aside by you as spam."]);
});
