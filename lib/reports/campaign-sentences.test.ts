import { expect, test } from "vitest";
import type { CampaignEffect } from "#lib/engagement/campaign-effect.ts";
import {
  campaignHeadline,
  campaignLine,
  differenceSentence,
  effectSentence,
  priceSentence,
  thoughtSentence,
} from "#lib/reports/campaign-sentences.ts";
import type { CampaignFigures, CampaignView } from "#lib/reports/campaigns.ts";
import { madeCampaign, madeJoiner, madeRecord } from "#lib/testing/made-campaign.ts";
import { day } from "#lib/testing/made-rows.ts";

const many = (count: number, one: ReturnType<typeof madeJoiner>) => Array.from({ length: count }, () => one);
const person = { reacted: true, engaged: true };
const alone = { origin: "self" } as const;
const launch = { ...madeRecord, kind: "launch", title: "Spring launch" } as const;

// 9 of 291 against 15 of 60 (as in the study of the overview).
const february = [
  ...many(282, madeJoiner(40)),
  ...many(9, madeJoiner(41, person)),
  ...many(45, madeJoiner(42, alone)),
  ...many(15, madeJoiner(43, { ...alone, ...person })),
];

const headline = (figures: CampaignFigures) => {
  const { parts, says } = campaignHeadline(figures, "en");
  return [parts.map(({ text }) => text).join(""), ...says];
};

test("a follow-back campaign: spent, came, and came as people", () => {
  expect(headline(madeCampaign(february))).toEqual([
    "You followed 500 accounts, 291 followed back, and nine came as people.",
  ]);
  expect(headline(madeCampaign(february, { ownFollows: null }))).toEqual([
    "291 followed back, and nine came as people.",
  ]);
  expect(headline(madeCampaign(many(3, madeJoiner(40)), { ownFollows: 2 }))).toEqual([
    "3 followed back, and nobody came as a person.",
  ]);
  expect(headline(madeCampaign([madeJoiner(40, person)], { ownFollows: 1 }))).toEqual([
    "You followed 1 account, 1 followed back, and one came as a person.",
  ]);
  expect(headline(madeCampaign(many(3, madeJoiner(40))))).toEqual([
    "You followed 500 accounts, 3 followed back, and nobody came as a person.",
  ]);
});

test("nobody, and nobody who can be known", () => {
  expect(headline(madeCampaign([]))).toEqual(["You followed 500 accounts and nobody followed back."]);
  expect(headline(madeCampaign([], { ownFollows: 0 }))).toEqual(["Nobody is known to have come with it."]);
  expect(headline(madeCampaign([], { campaign: launch }))).toEqual(["Nobody is known to have come with it."]);
  expect(headline(madeCampaign([], { hasFollowerLists: false }))).toEqual([
    "Who came with it is not known: no list of followers is here.",
  ]);
  expect(headline(madeCampaign(february, { hasNames: false }))).toEqual([
    "You followed 500 accounts and 291 followed back.",
    "No file names who acts: whether anybody came as a person is not known.",
  ]);
});

test("before everybody has had 90 days it is too early, and only those who had are counted", () => {
  // Day 140: those of day 40 have had their 90 days, those of day 60 have not. 24 February and 104 days are 8 June.
  const early = madeCampaign([...many(30, madeJoiner(40)), ...many(8, madeJoiner(60))], {
    asOf: day(140).getTime(),
    campaign: launch,
  });
  expect(headline(early)).toEqual([
    "38 followers came with it, and none of 30 came as a person.",
    "Too early to say, until Jun 8, 2026.",
  ]);
  expect(campaignLine(early, "en")).toBe("too early to say, until Jun 8, 2026; 38 came so far");
  const running = madeCampaign([madeJoiner(40)], { asOf: day(45).getTime(), campaign: launch });
  expect(headline(running)).toEqual([
    "1 follower came with it.",
    "Too early to say, until Jun 8, 2026: it is not over yet.",
  ]);
});

