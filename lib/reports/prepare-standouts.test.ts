import { expect, test } from "vitest";
import { prepareStandouts } from "#lib/reports/prepare-standouts.ts";
import { madeLedger, madeMeasures } from "#lib/testing/made-figures.ts";
import { madeOverview, ok } from "#lib/testing/made-overview.ts";

const quietNobody = { quiet: null, rings: null, giveaways: [], spikes: [] };
type Figures = Parameters<typeof madeMeasures>[0]["figures"];
const of = (figures: Figures, changes: Parameters<typeof madeOverview>[0] = {}) =>
  prepareStandouts(
    madeOverview({ measures: madeMeasures({ figures, ledger: madeLedger({ hollow: 100 }) }), ...changes }),
    "en-GB",
  );
const said = (found: ReturnType<typeof of>) => found.map(({ text, note }) => [text, note]);

test("nothing known, nothing stands out", () => {
  expect(of({})).toEqual([]);
  expect(prepareStandouts(madeOverview({ measures: null, asOf: null }), "en-GB")).toEqual([]);
});

test("concentration says how many people half of it comes from, with its interval", () => {
  expect(said(of({ n50: ok(11, { lo: 8, hi: 15 }), n0: ok(57) }))).toEqual([
    ["Half of everything you hear comes from eleven people.", "of 57 people who engage; 95 % interval 8 to 15"],
  ]);
  expect(said(of({ n50: ok(1), n0: ok(1) }))).toEqual([
    ["Half of everything you hear comes from one person.", "of 1 person who engages"],
  ]);
});

test("a change is told only where chance is an unlikely reason", () => {
  expect(of({ gained: ok(12), lost: ok(9), changeP: ok(0.66) })).toEqual([]);
  expect(said(of({ gained: ok(12), lost: ok(2), changeP: ok(0.0129) }))).toEqual([
    [
      "More people came than fell silent in the last 28 days.",
      "12 came and 2 went; such a difference is rarely chance (p 0.013)",
    ],
  ]);
  expect(of({ gained: ok(2), lost: ok(30), changeP: ok(0.0000001) })[0]).toMatchObject({
    text: "More people fell silent than came in the last 28 days.",
    note: expect.stringContaining("(p < 0.001)"),
  });
});

test("who has gone quiet is counted with when they were last heard", () => {
  const quiet = { people: 3, firstAt: "2026-03-05T10:00:00Z", lastAt: "2026-03-27T10:00:00Z" };
  expect(said(of({}, { standouts: { ...quietNobody, quiet } }))).toEqual([
    ["Three people who came in each of three months before have gone quiet.", "last heard 41 to 63 days ago"],
  ]);
  const one = { people: 1, firstAt: quiet.firstAt, lastAt: quiet.firstAt };
  expect(said(of({}, { standouts: { ...quietNobody, quiet: one } }))).toEqual([
    ["One person who came in each of three months before has gone quiet.", "last heard 63 days ago"],
  ]);
});

test("a spike and a giveaway are questions, not verdicts", () => {
  const spikes = [{ fromDay: "2026-02-16", toDay: "2026-02-23", gain: 412, usual: 12 }];
  const giveaways = [
    { post: "p9", publishedAt: "2026-05-02T10:00:00Z", actors: 58, usualActors: 11, onlyHereShare: 0.71 },
  ];
  expect(said(of({}, { standouts: { ...quietNobody, spikes, giveaways } }))).toEqual([
    [
      "The post of 2 May 2026 drew far more people than the ones before it. Was it a giveaway?",
      "58 people against 11 usually; 71% of them came nowhere else",
    ],
    ["412 followers came in the week up to 22 Feb 2026. What happened then?", "usually 12 in such a time"],
  ]);
});

test("of a campaign it is too early to say until its joiners have been there for 90 days", () => {
  const campaign = {
    id: "c",
    kind: "giveaway",
    title: "Spring",
    note: "",
    fromDay: "2026-03-20",
    toDay: "2026-03-25",
  } as const;
  // March 25th + 14 + 90 days is July 7th.
  expect(said(of({}, { campaigns: [campaign] }))).toEqual([
    ["Too early to say what “Spring” brought.", "who came with it will have been there for 90 days on 7 Jul 2026"],
  ]);
  expect(of({}, { campaigns: [{ ...campaign, fromDay: "2026-01-01", toDay: "2026-01-23" }] })).toEqual([]);
  expect(of({}, { campaigns: [{ ...campaign, fromDay: "2026-06-01", toDay: "2026-06-03" }] })).toEqual([]);
});

test("rings are told with how many are in them, and as one person each", () => {
  expect(of({}, { standouts: { ...quietNobody, rings: { groups: 1, people: 5 } } })[0]?.text).toBe(
    "A group of 5 meets on your posts and trades evenly.",
  );
  expect(of({}, { standouts: { ...quietNobody, rings: { groups: 2, people: 9 } } })[0]?.text).toBe(
    "Two groups meet on your posts and trade evenly.",
  );
});

test("mostly exchange, and mutual follows without a word, are told from a half and a tenth on", () => {
  expect(of({ exchangeShare: ok(0.49), reciprocalOnly: ok(9) })).toEqual([]);
  expect(said(of({ exchangeShare: ok(0.5), reciprocalOnly: ok(10) }))).toEqual([
    ["Most of what reaches you answers something you did.", "50% of the dated interactions by named people"],
    [
      "10 people follow you and are followed back, and never came by.",
      "10% of the followers listed, all there for 30 days or more",
    ],
  ]);
});
