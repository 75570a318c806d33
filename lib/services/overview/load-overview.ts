import "server-only";
import { findCampaigns } from "#lib/db/campaigns.ts";
import { findFigures } from "#lib/db/figures.ts";
import { findCountedPosts, findOverviewRows } from "#lib/db/overview.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { buildOverview, type OverviewFacts } from "#lib/reports/build-overview.ts";
import { followerSpikes } from "#lib/reports/follower-spikes.ts";
import type { Comparison, Overview, RangeWish } from "#lib/reports/overview.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadStandouts, noStandouts } from "#lib/services/overview/load-standouts.ts";

/** Everything the overview shows; null = no such profile, or not yours (threats G8). */
export async function loadOverview(
  scope: OwnerScope,
  profileId: string,
  wish: RangeWish & { comparison?: Comparison },
): Promise<Overview | null> {
  const facts = await loadOverviewFacts(scope, profileId);
  return facts && buildOverview(facts, { comparison: "none", ...wish });
}

/** What an overview of any range is built from; null = no such profile, or not yours (threats G8). */
export async function loadOverviewFacts(scope: OwnerScope, profileId: string): Promise<OverviewFacts | null> {
  const profile = await findProfile(scope, profileId);
  if (!profile) return null;
  // One after the other: they share one connection, and each is a read of rows made for it.
  const figures = await findFigures(scope, profileId);
  const rows = await findOverviewRows(scope, profileId);
  const campaigns = await findCampaigns(scope, profileId);
  const posts = figures?.tallies.hasNames ? [] : await findCountedPosts(scope, profileId);
  const standouts = figures ? await loadStandouts(scope, profileId, figures.asOf) : noStandouts;
  const spikes = followerSpikes(rows.daily, campaigns, standouts.dismissedSpikes);
  return { profile, figures, ...rows, campaigns, posts, standouts: { ...standouts, spikes } };
}
