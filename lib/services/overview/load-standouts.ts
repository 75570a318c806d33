import "server-only";
import { findStandouts } from "#lib/db/standouts.ts";
import { median } from "#lib/engagement/median.ts";
import type { StandoutFacts } from "#lib/reports/standout-facts.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { findGiveaways } from "#lib/services/posts/find-giveaways.ts";

type Standouts = Omit<StandoutFacts, "spikes"> & { dismissedSpikes: ReadonlySet<string> };

export const noStandouts: Standouts = { quiet: null, rings: null, giveaways: [], dismissedSpikes: new Set() };

/** What the page points at beside its figures, apart from what lies in the lines themselves. */
export async function loadStandouts(scope: OwnerScope, profileId: string, asOf: Date): Promise<Standouts> {
  const found = await findStandouts(scope, profileId, asOf);
  const giveaways = await findGiveaways(scope, profileId);
  return {
    ...found,
    giveaways: giveaways.map(({ post, publishedAt, actors, onlyHere, actorsBefore }) => ({
      post,
      publishedAt: publishedAt.toISOString(),
      actors,
      usualActors: Math.round(median(actorsBefore)),
      onlyHereShare: onlyHere / actors,
    })),
  };
}
