import { expect, test } from "vitest";
import { campaignDays, prepareWaterfall } from "#lib/reports/prepare-campaign.ts";
import { madeCampaign, madeJoiner, madeRecord } from "#lib/testing/made-campaign.ts";
import { day } from "#lib/testing/made-rows.ts";

const many = (count: number, one: ReturnType<typeof madeJoiner>) => Array.from({ length: count }, () => one);
const person = { reacted: true, engaged: true };
const gone = { lastSeen: day(50).getTime(), firstMissing: day(57).getTime() };

test("every line has its number, its whole and its window", () => {
  // 40 came on day 40: 30 stayed, 10 were gone on day 57. Of the 30, 5 reacted and 4 of these came as people.
  const everybody = [
    ...many(25, madeJoiner(40)),
    ...many(10, madeJoiner(40, gone)),
    madeJoiner(40, { reacted: true }),
    ...many(4, madeJoiner(40, person)),
    ...many(2, madeJoiner(45, { origin: "unknown" })),
    ...many(6, madeJoiner(45, { origin: "self", ...person })),
  ];
  const { campaign, comparison } = prepareWaterfall(madeCampaign(everybody, { ownFollows: 80 }), "en");
  const short = (rows: typeof campaign) => rows.map(({ id, count, of, note }) => [id, count, of, note]);
  expect(short(campaign)).toEqual([
    ["follows", "80", null, null],
    ["joined", "40", "of 80", "2 more came, and no list can say whether for your follow"],
    ["stayed30", "30", "of 40", "10 gone"],
    ["stayed90", "30", "of 40", "10 gone"],
    ["stayed180", "30", "of 40", "10 gone"],
    ["acted", "5", "of 40", null],
    // Wilson for 4 of 40: 3.96 % to 23.05 %.
    ["people", "4", "of 40", "between 4% and 23%"],
  ]);
  expect(short(comparison)).toEqual([
    ["others", "6", null, null],
    ["othersActed", "6", "of 6", null],
    // Wilson for 6 of 6: 61 % to 100 %.
    ["othersPeople", "6", "of 6", "between 61% and 100%"],
  ]);
  expect(campaign.map(({ length }) => length)).toEqual([1, 0.5, 0.375, 0.375, 0.375, 0.0625, 0.05]);
  expect(campaign[0]?.window).toBe("Feb 3\u2009–\u200923, 2026");
  expect(comparison[0]?.window).toBe("came Feb 3\u2009–\u2009Mar 9, 2026, never followed by you before");
});

test("any other campaign begins with who came, and is set against the 90 days before", () => {
  const figures = madeCampaign([madeJoiner(40)], { campaign: { ...madeRecord, kind: "giveaway" } });
  const { campaign, comparison, comparisonTitle } = prepareWaterfall(figures, "en");
  expect(campaign[0]).toMatchObject({ id: "joined", label: "Came to follow", count: "1", of: null });
  expect(comparisonTitle).toBe("Those who came in the 90 days before");
  expect(comparison[0]?.window).toBe("came Nov 5, 2025\u2009–\u2009Feb 2, 2026");
});

test("what is not known is a sentence and never 0", () => {
  const none = prepareWaterfall(madeCampaign([], { hasFollowerLists: false, hasNames: false, ownFollows: null }), "en");
  for (const row of [...none.campaign, ...none.comparison]) {
    expect(row.count, row.id).toBeNull();
    expect(row.note, row.id).toMatch(/^needs /);
  }
  const young = prepareWaterfall(madeCampaign([madeJoiner(40)], { asOf: day(100).getTime() }), "en");
  expect(young.campaign.at(-1)).toMatchObject({ count: null, note: "nobody has been here for 90 days yet" });
  const partly = prepareWaterfall(madeCampaign([madeJoiner(40)], { isCovered: false }), "en");
  expect(partly.campaign.at(-2)?.note).toBe("at least: not everything of that time is in the files");
});

test("who answered a follow from outside the campaign is no part of those followed in it", () => {
  const { campaign } = prepareWaterfall(madeCampaign(many(3, madeJoiner(40)), { ownFollows: 2 }), "en");
  expect(campaign.slice(0, 2)).toMatchObject([
    { count: "2", length: 2 / 3 },
    { count: "3", of: null, share: null, length: 1, note: "some answered a follow from just before or after it" },
  ]);
});

test("a real nobody is 0", () => {
  expect(prepareWaterfall(madeCampaign([]), "en").campaign[1]).toMatchObject({ count: "0", of: "of 500" });
});

test("the days of a campaign: its first and its last, or the one", () => {
  expect(campaignDays({ fromDay: "2026-02-03", toDay: "2026-02-04" }, "en")).toBe("Feb 3, 2026");
  expect(campaignDays({ fromDay: "2025-12-30", toDay: "2026-01-02" }, "en")).toBe(
    "Dec 30, 2025\u2009–\u2009Jan 1, 2026",
  );
});