test("the difference is a sentence with its interval, or says that there is none", () => {
  // 3.09 % less 25 % = -21.9 points; limits by Newcombe as in E18's way of counting.
  expect(differenceSentence(madeCampaign(february), "en")).toMatch(
    /^9 of 291 against 15 of 60 who came by themselves: 21\.9 points of 100 fewer came as people \(1[12]\.\d to 34\.\d\)\.$/,
  );
  const alike = [...many(50, madeJoiner(40)), ...many(50, madeJoiner(42, alone))];
  expect(differenceSentence(madeCampaign(alike), "en")).toMatch(
    /0 of 50 against 0 of 50 .*: no clear difference \(−7\.1 to \+7\.1 points of 100\)\.$/,
  );
  expect(differenceSentence(madeCampaign(many(19, madeJoiner(40))), "en")).toBe(
    "Too few to compare: needs 20 people on each side, has 19 and 0.",
  );
  expect(differenceSentence(madeCampaign(february, { hasNames: false }), "en")).toBe(
    "Nobody can be compared: no file names who acts.",
  );
});

test("the price of a person in follows, nobody yet, and too early", () => {
  // 500 / 9 = 55.6.
  expect(priceSentence(madeCampaign(february), "en")).toBe("55.6 follows for each person won (500 for 9).");
  expect(priceSentence(madeCampaign(many(3, madeJoiner(40))), "en")).toBe("500 follows, nobody yet.");
  expect(priceSentence(madeCampaign(february, { asOf: day(140).getTime() }), "en")).toBe(
    "500 follows; too early for a price, until Jun 8, 2026.",
  );
  expect(priceSentence(madeCampaign(february, { ownFollows: null }), "en")).toBe(
    "What it cost in follows needs a list of those you follow.",
  );
  expect(priceSentence(madeCampaign(february, { campaign: launch }), "en")).toBeNull();
});

function view(changes: Partial<CampaignView>): CampaignView {
  return {
    ...madeCampaign(february),
    profile: { id: "1", platform: "other", handle: "owner" },
    effect: { status: "tooEarly", until: day(82).getTime() },
    thought: { joiners: 0, engaged: 0, outcome: { has: 0, needs: 60, of: "people" } },
    who: { step: "joined", people: [], total: 0, page: 1, pageSize: 50 },
    ...changes,
  };
}

test("the effect stands among earlier spans with its p, and proves nothing", () => {
  const effect = (changes: CampaignEffect) => effectSentence(view({ effect: changes }), "en");
  // (1 + 3) / (1 + 8) = 0.44.
  expect(effect({ status: "ok", change: 4, p: 4 / 9, earlier: [4, 5, 6, 0, 0, -1, 1, 2] })).toBe(
    "People of 28 days grew by 4 people from its first day to 28 days after its end. Of 8 earlier spans of that length 3 brought as many or more without it (p 0.44).",
  );
  expect(effect({ status: "ok", change: -1, p: 1 / 9, earlier: [-2, -2, -3, -4, -5, -2, -2, -2] })).toBe(
    "People of 28 days fell by 1 person from its first day to 28 days after its end. Of 8 earlier spans of that length none brought as many or more without it (p 0.11).",
  );
  expect(effect({ status: "notEnough", lack: { has: 5, needs: 8, of: "periods" } })).toBe(
    "Too little to say: needs 8 earlier spans of the same length, has 5.",
  );
  expect(effect({ status: "tooEarly", until: day(301).getTime() })).toBe(
    "Too early to say, until Oct 28, 2026: it takes the 28 days after the end.",
  );
  expect(effect({ status: "tooEarly", until: day(82).getTime() })).toBe(
    "People of 28 days are not known for all of the time from Feb 3, 2026 to Mar 23, 2026.",
  );
});

test("500 more of the kind, or why that is refused", () => {
  const thought = (changes: CampaignView["thought"]) => thoughtSentence(view({ thought: changes }), "en");
  expect(thought({ joiners: 60, engaged: 15, outcome: { lo: 78.88, hi: 186.16 } })).toBe(
    "500 more would bring 78 to 187 people, if they were like the 60 who followed back so far, of whom 15 came as people.",
  );
  expect(thought({ joiners: 59, engaged: 15, outcome: { has: 59, needs: 60, of: "people" } })).toBe(
    "Refused: it takes 60 people who followed back and have been here for 90 days, and there are 59.",
  );
});

test("one line for the list", () => {
  expect(campaignLine(madeCampaign(february), "en")).toBe("9 of 291 against 15 of 60 who came by themselves");
  expect(campaignLine(madeCampaign([]), "en")).toBe("nobody came who can be counted");
  expect(campaignLine(madeCampaign(february, { hasNames: false }), "en")).toBe("who came as a person is not known");
});
