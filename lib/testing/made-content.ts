import { parameterNames } from "#lib/engagement/parameter-bounds.ts";
import { modelValue } from "#lib/engagement/parameters-schema.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import type { ReportContent, SpanFacts } from "#lib/reports/report-content.ts";
import type { Evidence } from "#lib/reports/report-evidence.ts";
import { madeLedger } from "#lib/testing/made-figures.ts";
import { needsNames, ok } from "#lib/testing/made-overview.ts";

/** A span of which the people are known and, unless they are hidden, the counts. */
export function madeSpan(changes: Partial<SpanFacts> = {}): SpanFacts {
  return {
    people28: ok(9),
    peopleChange: ok(2),
    followersDay: "2026-05-07",
    counted: {
      followers: ok(40),
      following: ok(12),
      followersChange: ok(10),
      joined: ok(12),
      left: ok(2),
      comparedFromDay: "2026-01-01",
    },
    followersGrowth: null,
    ...changes,
  };
}

const ledgers = [
  { at: "2026-03-10T09:00:00.000Z", ...madeLedger({ engaged: 4, hollow: 26 }) },
  { at: "2026-04-10T09:00:00.000Z", ...madeLedger({ engaged: 5, hollow: 30 }) },
  { at: "2026-05-07T20:00:00.000Z", ...madeLedger({ engaged: 6, hollow: 34 }) },
].map(({ at, rows, lines }) => ({ at, rows, lines }));

/** What was chosen of three lists between March and May 2026, with nine people at the end. */
export const madeSections = {
  headline: {
    growth: null,
    leftMayBeRenamed: true,
    figures: { people28: ok(9), realFollowers: ok(6), core: ok(3), G: ok(4) },
    classes: null,
    unasked: needsNames,
    listed: 40,
    realShare: null,
    posts: null,
    compared: null,
    spans: {
      all: madeSpan(),
      "2026-04": madeSpan({ people28: ok(7), peopleChange: ok(1) }),
    },
  },
  nominal: { ledgers },
  proof: {
    followers: ledgers.map(({ at, rows }) => ({ day: at.slice(0, 10), value: rows })),
    engagement: [
      { day: "2026-03-10", value: 6 },
      { day: "2026-04-10", value: 7 },
      { day: "2026-05-07", value: 9 },
    ],
    subject: "people",
    before: null,
    efforts: [],
    growth: null,
  },
  ledger: {
    ledger: madeLedger({ engaged: 6, hollow: 34 }, { takenAt: "2026-05-07T20:00:00.000Z" }),
    changes: null,
    history: ledgers,
  },
  lists: {
    lists: ledgers.map(({ at, rows }) => ({
      side: "followers",
      observedAt: at,
      completeness: "complete",
      counted: { listed: rows, platformCount: null, joined: null, left: null },
    })),
  },
  people: {
    people: [{ name: "Person K4X2", acts: [{ type: "comment", count: 3 }], days: 3, spans: 2, lastDay: "2026-05-02" }],
    total: 1,
  },
} satisfies ReportContent["sections"];

const madeEvidence: Evidence = {
  imports: [],
  snapshots: [],
  earlierLists: 0,
  coverage: { received: [], given: [], messages: [] },
  model: { version: 1, parametersHash: "ab12", parameters: recordOf(parameterNames, modelValue) },
  marks: { people: 0, incentivisedPosts: 0, communities: 0 },
  figures: null,
  leftOut: { sections: [], names: true, counts: false, incompleteLists: 0 },
};

/** A report of lena.keramik over the 90 days up to May 7th 2026, with a headline alone unless more is said. */
export function madeReport(changes: Partial<ReportContent> = {}, evidence: Partial<Evidence> = {}): ReportContent {
  return {
    version: 3,
    title: "Spring",
    words: "",
    subject: { platform: "instagram", handle: "lena.keramik" },
    isLive: false,
    publishedAt: "2026-05-08T10:00:00.000Z",
    asOf: "2026-05-07T20:00:00.000Z",
    range: { fromDay: "2026-02-07", toDay: "2026-05-08", preset: "90d" },
    spans: [
      { id: "all", fromDay: "2026-02-07", toDay: "2026-05-08" },
      { id: "2026-04", fromDay: "2026-04-01", toDay: "2026-05-01" },
    ],
    chosen: ["headline"],
    names: "hidden",
    counts: "shown",
    locale: "en-GB",
    accent: null,
    pictureShowsData: false,
    logoSha256: null,
    tiers: ["counts", "lists", "people"],
    missing: [],
    sections: { headline: madeSections.headline },
    evidence: { ...madeEvidence, ...evidence },
    ...changes,
  };
}
