import "server-only";
import { findFigures } from "#lib/db/figures.ts";
import { findOverviewRows } from "#lib/db/overview.ts";
import { findProfiles } from "#lib/db/profiles.ts";
import { findTiers } from "#lib/db/tiers.ts";
import { buildOverview } from "#lib/reports/build-overview.ts";
import type { ProfileCard } from "#lib/reports/profile-card.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** A card per profile, oldest profile first. Changes are those of the last 90 days that are known. */
export async function loadProfiles(scope: OwnerScope): Promise<ProfileCard[]> {
  const cards: ProfileCard[] = [];
  // One after the other: a consultant's hundred profiles at once would leave no connection to anybody else.
  for (const profile of await findProfiles(scope)) {
    const figures = await findFigures(scope, profile.id);
    const rows = await findOverviewRows(scope, profile.id);
    const overview = buildOverview(
      {
        profile,
        figures,
        ...rows,
        campaigns: [],
        posts: [],
        standouts: { quiet: null, rings: null, giveaways: [], spikes: [] },
      },
      { preset: "90d", comparison: "none" },
    );
    cards.push({
      ...profile,
      tiers: await findTiers(scope, profile.id),
      followers: overview.followers,
      people28: figures?.measures.figures.people28 ?? { value: null, state: "needsNames" },
      realFollowers: figures?.measures.figures.realFollowers ?? { value: null, state: "needsList" },
      followersChange: overview.span.followersChange,
      peopleChange: overview.span.peopleChange,
      asOf: overview.asOf,
    });
  }
  return cards;
}
