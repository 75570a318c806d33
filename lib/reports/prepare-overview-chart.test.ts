import { expect, test } from "vitest";
import { prepareOverviewChart } from "#lib/reports/prepare-overview-chart.ts";

const range = { fromDay: "2026-02-07", toDay: "2026-05-08", preset: "90d" } as const;
const lists = [
  { day: "2026-02-07", value: 2955 },
  { day: "2026-03-07", value: 2970 },
  { day: "2026-05-07", value: 2984 },
];
const people = [
  { day: "2026-05-05", value: 82 },
  { day: "2026-05-06", value: null },
  { day: "2026-05-07", value: 86 },
];

test("count and people are panels of their own on one time axis, never two axes in one", () => {
  const chart = prepareOverviewChart({ range, followers: lists, people }, "en-GB");
  expect(chart?.panels.map((panel) => panel.id)).toEqual(["followers", "people"]);
  expect(chart?.axis.from).toBe(Date.UTC(2026, 1, 7));
  expect(chart?.axis.to).toBe(Date.UTC(2026, 4, 7));
});

test("the sentence gives first and last of each", () => {
  expect(prepareOverviewChart({ range, followers: lists, people }, "en-GB")?.sentence).toBe(
    "The list went from 2,955 on 7 Feb 2026 to 2,984 followers. People who engage went from 82 to 86.",
  );
  expect(prepareOverviewChart({ range, followers: lists.slice(2), people: [] }, "en-GB")?.sentence).toBe(
    "One list in this time: 2,984 followers on 7 May 2026. Who engages is not in the files.",
  );
});

test("without a day in range there is no chart", () => {
  expect(prepareOverviewChart({ range: null, followers: lists, people }, "en-GB")).toBeNull();
  expect(prepareOverviewChart({ range, followers: [{ day: "2025-01-01", value: 3 }], people: [] }, "en-GB")).toBeNull();
  expect(
    prepareOverviewChart({ range, followers: [{ day: "2026-03-01", value: null }], people: [] }, "en-GB"),
  ).toBeNull();
});

test("the end label is the last known value", () => {
  const chart = prepareOverviewChart({ range, followers: lists, people: people.slice(0, 2) }, "en-GB");
  expect(chart?.panels.map((panel) => panel.end?.text)).toEqual(["2,984", "82"]);
});

test("table and CSV hold the same days; unknown is empty in the file and said in the table", () => {
  const chart = prepareOverviewChart({ range, followers: lists.slice(2), people: people.slice(1) }, "en-GB");
  expect(chart?.csv).toBe("day,followers,people\r\n2026-05-06,,\r\n2026-05-07,2984,86\r\n");
  expect(chart?.table).toEqual({
    heads: ["Day", "Followers", "People, 28 days"],
    rows: [
      ["6 May 2026", "", "not known"],
      ["7 May 2026", "2,984", "86"],
    ],
  });
});
