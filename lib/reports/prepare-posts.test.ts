import { expect, test } from "vitest";
import { postColumns } from "#lib/reports/post-columns.ts";
import { preparePostRow } from "#lib/reports/prepare-posts.ts";
import { madeContext, madePost, madeTotals, noCounts } from "#lib/testing/made-posts.ts";
import { day } from "#lib/testing/made-rows.ts";

const prepare = (row = {}, context = {}) => preparePostRow(madePost(row), madeContext(context), [], "en");
const plain = (text: string) => ({ text, isLeast: false });

test("with all that came in the files, nobody is a real nobody", () => {
  expect(prepare()).toMatchObject({ people: plain("0"), newcomers: plain("0"), outside: plain("0") });
  expect(prepare({ people: 1200, words: 3 })).toMatchObject({ people: plain("1,200"), words: plain("3") });
});

test("where the files leave some of the first week out, nobody is unknown and somebody is at least that many", () => {
  // Covered to day 56; the first seven days of the post end on day 57.
  const covered = [[day(1).getTime(), day(56).getTime()]] as const;
  expect(prepare({ people: 2 }, { covered })).toMatchObject({ people: { text: "2", isLeast: true }, words: null });
  expect(prepare({ people: 2 }, { covered: [[day(1).getTime(), day(57).getTime()]] }).people).toEqual(plain("2"));
});

test("of a young post only the days up to the last known moment must be covered", () => {
  const row = { publishedAt: day(98).toISOString() };
  expect(prepare(row, { covered: [[day(98).getTime(), day(100).getTime()]] })).toMatchObject({
    people: plain("0"),
    isFresh: true,
  });
  // Seven days old to the second: no longer fresh.
  expect(prepare({ publishedAt: day(93).toISOString() }).isFresh).toBe(false);
});

test("without a date nothing is said to be whole, and no followers are known", () => {
  expect(prepare({ publishedAt: null, people: 3 })).toMatchObject({
    date: "date not known",
    about: "the post p1",
    people: { text: "3", isLeast: true },
    words: null,
    rate: null,
    isFresh: false,
  });
});

test("without names people are unknown, without a list of followers those from outside are", () => {
  expect(prepare({ people: 0 }, { totals: madeTotals({ hasNames: false }) })).toMatchObject({
    people: null,
    rate: null,
  });
  expect(prepare({ people: 4 }, { hasFollowerList: false })).toMatchObject({ people: plain("4"), outside: null });
});

test("the rate is pulled towards the account's own, the raw numbers stand beside it", () => {
  // Own rate 0.01; (9 + 20 * 0.01) / (371 + 20) = 9.2 / 391 = 2.35 %.
  const totals = madeTotals({ ratePeople: 100, rateFollowers: 10_000 });
  expect(prepare({ people: 9, followersThen: 371 }, { totals }).rate).toEqual({ text: "2.4%", raw: "9 of 371" });
  // Nobody of nobody: 0.2 / 20.
  expect(prepare({ people: 0, followersThen: 0 }, { totals }).rate).toEqual({ text: "1%", raw: "0 of 0" });
  expect(prepare({ people: 9, followersThen: null }, { totals }).rate).toBeNull();
});

test("interactions add up what the platform counts; a kind it leaves out makes them at least", () => {
  const totals = madeTotals({ hasNames: false, counted: ["likes", "comments"] });
  const whole = prepare({ counts: { ...noCounts, likes: 60, comments: 15 }, followersThen: 1500 }, { totals });
  expect(whole.interactions).toEqual(plain("75"));
  expect(whole.engagement).toEqual({ text: "5%", raw: "75 of 1,500" });
  const part = prepare({ counts: { ...noCounts, likes: 60 } }, { totals });
  expect(part).toMatchObject({ interactions: { text: "60", isLeast: true }, engagement: null });
  expect(part.counts).toEqual([
    { kind: "likes", text: "60" },
    { kind: "comments", text: null },
  ]);
  expect(prepare({}, { totals }).interactions).toBeNull();
  expect(prepare({ counts: { ...noCounts, likes: 1 }, followersThen: 0 }, { totals }).engagement).toBeNull();
});

test("columns are those that the files can fill", () => {
  const ids = (changes: Parameters<typeof madeTotals>[0]) => postColumns(madeTotals(changes)).map(({ id }) => id);
  expect(ids({})).toEqual(["people", "newcomers", "words", "shares", "outside", "rate"]);
  expect(ids({ hasNames: false, counted: ["likes"] })).toEqual(["interactions", "engagement"]);
  expect(ids({ hasNames: false })).toEqual([]);
  expect(ids({ counted: ["likes"] })).toContain("interactions");
});
