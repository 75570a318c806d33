import "server-only";
import { findCampaigns } from "#lib/db/campaigns.ts";
import { findFollowDays } from "#lib/db/joiners.ts";
import { findOverviewRows } from "#lib/db/overview.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { findDismissed } from "#lib/db/suggestions.ts";
import type { CampaignFigures, CampaignsPage } from "#lib/reports/campaigns.ts";
import { findSuggestions } from "#lib/reports/find-suggestions.ts";
import { followerSpikes } from "#lib/reports/follower-spikes.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { campaignFigures } from "#lib/services/campaigns/campaign-figures.ts";
import { findProfileFacts } from "#lib/services/campaigns/profile-facts.ts";
import { findGiveaways } from "#lib/services/posts/find-giveaways.ts";

/** Campaigns with what they brought, and what may have been one; null = no such profile, or not yours (threats G8). */
export async function loadCampaigns(scope: OwnerScope, profileId: string): Promise<CampaignsPage | null> {
  const profile = await findProfile(scope, profileId);
  if (!profile) return null;
  const [facts, campaigns, rows, follows, giveaways, dismissed] = await Promise.all([
    findProfileFacts(scope, profileId),
    findCampaigns(scope, profileId),
    findOverviewRows(scope, profileId),
    findFollowDays(scope, profileId),
    findGiveaways(scope, profileId),
    findDismissed(scope, profileId),
  ]);
  const figures: CampaignFigures[] = [];
  // One after the other: each may read many people.
  if (facts) for (const record of campaigns) figures.push((await campaignFigures(scope, facts, record)).figures);
  return {
    profile: { id: profile.id, platform: profile.platform, handle: profile.handle },
    asOf: facts?.asOf ?? null,
    campaigns: figures,
    suggestions: findSuggestions({
      spikes: followerSpikes(rows.daily, campaigns, new Set()),
      follows,
      giveaways,
      campaigns,
      dismissed,
    }),
  };
}
