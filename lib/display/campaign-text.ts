import type { CampaignKind } from "#lib/reports/campaign-record.ts";

export const campaignKindNames = {
  "follow-back": "Follow for follow",
  giveaway: "Giveaway",
  launch: "Launch",
  other: "Something else",
} satisfies Record<CampaignKind, string>;
