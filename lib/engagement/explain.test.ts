import { expect, test } from "vitest";
import type { Account, Act } from "#lib/engagement/account.ts";
import { explainActor } from "#lib/engagement/explain.ts";
import { defaultParameters as parameters } from "#lib/engagement/parameters.ts";
import { daysAgo, madeAccount, madeAsOf, madeGiven, madeReceived } from "#lib/testing/made-account.ts";

const explain = (actor: string, acts: Act[], changes: Partial<Account> = {}) =>
  explainActor(actor, madeAccount({ acts, ...changes }), madeAsOf, parameters);

test("a returned act names its prompt, and none when it was returned by even trade", () => {
  const prompt = madeGiven("ann", "like", 11);
  const answer = madeReceived("ann", "like", 10, { post: "p1" });
  expect(explain("ann", [prompt, answer]).acts).toEqual([{ id: answer.id, class: "returned", prompt: prompt.id }]);
  const first = madeReceived("other", "like", 99, { post: "p0" });
  const gifts = [90, 80, 70, 60, 50, 40].map((days) => madeGiven("ann", "like", days));
  const slow = madeReceived("ann", "like", 20, { post: "p2" });
  const { acts, reasons } = explain("ann", [first, ...gifts, slow]);
  expect(acts).toEqual([{ id: slow.id, class: "returned", prompt: null }]);
  expect(reasons[0]).toEqual({ code: "acts", returned: 1, evenTrade: 1, kinds: { returned: { like: 1 } } });
});

test("a ring act names its ring", () => {
  const posts = Array.from({ length: 5 }, (_, i) => ({
    id: `p${i}`,
    publishedAt: daysAgo(50 - i),
    incentivised: false,
  }));
  const acts = ["a", "b", "c", "d", "e"].flatMap((actor) =>
    posts.map((post, i) => madeReceived(actor, "like", 50 - i - 0.01, { post: post.id })),
  );
  expect(explain("c", acts, { posts }).acts.map(({ class: actClass, rings }) => [actClass, rings])).toEqual(
    posts.map(() => ["ring", [0]]),
  );
});

test("noise names the acts with the same words, and what is set aside by a mark names none", () => {
  const text = "these are just six equal words";
  const said = ["ann", "ben", "cleo"].map((actor, i) => madeReceived(actor, "comment", 9 - i, { post: "p", text }));
  expect(explain("ann", said).acts).toEqual([
    { id: said[0]?.id, class: "noise", sameText: [said[1]?.id, said[2]?.id].sort() },
  ]);
  const like = madeReceived("ann", "like", 3, { post: "p" });
  const marked = explain("ann", [like], { marks: [{ actor: "ann", kind: "spam", reason: "sells" }] });
  expect(marked.acts).toEqual([{ id: like.id, class: "noise", sameText: [] }]);
  expect(marked.reasons.at(-1)).toEqual({ code: "mark", kind: "spam", reason: "sells" });
});

test("the last time says where, with what, and whether it could be tested", () => {
  const acts = [
    madeReceived("ann", "comment", 30, { post: "p1", text: "where did you find this" }),
    madeReceived("ann", "like", 12, { post: "p2" }),
  ];
  const last = { code: "lastUnprompted", days: 12, places: 2, text: true };
  expect(explain("ann", acts).reasons).toContainEqual({ ...last, tested: true });
  const coverage = { ...madeAccount().coverage, given: [] };
  expect(explain("ann", acts, { coverage }).reasons).toContainEqual({ ...last, tested: false });
});

test("whom I followed once is told apart from whom I never did, and from not knowing", () => {
  const lists = (then: string[], now: string[]) => ({
    following: [
      { takenAt: daysAgo(90), rows: then.map((actor) => ({ actor, since: null })) },
      { takenAt: daysAgo(9), rows: now.map((actor) => ({ actor, since: null })) },
    ],
  });
  const told = (changes: Partial<Account>) =>
    explain("ann", [], changes).reasons.find(({ code }) => code === "youFollow");
  expect(told({})).toEqual({ code: "youFollow", value: null, earlier: false });
  expect(told(lists(["ann"], []))).toEqual({ code: "youFollow", value: false, earlier: true });
  expect(told(lists([], ["ann"]))).toEqual({ code: "youFollow", value: true, earlier: true });
  expect(told(lists([], []))).toEqual({ code: "youFollow", value: false, earlier: false });
});

test("what would change a line is the nearest thing", () => {
  const snapshots = [{ takenAt: daysAgo(100), complete: true, rows: [{ actor: "ann", followedAt: null }] }];
  const needs = (acts: Act[], changes: Partial<Account> = {}) => explain("ann", acts, { snapshots, ...changes }).needs;
  const text = "where did you find this";
  expect(needs([])).toEqual([{ code: "posts", n: 5 }, { code: "wordsOrTwoPlaces" }]);
  expect(needs([madeReceived("ann", "like", 9, { post: "p" })])).toEqual([{ code: "wordsOrAnotherPlace" }]);
  expect(needs([madeReceived("ann", "comment", 30, { text })])).toEqual([{ code: "lapses", days: 60 }]);
  expect(needs([madeReceived("ann", "comment", 95, { text })])).toEqual([{ code: "anotherAct" }]);
  const spam = { marks: [{ actor: "ann", kind: "spam" as const }] };
  expect(needs([], spam)).toEqual([{ code: "removeSpamMark" }]);
  expect(explain("ann", []).needs).toEqual([]);
});
