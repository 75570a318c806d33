import type { MeasureInfoText } from "#lib/reports/infos/measure-info.ts";

const utc = "Days are UTC days.";
const allTime = "All time, up to the last moment that a file names.";

/** What each part of the reciprocity page is made of (model.md 6). */
export const reciprocityInfos = {
  corners: {
    formula:
      "Given: your likes, comments, shares and messages to somebody, without follows and without answers below your own posts. Received: their acts towards you, views and follows aside. Three is the border between some and hardly.",
    window: "180 days up to the last moment that a file names.",
    tier: "Interactions of both directions, with names; for courtesy, lists of both sides.",
    dateRule: utc,
  },
  waiting: {
    formula:
      "People who engage, whose latest unasked act got no answer of any kind within seven days, an answer below your own post included, and for whom you did nothing since. Most credit first: it fades by half every 90 days.",
    window:
      "Only spans for which the files hold all that you did for others; the last seven days are too early to say.",
    tier: "Interactions of both directions, with names.",
    dateRule: utc,
  },
  value: {
    formula:
      "Of those you follow now: who ever came by unasked, who wrote at least three words, who shared or quoted you, who gave nothing with weight, and who follows back with fewer than three acts each way in 180 days. One person may be in several.",
    window: allTime,
    tier: "A list of those you follow, and interactions received, with names.",
    dateRule: utc,
  },
  first: {
    formula:
      "Of those who follow each other with you now: who is on a list, or has a follow date, certainly before the other.",
    window: allTime,
    tier: "Lists of both sides; more of them, or dates of follows, tell more.",
    dateRule: "A follow lies between two lists, unless the platform gives its day.",
  },
  followBack: {
    formula:
      "Of those whom one side followed first, as a complete list shows: how many followed back. The interval is Wilson's. Days until then are the median of those who ever did.",
    window: "Follows at least 14 days before the last complete list.",
    tier: "Complete lists of both sides.",
    dateRule: "A follow lies between two lists, unless the platform gives its day.",
  },
} satisfies Record<string, MeasureInfoText>;
