import type { MeasureInfoText } from "#components/measures/measure-info.tsx";

const utc = "Days are UTC days.";
const lastList = "As of the last list, not of today.";
const twoLists =
  "A person counts on the day of the list that first shows or lacks them, unless the platform gives the day they followed.";

/** What each tile of the overview is made of (model.md 5 and 6). */
export const figureInfos = {
  people28: {
    formula:
      "People who wrote at least three words to you, or came to two different posts at least 24 hours apart, and did something in the window.",
    window: "28 days up to the last day that is known.",
    tier: "Interactions received, with names.",
    dateRule: utc,
  },
  followers: {
    formula: "People on the last list of followers.",
    window: lastList,
    tier: "A list of followers.",
    dateRule: utc,
  },
  following: {
    formula: "People on the last list of those you follow.",
    window: lastList,
    tier: "A list of those you follow.",
    dateRule: utc,
  },
  peopleShareOfFollowers: {
    formula: "People of the last 28 days who follow you, divided by the followers listed.",
    window: "28 days up to the last day that is known.",
    tier: "A list of followers and interactions received, with names.",
    dateRule: utc,
  },
  joined: {
    formula: "On a list and not on the complete one before it, added up.",
    window: "The range chosen above.",
    tier: "Two complete lists of followers.",
    dateRule: twoLists,
  },
  left: {
    formula: "On a complete list and not on the next complete one, added up.",
    window: "The range chosen above.",
    tier: "Two complete lists of followers.",
    dateRule: twoLists,
  },
} satisfies Record<string, MeasureInfoText>;
