import type { MeasureInfoText } from "#lib/reports/infos/measure-info.ts";

const byLists =
  "A person comes on the first list that has them and leaves on the first complete one that lacks them, unless the platform names the day. Days are UTC days.";

/** What each part of the growth page is made of (model.md 7, 9 and 11). */
export const growthInfos = {
  verdict: {
    formula:
      "Spearman’s rank correlation of the changes from period to period, not of the two lines: two rising lines always correlate. Its interval allows for changes that carry over from one period to the next.",
    window: "All periods that are known, whatever the range above.",
    tier: "Counts of followers over time, and interactions with names; 8 changes and 30 people.",
    dateRule:
      "Periods end at Monday 00:00 UTC. Where a value is missing, the two changes that it touches are left out.",
  },
  periods: {
    formula: "Opening + joined − left = closing, from one complete list to the next.",
    window: "All complete lists, put together by the week or month of the later one.",
    tier: "Two complete lists of followers. A list that is not whole makes no line.",
    dateRule: byLists,
  },
  counts: {
    formula:
      "New followers and unfollows of seven days; net: the difference of the totals at both ends, or else gained − lost.",
    window: "Whole weeks that begin on Monday. A week of which the platform leaves out a day is not told.",
    tier: "Counts by day, without names.",
    dateRule: "Days as the platform names them. Of several files the newest counts.",
  },
  survival: {
    formula:
      "Product limit (Kaplan and Meier): at each age those who left, divided by those still watched. The low curve takes everybody to have left as early as the lists allow, the high one as late.",
    window:
      "Everybody who was ever on a list and whose day of joining is known or bounded. Drawn only while ten or more are watched.",
    tier: "Complete lists of followers; 30 known joins and 10 departures.",
    dateRule: byLists,
  },
  cohorts: {
    formula:
      "Of those who joined in a month: who is still here, and who came by unasked within 90 days. The share is pulled towards that of all, as if 20 more had joined who did as the rest; beside it the plain numbers with Wilson's interval.",
    window:
      "By the month of the first list that has them. Coming by: only those who joined 90 days or more before the last known moment.",
    tier: "Complete lists of followers; for coming by, interactions received, with names; for origins, lists of those you follow.",
    dateRule: byLists,
  },
  origins: {
    formula:
      "After your follow: they came within 14 days after it. You followed back: within 14 days after they came. By themselves: you never followed, or at another time. Not known: the lists lie too far apart.",
    window: "All lists of both sides.",
    tier: "Complete lists of both sides.",
    dateRule: byLists,
  },
  early: {
    formula:
      "Left within 14 days of joining, divided by all who joined after the first list and 14 days or more before the last.",
    window: "All complete lists.",
    tier: "Two complete lists of followers.",
    dateRule: byLists,
  },
  silent: {
    formula:
      "Followers on the lines of courtesy and no sign yet, by the days since the first list that has them, or since the day they followed.",
    window: "As of the last known moment; 30 days or more.",
    tier: "A list of followers, and interactions received, with names.",
    dateRule: byLists,
  },
  spikes: {
    formula:
      "A gain that lies five spreads or more above the six before it, is 20 or more, and is a twentieth or more of the followers. Half of such gains are honest.",
    window: "The six weeks or months before.",
    tier: "Counts of followers.",
    dateRule: "Weeks begin on Monday, UTC.",
  },
} satisfies Record<string, MeasureInfoText>;
