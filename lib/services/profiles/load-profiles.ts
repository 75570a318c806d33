import "server-only";
import { findProfiles } from "#lib/db/profiles.ts";
import type { ProfileCard } from "#lib/reports/profile-card.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadOverview } from "#lib/services/overview/load-overview.ts";

/** A card per profile, oldest profile first. The change is that of all lists imported. */
export async function loadProfiles(scope: OwnerScope): Promise<ProfileCard[]> {
  const cards: ProfileCard[] = [];
  // One after the other: a consultant's hundred profiles at once would leave no connection to anybody else.
  for (const profile of await findProfiles(scope)) {
    const overview = await loadOverview(scope, profile.id, { preset: "90d" });
    if (!overview) continue;
    cards.push({
      ...profile,
      tiers: overview.tiers,
      followers: overview.figures.followers,
      people28: overview.figures.people28,
      followersChange: overview.figures.followersChange,
      lastSnapshotAt: overview.snapshots.at(-1)?.observedAt ?? null,
    });
  }
  return cards;
}
