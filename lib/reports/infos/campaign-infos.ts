import type { MeasureInfoText } from "#lib/reports/infos/measure-info.ts";

const dateRule =
  "Somebody came on the day the platform gives, else between two complete lists, both of which have to lie inside. Days are UTC days.";
const tier = "Complete lists of followers from before and after, and interactions received, with names.";

/** What the figures of a campaign are made of (model.md 11). */
export const campaignInfos = {
  waterfall: {
    formula:
      "Accounts you followed, who followed back, who was still listed 30, 90 and 180 days after they came, and of those who have been here for 90 days: who did anything with weight in these 90 days, and who passed the person test by what they did unasked.",
    window: "Came from the first day to 14 days after the end; acts of the 90 days after each came.",
    tier,
    dateRule,
  },
  difference: {
    formula:
      "Rate of those who came as people, campaign less comparison, with Newcombe’s interval from the two of Wilson (95 %). Both sides need 20 people.",
    window: "Only people who came 90 days ago or longer.",
    tier,
    dateRule,
  },
  price: {
    formula: "Accounts you followed, divided by those who followed back and came as people.",
    window: "Told once everybody who may have come for it has had 90 days.",
    tier: "Lists of both sides with dates, and interactions received, with names.",
    dateRule,
  },
  effect: {
    formula:
      "Change of people of 28 days from the first day to 28 days after the end, against the changes over all earlier spans of that length that do not overlap: p = (1 + as many or more) / (1 + spans). It needs 8 of them and proves nothing: other things happened at the same time.",
    window: "The campaign and 28 days.",
    tier: "Interactions received, with names.",
    dateRule: "People are those of 28 days as of midnight UTC.",
  },
  thought: {
    formula: "500 times Wilson’s limits (95 %) of the rate so far. Refused below 60 people.",
    window: "All who ever came this way and have been here for 90 days; for other kinds, those of this campaign.",
    tier,
    dateRule,
  },
} satisfies Record<string, MeasureInfoText>;
