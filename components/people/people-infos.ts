import type { MeasureInfoText } from "#lib/reports/infos/measure-info.ts";

export const creditInfo: MeasureInfoText = {
  formula:
    "What somebody did unasked, weighed: a like counts 1, words of their own 3, a share 4. The sum E fades by half every 90 days; credit is E / (E + 4), so nobody ever reaches 1.",
  window: "Everything up to the last moment that is known; what is a year old counts a sixteenth.",
  tier: "Interactions received, with names.",
  dateRule: "As of the last moment that any file names, not of today.",
};

export const exchangeInfo: MeasureInfoText = {
  formula:
    "Received: what they did towards you, views and follows aside. Given: what you did for them that they could notice, follows aside. Balance: (received − given) / (received + given), from −1 to +1. Three or more is some, less is hardly any.",
  window: "180 days up to the last moment that is known.",
  tier: "Interactions received and given, with names.",
  dateRule: "Acts without a time are in no window.",
};

export const answeredInfo: MeasureInfoText = {
  formula:
    "Acts of theirs that came by unasked and after which you did anything for them, also below your own post, divided by those of which it is known. One thing of yours may answer several of theirs.",
  window: "Seven days after each act; an act whose seven days are not over is left out.",
  tier: "Interactions received, with names, and what you gave, for all of these days.",
  dateRule: "Where only days are known, what lies on one day answers nothing.",
};
