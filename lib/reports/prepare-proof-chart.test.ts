import { expect, test } from "vitest";
import { type ProofFacts, prepareProofChart } from "#lib/reports/prepare-proof-chart.ts";

const range = { fromDay: "2026-02-07", toDay: "2026-05-08" };
const followers = [
  { day: "2026-01-01", value: 1500 },
  { day: "2026-02-07", value: 2000 },
  { day: "2026-03-07", value: 2600 },
  { day: "2026-05-07", value: 3000 },
];
const people = [
  { day: "2026-02-07", value: 80 },
  { day: "2026-05-06", value: null },
  { day: "2026-05-07", value: 84 },
];
const chart = (changes: Partial<ProofFacts> = {}) =>
  prepareProofChart(
    { range, followers, engagement: people, subject: "people", before: null, efforts: [], ...changes },
    "en-GB",
  );

test("followers and people are both 100 at the start, on one axis", () => {
  const prepared = chart();
  expect(prepared?.panels).toHaveLength(1);
  const [panel] = prepared?.panels ?? [];
  expect(panel?.baseline).toBe(100);
  expect(panel?.ends.map(({ name, text }) => [name, text])).toEqual([
    ["Followers", "150"],
    ["People", "105"],
  ]);
  expect(panel?.rows[0]?.drawn).toEqual({ followers: 100, engagement: 100 });
  expect(prepared?.sentence).toBe("Both are 100 at the start. Followers end at 150, people at 105.");
});

test("the table and the file hold the counts beside the index", () => {
  const prepared = chart();
  expect(prepared?.table.heads).toEqual(["Day", "Followers", "People, 28 days", "Followers, index", "People, index"]);
  expect(prepared?.table.rows.at(-1)).toEqual(["7 May 2026", "3,000", "84", "150.0", "105.0"]);
  expect(prepared?.table.rows.at(-2)).toEqual(["6 May 2026", "", "not known", "", ""]);
  expect(prepared?.csv.split("\r\n")[1]).toBe("2026-02-07,2000,80,100.00,100.00");
});

test("where one begins later, both are 100 on its first day", () => {
  const prepared = chart({
    engagement: people.map((point) => ({ ...point, day: point.day.replace("02-07", "03-10") })),
  });
  // The list of March 7th, 2,600, is the last one up to March 10th: 3,000 is 115 of it.
  expect(prepared?.sentence).toBe("Both are 100 on 10 Mar 2026. Followers end at 115, people at 105.");
  expect(prepared?.panels[0]?.rows[0]?.drawn.followers).toBeCloseTo(100 * (2000 / 2600));
});

test("where one is not known, or begins at nobody, counts stand one under the other: never two free axes", () => {
  expect(chart({ engagement: [] })?.panels.map((panel) => [panel.id, panel.form])).toEqual([["followers", "count"]]);
  const fromNobody = chart({
    engagement: [
      { day: "2026-02-07", value: 0 },
      { day: "2026-02-08", value: 2 },
    ],
  });
  expect(fromNobody?.panels.map((panel) => panel.id)).toEqual(["followers", "engagement"]);
  expect(fromNobody?.sentence).toBe(
    "The list went from 2,000 on 7 Feb 2026 to 3,000 followers. People who engage went from 0 to 2.",
  );
  expect(chart({ followers: [{ day: "2026-05-07", value: 7 }], engagement: [] })?.sentence).toBe(
    "One list in this time: 7 followers on 7 May 2026. Who engages is not in the files.",
  );
});

test("without a known day in the range there is no chart", () => {
  expect(chart({ followers: [{ day: "2025-01-01", value: 3 }], engagement: [] })).toBeNull();
  expect(chart({ followers: [{ day: "2026-03-01", value: null }], engagement: [] })).toBeNull();
});

test("where the range begins between two lists, the line passes its first day, which no list is of", () => {
  // Halfway from 2,000 on January 28th to 2,600 on February 17th: 2,300 on February 7th.
  const between = [
    { day: "2026-01-28", value: 2000 },
    { day: "2026-02-17", value: 2600 },
    { day: "2026-05-07", value: 2760 },
  ];
  const prepared = chart({ followers: between });
  expect(prepared?.sentence).toBe("Both are 100 at the start. Followers end at 120, people at 105.");
  expect(prepared?.panels[0]?.rows[0]?.drawn).toEqual({ followers: 100, engagement: 100 });
  expect(prepared?.panels[0]?.rows[0]?.known).toEqual({ engagement: 100 });
  expect(prepared?.table.rows[0]).toEqual(["7 Feb 2026", "", "80", "", "100.0"]);
  // A list from more than 35 days before the next one tells nothing of the days between.
  const far = [{ day: "2026-01-12", value: 2000 }, ...between.slice(1)];
  expect(chart({ followers: far })?.sentence).toContain("Both are 100 on 17 Feb 2026.");
});

test("campaigns are marked where they fall into the range, cut at its ends", () => {
  const efforts = [
    { title: "Push", fromDay: "2026-02-01", toDay: "2026-02-11" },
    { title: "Old", fromDay: "2026-01-01", toDay: "2026-02-07" },
    { title: "Next", fromDay: "2026-05-08", toDay: "2026-05-10" },
  ];
  expect(chart({ efforts })?.marks).toMatchObject([
    { label: "Push", from: Date.UTC(2026, 1, 7), to: Date.UTC(2026, 1, 10) },
  ]);
});

test("the period compared with is drawn as if it began on the same day, from 100 of its own", () => {
  const before = { fromDay: "2025-11-09", toDay: "2026-02-07" };
  const lists = [{ day: "2025-11-09", value: 1000 }, { day: "2026-01-08", value: 1100 }, ...followers.slice(1)];
  const days = [{ day: "2025-11-10", value: 40 }, { day: "2026-01-08", value: 50 }, ...people];
  const prepared = chart({ before, followers: lists, engagement: days });
  const dashed = prepared?.panels[0]?.series.filter((series) => series.shape === "dashed").map(({ id }) => id);
  expect(dashed).toEqual(["followersBefore", "engagementBefore"]);
  // 60 days into both: January 8th there is April 8th here.
  const row = prepared?.panels[0]?.rows.find(({ time }) => time === Date.UTC(2026, 3, 8));
  expect(row?.known.followersBefore).toBeCloseTo(110);
  expect(row?.known.engagementBefore).toBe(125);
  expect(prepared?.note).toContain("Dashed: the period compared with.");
});

test("one list, or one day of people, is no line to set against the other", () => {
  const prepared = chart({ followers: followers.slice(3) });
  expect(prepared?.panels.map((panel) => panel.id)).toEqual(["followers", "engagement"]);
});

test("where nobody is named, interactions per post take the place of people", () => {
  const prepared = chart({
    subject: "interactions",
    engagement: [
      { day: "2026-02-07", value: 20 },
      { day: "2026-05-07", value: 15.5 },
    ],
  });
  expect(prepared?.sentence).toBe("Both are 100 at the start. Followers end at 150, interactions per post at 78.");
  expect(prepared?.table.rows.at(-1)).toEqual(["7 May 2026", "3,000", "15.5", "150.0", "77.5"]);
  expect(chart({ subject: "interactions", engagement: [] })?.sentence).toContain(
    "What a post brought is not in the files.",
  );
});
