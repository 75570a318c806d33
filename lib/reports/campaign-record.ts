export const campaignKinds = ["follow-back", "giveaway", "launch", "other"] as const;
export type CampaignKind = (typeof campaignKinds)[number];

/** A dated effort as the owner entered it: from the first day up to, and without, `toDay`. UTC days, YYYY-MM-DD. */
export type CampaignRecord = {
  id: string;
  kind: CampaignKind;
  title: string;
  note: string;
  fromDay: string;
  toDay: string;
};
