import { expect, test } from "vitest";
import { prepareReportView } from "#lib/reports/prepare-report-view.ts";
import { type ReportContent, reportContentSchema } from "#lib/reports/report-content.ts";
import { reportContentV1Schema } from "#lib/reports/report-content-v1.ts";
import type { ReportView } from "#lib/reports/report-view.ts";
import { madeReport, madeSections, madeSpan } from "#lib/testing/made-content.ts";
import { madeLedger, madeMeasures } from "#lib/testing/made-figures.ts";
import { madeOverview, ok } from "#lib/testing/made-overview.ts";
import { freezeOverview } from "#lib/testing/made-report-v2.ts";

const everything: Partial<ReportContent> = {
  chosen: ["lists", "proof", "headline", "people", "nominal", "ledger"],
  sections: madeSections,
};

function blocksOf(view: ReportView, id: string) {
  return view.sections.find((section) => section.id === id)?.blocks ?? [];
}

const headlineOf = (view: ReportView) =>
  blocksOf(view, "headline").flatMap((block) =>
    block.kind === "headline" ? block.headline.parts.map((part) => part.text).join("") : [],
  )[0];

const tilesOf = (view: ReportView) =>
  blocksOf(view, "headline").flatMap((block) => (block.kind === "tiles" ? block.tiles.map((tile) => tile.label) : []));

test("the made content is one", () => {
  expect(reportContentSchema.safeParse(madeReport(everything)).error).toBeUndefined();
});

test("sections stand in the order that was chosen, and what the files do not show behind them", () => {
  const view = prepareReportView(madeReport({ ...everything, missing: ["named-interactions"] }), "all");
  expect(view.sections.map((section) => section.id)).toEqual([...(everything.chosen ?? []), "missing"]);
});

test("the headline speaks of the profile by its name, since whoever reads it need not be its owner", () => {
  const view = prepareReportView(madeReport(), "all");
  expect(headlineOf(view)).toBe(
    "In 90 days @lena.keramik’s followers grew by 10 and the people who talk to @lena.keramik by two.",
  );
  expect(view.summary).toBe(headlineOf(view));
  expect(view.voice).toBe("“You” is @lena.keramik.");
  expect(view.rangeText).toMatch(/^7 Feb.*7 May 2026$/);
});

test("S2: a month shows what falls into it, and none of the figures that are only known of the end", () => {
  const view = prepareReportView(madeReport(everything), "2026-04");
  expect(view.rangeText).toMatch(/^1.*30 Apr 2026$/);
  expect(headlineOf(view)).toMatch(/^In April 2026 /);
  expect(tilesOf(view)).toEqual(["People, 28 days", "Followers", "Came and left"]);
  const [lists] = blocksOf(view, "lists");
  expect(lists?.kind === "table" && lists.table.rows.map((row) => row[0])).toEqual(["10 Apr 2026"]);
  const [bar] = blocksOf(view, "ledger");
  expect(bar?.kind === "parts-bar" && bar.sentence).toContain("engaged 5");
  const [real] = blocksOf(view, "nominal");
  expect(real?.kind === "time-chart" && real.csv).toBe(
    "day,followers,real,sign_low,sign_high\r\n2026-04-10,35,5,5,5\r\n",
  );
  // Its people are those of the whole range, and it says so.
  expect(blocksOf(view, "people")[0]).toEqual({
    kind: "note",
    text: "Of the whole range of this report, as of 7 May 2026.",
  });
});

test("S2: a span that the report does not have shows its whole range, whatever it is called", () => {
  const content = madeReport(everything);
  for (const span of ["2026-06", "2025-01", "", "__proto__", "all "]) {
    expect(prepareReportView(content, span)).toEqual(prepareReportView(content, "all"));
  }
});

test("S2: without its headline no figure stands in the summary", () => {
  const view = prepareReportView(madeReport({ chosen: ["lists"], sections: { lists: madeSections.lists } }), "all");
  expect(view.summary).toMatch(/^A report on @lena.keramik on Instagram, 7 Feb.*7 May 2026\.$/);
});

test("S2: with counts hidden the headline and the tiles tell shares and people", () => {
  const { headline } = madeSections;
  const hidden = madeSpan({ counted: null, followersGrowth: 0.34 });
  const content = madeReport({
    counts: "hidden",
    sections: { headline: { ...headline, listed: null, realShare: ok(0.15), spans: { all: hidden } } },
  });
  const view = prepareReportView(content, "all");
  expect(headlineOf(view)).toBe(
    "In 90 days @lena.keramik’s followers grew by 34%; the people who talk to @lena.keramik grew by two.",
  );
  const [, tiles] = blocksOf(view, "headline");
  const values = tiles?.kind === "tiles" ? tiles.tiles.map(({ label, value }) => [label, value]) : [];
  expect(values.slice(0, 3)).toEqual([
    ["People, 28 days", "9"],
    ["Followers", "+34%"],
    ["Real followers", "15%"],
  ]);
  expect(view.footer).toContain("How many follow is not told");
});

