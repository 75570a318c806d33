import { expect, test } from "vitest";
import type { PostRow, PostView } from "#lib/reports/posts.ts";
import { preparePost } from "#lib/reports/prepare-post.ts";
import { madeContext, madePost, madeTotals, noCounts } from "#lib/testing/made-posts.ts";
import { day } from "#lib/testing/made-rows.ts";

function view(row: Partial<PostRow> = {}, changes: Partial<PostView> = {}): PostView {
  const { asOf, ...context } = madeContext();
  return {
    ...context,
    profile: { id: "1", platform: "other", handle: "owner" },
    asOf: new Date(asOf).toISOString(),
    row: madePost(row),
    people: [],
    classes: [],
    looksLikeGiveaway: false,
    ...changes,
  };
}

const words = (of: PostView) => {
  const { heading, says } = preparePost(of, "en");
  return [heading.map(({ text }) => text).join(""), ...says];
};

test("who came, for whom it was the first time, and who is from outside", () => {
  expect(words(view({ people: 9, newcomers: 4, outsiders: 2, words: 3, shares: 1 }))).toEqual([
    "9 people came with the post of Feb 19, 2026.",
    "For four of them it was the first time; two of them do not follow you.",
    "3 acts in words of their own, 1 share.",
  ]);
  expect(words(view({ people: 1, newcomers: 0, outsiders: 1 }))).toEqual([
    "1 person came with the post of Feb 19, 2026.",
    "None of them came for the first time; one of them does not follow you.",
    "Nobody wrote words of their own or shared it on.",
  ]);
  expect(words(view({ people: 2, words: 1 })).slice(1)).toEqual([
    "None of them came for the first time; all of them follow you.",
    "1 act in words of their own.",
  ]);
  const counted = { totals: madeTotals({ counted: ["likes", "saves"] }) };
  const likes = { counts: { ...noCounts, likes: 384 } };
  expect(words(view(likes, counted))[1]).toBe("The platform counts at least 384 interactions below it.");
});

test("nobody, nobody that is known, and nobody who could be", () => {
  expect(words(view())).toEqual(["Nobody came with the post of Feb 19, 2026."]);
  expect(words(view({}, { covered: [] }))).toEqual([
    "The post of Feb 19, 2026.",
    "The files do not hold all that came below it, and name nobody who came.",
  ]);
  expect(words(view({ publishedAt: null }, { totals: madeTotals({ hasNames: false }) }))).toEqual([
    "A post without a known date.",
    "No file names those who act below your posts, so people cannot be counted.",
  ]);
  expect(words(view({ people: 2 }, { covered: [] }))[0]).toBe("At least 2 people came with the post of Feb 19, 2026.");
});

test("a mark and a young age are said", () => {
  expect(words(view({ incentivised: { reason: "Giveaway" }, publishedAt: day(99).toISOString() }))).toEqual([
    "Nobody came with the post of Apr 9, 2026.",
    "Marked by you as paid for: Giveaway. What was done here counts apart.",
    "It is less than seven days old: people are still coming.",
  ]);
});

test("the lines of the acts add up to all acts, also those that name nobody", () => {
  const panel = preparePost(
    view(
      {},
      {
        classes: [
          { class: "unprompted", acts: 3 },
          { class: "returned", acts: 1 },
          { class: null, acts: 1 },
        ],
      },
    ),
    "en",
  );
  expect(panel.acts).toBe("5");
  expect(panel.classes.map(({ name, acts, share }) => [name, acts, share])).toEqual([
    ["came by unasked", "3", "60%"],
    ["exchange: answered what you did for them", "1", "20%"],
    ["names nobody", "1", "20%"],
  ]);
});

test("people are listed with what they did; whoever is left out is counted", () => {
  const person = {
    id: "7",
    handle: "ana",
    platformId: null,
    acts: [
      { type: "comment", count: 2 },
      { type: "share", count: 1 },
    ],
    firstAt: day(51).toISOString(),
    isNewcomer: true,
    followsYou: false,
  };
  const panel = preparePost(view({ people: 102 }, { people: [person, { ...person, followsYou: null }] }), "en");
  expect(panel.people[0]).toMatchObject({ did: "2 comments, 1 share", is: "first time, from outside" });
  expect(panel.people[1]?.is).toBe("first time");
  expect(panel.peopleLeftOut).toBe("and 100 more people");
  expect(preparePost(view({ people: 1 }, { people: [person] }), "en").peopleLeftOut).toBeNull();
});
