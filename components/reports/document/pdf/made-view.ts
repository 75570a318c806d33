import type { DrawnChart, SvgNode } from "#components/reports/document/svg-node.ts";
import { genuineTone, nominalTone } from "#lib/reports/chart-tones.ts";
import type { Tile } from "#lib/reports/overview-tiles.ts";
import type { ReportView } from "#lib/reports/report-view.ts";

/** A view with one block of each kind, for tests of whoever draws it. */
export function madeView(changes: Partial<ReportView> = {}): ReportView {
  return {
    title: "Spring at the pottery",
    subject: "@lena.keramik",
    platform: "Instagram",
    rangeText: "8 May 2025 – 7 May 2026",
    publishedText: "12 May 2026",
    isLive: false,
    voice: "“You” is @lena.keramik.",
    words: [
      [
        { text: "What the spring brought, and what the follow-back push of February did not. See ", href: null },
        { text: "https://www.instagram.com/lena.keramik/", href: "https://www.instagram.com/lena.keramik/" },
        { text: ".", href: null },
      ],
      [{ text: "Thank you for a good year.", href: null }],
    ],
    accent: null,
    locale: "en-GB",
    sections: [
      {
        id: "headline",
        title: "Headline and figures",
        says: null,
        info: null,
        blocks: [
          {
            kind: "headline",
            headline: {
              parts: [
                { text: "In a year ", tone: "plain" },
                { text: "1,204 followers", tone: "nominal" },
                { text: " came and the people who talk to @lena.keramik grew by ", tone: "plain" },
                { text: "nine", tone: "genuine" },
                { text: ".", tone: "plain" },
              ],
              says: [
                "Follower growth did not bring people: the link is at most weak (0.19, −0.14 to 0.47; 40 changes).",
              ],
            },
          },
          { kind: "tiles", tiles },
        ],
      },
      {
        id: "proof",
        title: "The number and the people",
        says: "Both are 100 at the start. The count bent upward in February; the people did not notice.",
        info: {
          formula: "People who came by unasked in the window, and came back.",
          window: "28 days up to the last moment that is known.",
          tier: "Interactions received, with names.",
          dateRule: "Days are UTC days.",
        },
        blocks: [
          {
            kind: "time-chart",
            id: "proof",
            title: "",
            chart: {
              axis: { from: 0, to: 1, ticks: [] },
              panels: [],
              marks: [],
              sentence: "Followers 168, people 112: both are 100 on 8 May 2025.",
              note: "Dotted: two weeks in August without an upload",
              table: { heads: ["Day", "Followers"], rows: [["8 May 2025", "100"]] },
              csv: "",
            },
            csv: "",
          },
          {
            kind: "text",
            parts: [{ text: "Follower growth did not bring people: the link is at most weak.", tone: "plain" }],
          },
        ],
      },
      {
        id: "ledger",
        title: "Where 2,984 followers stand",
        says: "Each follower stands in exactly one line; the lines add up to the list of 7 May.",
        info: null,
        blocks: [
          {
            kind: "parts-bar",
            sentence: "engaged 148, no sign yet 1,502",
            parts: [
              { id: "engaged", name: "engaged", tone: genuineTone, value: 148, text: "148" },
              { id: "once", name: "once", tone: { family: "genuine", strength: 0.28 }, value: 231, text: "231" },
              { id: "traded", name: "traded", tone: { family: "mark", strength: 0.8 }, value: 187, text: "187" },
              { id: "hollow", name: "no sign yet", tone: nominalTone, value: 1502, text: "1,502" },
            ],
          },
          {
            kind: "table",
            id: "ledger",
            caption: "Where followers stand",
            table: {
              heads: ["Line", "Means", "People", "Share", "Since last year"],
              rows: [
                ["engaged", "came by unasked in the last 90 days", "148", "5.0 %", "+7"],
                ["no sign yet", "no sign yet, with time and posts enough", "1,502", "50.3 %", "+470"],
              ],
            },
            numeric: [false, false, true, true, true],
            csv: "",
          },
          { kind: "note", text: "The intervals hold if these were a sample of the followers one could have." },
        ],
      },
      {
        id: "method",
        title: "Method",
        says: null,
        info: null,
        blocks: [{ kind: "terms", lines: [{ term: "Model", text: "version 3", isCode: false }] }],
      },
    ],
    spans: [{ id: "all", label: "The whole range" }],
    summary: "In a year 1,204 followers came and the people who talk to @lena.keramik grew by nine.",
    footer: "Published 12 May 2026 and frozen since. People other than the owner are counted, never named.",
    ...changes,
  };
}

const tile = (id: Tile["id"], label: string, value: string | null, note: string, more: Partial<Tile> = {}): Tile => ({
  id,
  label,
  value,
  note,
  isGenuine: false,
  measure: { value: null, state: "ok" },
  form: "count",
  chart: null,
  ...more,
});

const tiles = [
  tile("people28", "People, 28 days", "86", "9 more than a year ago; no clear change (p 0.31)", { isGenuine: true }),
  tile("followers", "Followers", "2,984", "1,204 more; 68 %"),
  tile("realFollowers", "Real followers", "212", "engaged now or before", { suffix: "of 2,984" }),
  tile("unasked", "Came by unasked", "71 %", "the rest answered a like of theirs within two days"),
  tile("outside28", "From outside", null, "takes a list of followers"),
];

const text = (x: number, y: number, line: string, more: Record<string, string> = {}): SvgNode => ({
  tag: "text",
  attributes: { x: `${x}`, y: `${y}`, "font-size": "12", fill: "var(--color-faint)", ...more },
  children: [line],
});

/** A chart of one panel, as it is drawn for a page: a line, an axis, and the name of a campaign. */
export function madeChart(campaign = "Follow-back push"): DrawnChart {
  return {
    width: 720,
    panels: [
      {
        tag: "svg",
        attributes: { viewBox: "0 0 720 320", width: "720", height: "320" },
        children: [
          {
            tag: "line",
            attributes: { x1: "52", y1: "290", x2: "628", y2: "290", stroke: "var(--color-line)" },
            children: [],
          },
          {
            tag: "g",
            attributes: {},
            children: [
              {
                tag: "path",
                attributes: {
                  d: "M52,205L300,180L628,28",
                  fill: "none",
                  stroke: "var(--color-nominal)",
                  "stroke-width": "2",
                },
                children: [],
              },
              {
                tag: "circle",
                attributes: { cx: "628", cy: "28", r: "4", fill: "var(--color-genuine)" },
                children: [],
              },
            ],
          },
          text(636, 30, "Followers", { "font-weight": "550" }),
          text(52, 310, "May", { "text-anchor": "middle" }),
          text(44, 205, "100", { "text-anchor": "end" }),
          text(400, 27, campaign, { "text-anchor": "end", fill: "var(--color-mark)" }),
        ],
      },
    ],
  };
}
