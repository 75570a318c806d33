import { expect, test } from "vitest";
import { prepareTiles, type TileFacts } from "#lib/reports/overview-tiles.ts";
import { madeLedger, madeMeasures, madeTallies } from "#lib/testing/made-figures.ts";
import { madeOverview, ok } from "#lib/testing/made-overview.ts";

const classes = { ...madeTallies({}).classes, unprompted: 71, returned: 20, noise: 9 };
const full = madeOverview({
  measures: madeMeasures({
    figures: {
      people28: ok(86),
      gained: ok(12),
      lost: ok(8),
      changeP: ok(0.5034),
      realFollowers: ok(212),
      inflation: ok(0.8, { lo: 0.8, hi: 0.85 }),
      outside28: ok(0.2326, { n: 86 }),
      reachOutsiders: ok(20),
      core: ok(31),
      G: ok(37.24, { lo: 27.1, hi: 47.4 }),
    },
    classes,
    ledger: madeLedger({ engaged: 148, lapsed: 64, hollow: 2772 }),
  }),
  unasked: ok(0.71),
  followers: ok(2984),
  span: {
    followersChange: ok(1204),
    joined: ok(1300),
    left: ok(96),
    peopleChange: ok(9),
    comparedFromDay: "2026-02-07",
  },
});
const tiles = (facts: TileFacts) =>
  Object.fromEntries(prepareTiles(facts, "en-GB").map(({ id, value, suffix, note }) => [id, [value, suffix, note]]));

test("eight tiles, each with what its figure rests on", () => {
  expect(tiles(full)).toEqual({
    people28: [
      "86",
      undefined,
      "+9 in this range; 12 came and 8 went since the 28 days before: no clear change (p 0.5)",
    ],
    followers: ["2,984", undefined, "+1,204 since 7 Feb 2026"],
    realFollowers: ["212", "of 2,984", "engaged now or before; 80% to 85% are number only"],
    unasked: ["71%", undefined, "the rest: 20% exchange, 9% repeated texts"],
    outside28: ["23%", undefined, "20 of 86 do not follow you"],
    core: ["31", undefined, "came in at least three of the last four 28-day spans"],
    G: ["37.2", undefined, "as much as 37.2 people who never stop would bring; 27.1 to 47.4"],
    joined: ["1,300", undefined, "came in this range; 96 left or renamed"],
  });
});

test("a direction is named only where chance is unlikely", () => {
  const note = (gained: number, lost: number, p: number) =>
    tiles({
      ...full,
      measures: madeMeasures({ figures: { people28: ok(5), gained: ok(gained), lost: ok(lost), changeP: ok(p) } }),
    }).people28?.[2];
  expect(note(12, 2, 0.0129)).toContain("more than before (p 0.013)");
  expect(note(0, 30, 1e-9)).toContain("fewer than before (p < 0.001)");
});

test("a bound comes before everything else", () => {
  const bounded = { ...full, unasked: { value: 0.71, state: "atMost" } } satisfies TileFacts;
  expect(tiles(bounded).unasked?.[2]).toBe(
    "at most: what you gave is not known for all of the time; the rest: 20% exchange, 9% repeated texts",
  );
});

test("what is not known says what it takes, and never 0", () => {
  const none = tiles(
    madeOverview({ measures: madeMeasures({}), span: { ...full.span, joined: { value: null, state: "notEnough" } } }),
  );
  expect(none.people28).toEqual([null, undefined, "needs interactions with names"]);
  expect(none.joined).toEqual([null, undefined, "needs a second, complete list"]);
  expect(Object.values(none).filter(([value]) => value === "0")).toEqual([]);
});

test("nobody is a figure like any other", () => {
  const nobody = madeOverview({
    measures: madeMeasures({ figures: { people28: ok(0), gained: ok(0), lost: ok(0), changeP: ok(1) }, classes }),
  });
  expect(tiles(nobody).people28).toEqual(["0", undefined, "nobody came or went since the 28 days before"]);
});

test("compared with another period, its change stands beside", () => {
  const compared = {
    comparison: "before",
    range: { fromDay: "2025-11-09", toDay: "2026-02-07" },
    span: { ...full.span, followersChange: ok(100), peopleChange: ok(-2) },
  } as const;
  const found = tiles({ ...full, compared });
  expect(found.followers?.[2]).toBe("+1,204 since 7 Feb 2026; +100 in the period compared with");
  expect(found.people28?.[2]).toContain("+9 in this range; −2 in the period compared with;");
});

test("counts only: interactions per post, and the rate by followers at the time", () => {
  const counts = madeOverview({
    measures: madeMeasures({}),
    posts: {
      posts: 12,
      perPost: ok(31.5, { n: 11 }),
      byKind: [
        { kind: "likes", perPost: 28, posts: 11 },
        { kind: "comments", perPost: 3.5, posts: 11 },
      ],
      rateByFollowers: ok(0.031, { n: 9 }),
    },
  });
  const found = tiles(counts);
  expect(found.perPost).toEqual(["31.5", undefined, "28.0 likes, 3.5 comments"]);
  expect(found.rateByFollowers).toEqual(["3.1%", undefined, "interactions per post, by followers then; 9 posts"]);
  expect(found.posts).toEqual(["12", undefined, "in this range"]);
  expect(found.people28?.[2]).toBe("needs interactions with names");
});

test("without any figures there is still the count", () => {
  expect(Object.keys(tiles(madeOverview({ measures: null })))).toEqual(["people28", "followers"]);
});
