import "server-only";
import { findCampaigns } from "#lib/db/campaigns.ts";
import type { CampaignRecord } from "#lib/reports/campaign-record.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** Campaigns that the owner entered or confirmed, latest first. */
export async function listCampaigns(scope: OwnerScope, profileId: string): Promise<CampaignRecord[]> {
  return isUuid(profileId) ? findCampaigns(scope, profileId) : [];
}
