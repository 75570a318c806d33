import { expect, test } from "vitest";
import { canonicalJson, storedReportSchema } from "#lib/reports/report-content.ts";
import { type ReportContentV2, reportContentV2Schema } from "#lib/reports/report-content-v2.ts";
import { madeLedger, madeMeasures } from "#lib/testing/made-figures.ts";
import { madeOverview, needsNames } from "#lib/testing/made-overview.ts";
import { freezeOverview } from "#lib/testing/made-report-v2.ts";

const publishedAt = new Date("2026-05-08T10:00:00Z");
const link = {
  verdict: "noLink",
  n: 40,
  rho: 0.19,
  lo: -0.14,
  hi: 0.47,
  nEff: 40,
  levelsRho: null,
  permutationP: null,
};
const overview = madeOverview({
  measures: madeMeasures({ ledger: madeLedger({ hollow: 20 }) }),
  series: {
    followers: [
      { day: "2026-01-01", value: 15 },
      { day: "2026-02-07", value: 17 },
      { day: "2026-05-07", value: 20 },
    ],
    people: [{ day: "2026-05-07", value: 3 }],
    interactions: [],
    strength: [{ day: "2026-05-04", value: 2, lo: 1, hi: 3 }],
    ledgers: [
      { at: "2026-01-01T09:00:00.000Z", ...madeLedger({ hollow: 15 }) },
      { at: "2026-05-07T20:00:00.000Z", ...madeLedger({ hollow: 20 }) },
    ].map(({ at, rows, lines }) => ({ at, rows, lines })),
  },
  campaigns: [{ id: "c", kind: "other", title: "For Kim", note: "", fromDay: "2026-03-01", toDay: "2026-03-05" }],
  growth: {
    subject: "people",
    periodDays: 7,
    same: link,
    later: { verdict: "notEnough", n: 5, lack: { has: 5, needs: 8, of: "changes" } },
    elasticity: null,
  } as ReturnType<typeof madeOverview>["growth"],
});

function frozen(): ReportContentV2 {
  const content = freezeOverview(overview, "April", publishedAt);
  if (!content) throw new Error("nothing to publish");
  return content;
}

test("S2: what lies outside the range does not enter the report", () => {
  const content = frozen();
  expect(content.series.followers).toEqual([
    { day: "2026-02-07", value: 17 },
    { day: "2026-05-07", value: 20 },
  ]);
  expect(content.series.ledgers.map((ledger) => ledger.at)).toEqual(["2026-05-07T20:00:00.000Z"]);
  expect(content.lists.map((list) => list.observedAt)).toEqual(["2026-05-07T20:00:00.000Z"]);
});

test("S2: no id of ours and no word of the owner’s about a campaign enters the report", () => {
  const text = canonicalJson(frozen());
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  expect(text).not.toContain("Kim");
});

test("S2: the stored content refuses a field that it does not know", () => {
  const content = frozen();
  expect(reportContentV2Schema.safeParse(content).error).toBeUndefined();
  expect(storedReportSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
  for (const slipped of [
    { ...content, people_names: ["kim.k"] },
    { ...content, measures: { ...content.measures, people: ["kim.k"] } },
    { ...content, growth: { ...content.growth, who: "kim.k" } },
  ]) {
    expect(storedReportSchema.safeParse(slipped).success).toBe(false);
  }
});

test("a profile without imports has nothing to publish", () => {
  expect(freezeOverview(madeOverview({ range: null, asOf: null, measures: null }), "Empty", publishedAt)).toBeNull();
});

test("an unknown figure stays unknown in the report", () => {
  expect(frozen().measures.figures.people28).toEqual(needsNames);
});

test("canonical JSON does not depend on the order in which keys were set, and keeps the order of lists", () => {
  expect(canonicalJson({ b: 1, a: [{ d: 2, c: 3 }, 1] })).toBe('{"a":[{"c":3,"d":2},1],"b":1}');
  expect(canonicalJson({ a: [{ c: 3, d: 2 }, 1], b: 1 })).toBe('{"a":[{"c":3,"d":2},1],"b":1}');
});

test("changes of the ledger and the line of the count begin at the range’s start, whose list stays behind", () => {
  const between = madeOverview({
    measures: madeMeasures({
      ledger: madeLedger({ engaged: 2, hollow: 18 }, { takenAt: "2026-05-07T20:00:00.000Z" }),
    }),
    series: {
      ...overview.series,
      // Ten days before the range 10, ten days into it 30: in the middle 20.
      followers: [
        { day: "2026-01-28", value: 10 },
        { day: "2026-02-17", value: 30 },
      ],
      ledgers: [{ at: "2026-01-28T09:00:00.000Z", rows: 15, lines: madeLedger({ hollow: 15 }).lines }],
    },
  });
  const content = freezeOverview(between, "April", publishedAt);
  expect(content?.series.followers).toEqual([
    { day: "2026-02-07", value: 20, isPassing: true },
    { day: "2026-02-17", value: 30 },
  ]);
  expect(content?.series.ledgers).toEqual([]);
  expect(content?.ledgerChanges).toMatchObject({ sinceDay: "2026-01-28", rows: 5, lines: { engaged: 2, hollow: 3 } });
  expect(storedReportSchema.safeParse(content).success).toBe(true);
});
