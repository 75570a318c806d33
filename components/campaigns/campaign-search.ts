import { createLoader, createSerializer, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { campaignSteps } from "#lib/reports/campaigns.ts";

/** Which people of a campaign are shown. */
const campaignSearch = {
  step: parseAsStringLiteral(campaignSteps).withDefault("joined"),
  page: parseAsInteger.withDefault(1),
};

export type CampaignSearch = {
  [Key in keyof typeof campaignSearch]: NonNullable<ReturnType<(typeof campaignSearch)[Key]["parseServerSide"]>>;
};

export const loadCampaignSearch = createLoader(campaignSearch);
export const campaignSearchText = createSerializer(campaignSearch);
