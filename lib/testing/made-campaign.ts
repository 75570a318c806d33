import { type CampaignResult, campaignResult, type Joiner } from "#lib/engagement/campaign.ts";
import type { CampaignRecord } from "#lib/reports/campaign-record.ts";
import type { CampaignFigures } from "#lib/reports/campaigns.ts";
import { dayTime } from "#lib/reports/utc-days.ts";
import { day } from "#lib/testing/made-rows.ts";

/** Three weeks of February 2026, by days of the year 34 to 54. */
export const madeRecord: CampaignRecord = {
  id: "11111111-1111-4111-8111-111111111111",
  kind: "follow-back",
  title: "February follows",
  note: "",
  fromDay: "2026-02-03",
  toDay: "2026-02-24",
};

/** Somebody who came on a day of 2026 after a follow of the owner and was last seen on day 300. */
export function madeJoiner(came: number, changes: Partial<Joiner> = {}): Joiner {
  const at = day(came).getTime();
  return {
    join: { lo: at, hi: at },
    lastSeen: day(300).getTime(),
    firstMissing: null,
    origin: "afterMyFollow",
    reacted: false,
    engaged: false,
    ...changes,
  };
}

/** As of day 300, with lists and names and everything in the files; 500 follows. */
export function madeCampaign(
  everybody: readonly Joiner[],
  changes: Partial<Omit<CampaignFigures, "result">> = {},
): CampaignFigures {
  const figures = {
    campaign: madeRecord,
    asOf: day(300).getTime(),
    hasFollowerLists: true,
    hasNames: true,
    isCovered: true,
    ownFollows: 500,
    ...changes,
  };
  return { ...figures, result: resultOf(figures, everybody) };
}

function resultOf(
  { campaign, ownFollows, asOf }: Pick<CampaignFigures, "campaign" | "ownFollows" | "asOf">,
  everybody: readonly Joiner[],
): CampaignResult {
  const span = { from: dayTime(campaign.fromDay), to: dayTime(campaign.toDay) };
  return campaignResult({ ...span, isFollowForFollow: campaign.kind === "follow-back" }, everybody, ownFollows, asOf);
}
