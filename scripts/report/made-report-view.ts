import type { ReportView } from "#lib/reports/report-view.ts";

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);

/** A view with a piece of every kind, for tests of what draws it; figures and words are made up. */
export const madeReportView: ReportView = {
  title: "Spring",
  subject: "@lena",
  platform: "Instagram",
  rangeText: "1 January to 2 January 2026",
  publishedText: "3 January 2026",
  isLive: false,
  voice: "“You” is @lena.keramik.",
  words: [
    [
      { text: "Dear reader", href: null },
      { text: "our page", href: "https://www.instagram.com/lena/" },
    ],
  ],
  accent: "#3b5bdb",
  locale: "en-GB",
  spans: [
    { id: "all", label: "The whole range" },
    { id: "2026-01", label: "January 2026" },
  ],
  summary: "Two came.",
  footer: "Published and frozen.",
  sections: [
    {
      id: "headline",
      title: "Headline",
      says: null,
      info: null,
      blocks: [
        { kind: "headline", headline: { parts: [{ text: "Two came", tone: "genuine" }], says: ["Too early."] } },
        {
          kind: "tiles",
          tiles: [
            {
              id: "followers",
              label: "Followers",
              value: "102",
              suffix: "of 110",
              note: "two more",
              isGenuine: true,
              measure: { value: 102, state: "ok" },
              form: "count",
              chart: null,
            },
          ],
        },
      ],
    },
    {
      id: "proof",
      title: "The number",
      says: "It grew.",
      info: { formula: "Counted", window: "Two days", tier: "Lists", dateRule: "Days are UTC days" },
      blocks: [
        {
          kind: "time-chart",
          id: "proof",
          title: "The number and the people",
          csv: "day,followers\r\n",
          chart: {
            axis: {
              from: start,
              to: start + day,
              ticks: [{ time: start, label: "1 Jan" }],
            },
            panels: [
              {
                id: "counts",
                label: null,
                form: "count",
                axis: { from: 90, to: 110, ticks: [90, 100, 110] },
                series: [
                  {
                    id: "followers",
                    label: "Followers",
                    tone: { family: "nominal", strength: 1 },
                    shape: "line",
                    hasDots: true,
                  },
                ],
                rows: [
                  { time: start, drawn: { followers: 100 }, bridge: { followers: null }, known: { followers: 100 } },
                  {
                    time: start + day,
                    drawn: { followers: 102 },
                    bridge: { followers: null },
                    known: { followers: 102 },
                  },
                ],
                ends: [
                  {
                    id: "followers",
                    time: start + day,
                    value: 102,
                    name: "Followers",
                    text: "102",
                    tone: { family: "nominal", strength: 1 },
                  },
                ],
                baseline: 100,
              },
            ],
            marks: [{ from: start, to: start + day / 2, label: "Push", row: 0, side: "right" }],
            sentence: "Followers end at 102.",
            note: "Dots are lists.",
            table: { heads: ["Day", "Followers"], rows: [["1 Jan", "100"]] },
            csv: "",
          },
        },
        {
          kind: "survival-chart",
          id: "survival",
          title: "How long they stay",
          sentence: "More than half are still here.",
          points: [
            { age: 0, low: 1, high: 1 },
            { age: 30, low: 0.8, high: 0.9 },
          ],
          lastAge: 30,
          table: { heads: ["Days", "Least", "Most"], rows: [["30", "80%", "90%"]] },
          csv: "days,least,most\r\n",
        },
        { kind: "text", parts: [{ text: "It grew by two.", tone: "plain" }] },
        { kind: "note", text: "No more is known." },
      ],
    },
    {
      id: "ledger",
      title: "Where they stand",
      says: null,
      info: null,
      blocks: [
        {
          kind: "parts-bar",
          sentence: "engaged 2",
          parts: [{ id: "engaged", name: "engaged", tone: { family: "genuine", strength: 1 }, value: 2, text: "2" }],
        },
        {
          kind: "table",
          id: "ledger",
          caption: "Followers by line",
          table: { heads: ["Line", "Means", "People", "Share"], rows: [["engaged", "came by unasked", "2", "2%"]] },
          numeric: [false, false, true, true],
          csv: "line,people\r\n",
        },
        { kind: "terms", lines: [{ term: "Model", text: "version 3", isCode: true }] },
      ],
    },
  ],
};
