import type { MeasureInfoText } from "#lib/reports/infos/measure-info.ts";

const tier = "Interactions received, with names and with the post.";
const window = "All time: whatever came below the post, whenever it came.";
const dateRule = "Posts are placed by their day of publication in UTC.";

/** What the columns of the posts table are made of (model.md 6 "per post" and 13). */
export const postInfos = {
  people: {
    formula: "People, by the person test, with an act below this post that came by unasked.",
    window,
    tier,
    dateRule,
  },
  newcomers: {
    formula: "Of the people: whose first such act that the files know was here.",
    window,
    tier,
    dateRule,
  },
  words: {
    formula: "Comments, replies, mentions and quotes of at least three words without a link, by people unasked.",
    window,
    tier,
    dateRule,
  },
  shares: { formula: "Shares and quotes that came unasked.", window, tier, dateRule },
  outside: {
    formula: "Of the people: who are not on the latest list of followers.",
    window,
    tier: `${tier} A list of followers.`,
    dateRule,
  },
  rate: {
    formula:
      "(people + 20 × your own rate) / (followers then + 20), so that a post seen by few does not stand first by chance. The plain numbers stand below it.",
    window,
    tier: `${tier} A count of followers.`,
    dateRule: "Followers then: the last count known in the 35 days up to the day of publication.",
  },
  interactions: {
    formula: "What the platform counts below the post: likes, comments, shares and saves, as far as it says.",
    window: "As of the latest file that counts them.",
    tier: "Counts of a post.",
    dateRule,
  },
  engagement: {
    formula: "Counted interactions divided by the followers at the time of the post.",
    window: "As of the latest file that counts them.",
    tier: "Counts of a post and a count of followers.",
    dateRule: "Followers then: the last count known in the 35 days up to the day of publication.",
  },
} satisfies Record<string, MeasureInfoText>;
