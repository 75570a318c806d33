import { campaignKindNames } from "#lib/display/campaign-text.ts";
import type { CampaignRecord } from "#lib/reports/campaign-record.ts";

/** What a report calls a campaign: where names are hidden only its kind, since the owner's own title may name people. */
export function campaignTitle({ kind, title }: CampaignRecord, names: "hidden" | "shown"): string {
  if (names === "shown") return title;
  return kind === "other" ? "Campaign" : campaignKindNames[kind];
}
