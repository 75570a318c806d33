import type { MeasureInfoText } from "#lib/reports/infos/measure-info.ts";
import type { TileId } from "#lib/reports/overview-tiles.ts";

const utc = "Days are UTC days. Everything is as of the last moment that a file names, not of today.";
const lastList = "As of the last list, not of today.";
const last28 = "28 days up to the last moment that is known.";
const twoLists =
  "A person counts on the day of the list that first shows or lacks them, unless the platform gives the day they followed.";
const named = "Interactions received, with names, for 28 days or more.";

/** What each tile of an overview or report is made of (model.md 5, 6, 7 and 13). */
export const tileInfos = {
  people28: {
    formula:
      "People who came by unasked in the window, and ever wrote at least three words of their own or came to two different posts 24 hours apart. A ring counts as one person. Beside it an exact sign test of who came and who went.",
    window: last28,
    tier: named,
    dateRule: utc,
  },
  followers: {
    formula: "People on the last list of followers, or the platform’s own total where it is newer.",
    window: lastList,
    tier: "A list of followers, or totals by day.",
    dateRule: utc,
  },
  realFollowers: {
    formula:
      "Followers who engage now or did so before (lines engaged and lapsed). Number only: exchange or giveaway only, profile with many signs, courtesy and no sign yet; the higher value adds those of whom it is too early to say.",
    window: lastList,
    tier: "A list of followers and interactions received, with names.",
    dateRule: utc,
  },
  unasked: {
    formula:
      "Acts that came unasked, of your communities, or that could not be tested, divided by all dated acts by named people. Not unasked: within 48 hours after something you did for that person, even trade over months, rings, giveaways, repeated texts.",
    window: "All that was imported.",
    tier: "Interactions received, with names; interactions given make it exact.",
    dateRule: utc,
  },
  outside28: {
    formula:
      "Of the people of the last 28 days, the share who are not on the latest list of followers; Wilson interval.",
    window: last28,
    tier: "A list of followers and interactions received, with names.",
    dateRule: utc,
  },
  core: {
    formula: "People who came by unasked in at least three of the last four spans of 28 days.",
    window: "112 days up to the last moment that is known.",
    tier: "Interactions received, with names, for 112 days or more.",
    dateRule: utc,
  },
  G: {
    formula:
      "Each act has a weight (like 1, words of one’s own 3, share 4) that fades by half in 90 days. A person with credit E counts as E / (E + 4), always less than one. The sum over all people is the figure.",
    window: "Everything, older acts for less.",
    tier: named,
    dateRule: utc,
  },
  joined: {
    formula: "On a complete list and not on the one before it, added up; and the other way round for who left.",
    window: "The range chosen above.",
    tier: "Two complete lists of followers.",
    dateRule: twoLists,
  },
  following: {
    formula: "People on the last list of those you follow.",
    window: lastList,
    tier: "A list of those you follow.",
    dateRule: utc,
  },
  followersWhoTalk: {
    formula: "People of the last 28 days who follow you, divided by the followers listed.",
    window: last28,
    tier: "A list of followers and interactions received, with names.",
    dateRule: utc,
  },
  perPost: {
    formula: "Likes, comments, shares and saves that the platform counts, divided by the posts that have a count.",
    window: "Posts of the range chosen above.",
    tier: "Counts of your posts.",
    dateRule: "The day a post was published, UTC.",
  },
  rateByFollowers: {
    formula: "Interactions of the posts, added up, divided by the followers at the time of each of them, added up.",
    window: "Posts of the range chosen above.",
    tier: "Counts of your posts and of your followers over time.",
    dateRule: "The last known count of followers in the 35 days up to a post.",
  },
  posts: {
    formula: "Posts published.",
    window: "The range chosen above.",
    tier: "Your posts.",
    dateRule: "The day a post was published, UTC.",
  },
} satisfies Record<TileId, MeasureInfoText>;