test("with counts hidden followers that became fewer, stayed or are not known are told as such", () => {
  const said = (followersGrowth: number | null) => {
    const spans = { all: madeSpan({ counted: null, followersGrowth, peopleChange: ok(0) }) };
    const sections = { headline: { ...madeSections.headline, spans } };
    return headlineOf(prepareReportView(madeReport({ counts: "hidden", sections }), "all"));
  };
  expect(said(-0.05)).toContain("followers fell by 5%; nine people talk to");
  expect(said(0)).toContain("followers stayed as many as they were;");
  expect(said(null)).toBe("Nine people talk to @lena.keramik.");
});

test("wherever somebody was marked, the figures without it stand there, whatever was chosen", () => {
  const judged = { people28: ok(9), core: ok(3), G: ok(4) };
  const figures = { withMarks: judged, withoutMarks: { ...judged, people28: ok(11) } };
  const marks = { people: 2, incentivisedPosts: 0, communities: 0 };
  const content = madeReport({ chosen: ["lists"], sections: { lists: madeSections.lists } }, { figures, marks });
  const [table] = blocksOf(prepareReportView(content, "all"), "marks");
  expect(table?.kind === "table" && table.table.rows[0]).toEqual(["People, 28 days", "9", "11"]);
});

test("C4: a name that a spreadsheet would take for a formula is made harmless in the file, and stays itself on the page", () => {
  const [person] = madeSections.people.people;
  const people = { people: person ? [{ ...person, name: '=HYPERLINK("x")' }] : [], total: 1 };
  const [table] = blocksOf(
    prepareReportView(madeReport({ chosen: ["people"], sections: { people } }), "all"),
    "people",
  );
  expect(table?.kind === "table" && table.csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(table?.kind === "table" && table.table.rows[0]?.[0]).toBe('=HYPERLINK("x")');
});

test("a live report says when it was computed and from what, a frozen one since when it stands", () => {
  const frozen = prepareReportView(madeReport(), "all");
  expect(frozen.footer).toMatch(/^Published 8 May 2026 and frozen since, by version 1 of the model\./);
  const live = prepareReportView(madeReport({ isLive: true }), "all");
  expect(live.footer).toMatch(/^Live: last computed 8 May 2026, 10:00 UTC from what was known on 7 May 2026, /);
  expect(live.isLive).toBe(true);
});

test("dates and figures are written as in the region that was chosen", () => {
  const view = prepareReportView(madeReport({ locale: "en-US" }), "all");
  expect(view.publishedText).toBe("May 8, 2026");
});

test("a report of version 2 has the sections that it was published with", () => {
  const overview = madeOverview({
    measures: madeMeasures({
      ledger: madeLedger({ hollow: 20 }),
      marks: 1,
      withoutMarks: { people28: ok(1), core: ok(0), G: ok(1) },
    }),
  });
  const content = freezeOverview(overview, "April", new Date("2026-05-08T10:00:00Z"));
  if (!content) throw new Error("nothing to publish");
  const view = prepareReportView(content, "2026-04");
  expect(view.sections.map((section) => section.id)).toEqual(["headline", "proof", "marks", "lists", "missing"]);
  expect(view).toMatchObject({ subject: "@lena.keramik", publishedText: "8 May 2026", words: [], isLive: false });
  expect(view.spans.map((span) => span.id)).toEqual(["all"]);
});

test("a report of version 1 can still be read", () => {
  const unknown = { value: null, state: "needsNames" } as const;
  const content = reportContentV1Schema.parse({
    version: 1,
    title: "First",
    subject: { platform: "x", handle: "lena" },
    publishedAt: "2026-01-02T10:00:00.000Z",
    asOf: "2026-01-01T10:00:00.000Z",
    range: { fromDay: "2025-10-04", toDay: "2026-01-02", preset: "90d" },
    tiers: ["lists"],
    figures: {
      followers: { value: 17, state: "ok" },
      following: { value: 12, state: "ok" },
      people28: unknown,
      peopleShareOfFollowers: unknown,
      joined: unknown,
      left: unknown,
      followersChange: unknown,
      people28Change: unknown,
      mutual: unknown,
    },
    comparedFromDay: null,
    leftMayBeRenamed: false,
    followers: [{ day: "2026-01-01", value: 17 }],
    people: [],
    lists: [],
    missing: [],
  });
  const view = prepareReportView(content, "all");
  expect(view.sections.map((section) => section.id)).toEqual(["headline", "proof"]);
  expect(view.summary).toBe("@lena had 17 followers on 1 Jan 2026.");
});
