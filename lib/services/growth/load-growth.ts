import "server-only";
import { findCountDays } from "#lib/db/count-days.ts";
import { findFigures } from "#lib/db/figures.ts";
import { countCame, findStays } from "#lib/db/growth.ts";
import type { Interval } from "#lib/engagement/account.ts";
import { weekChanges } from "#lib/engagement/counts-only.ts";
import { dateOf } from "#lib/engagement/days.ts";
import type { Growth } from "#lib/reports/growth.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadOverview } from "#lib/services/overview/load-overview.ts";

/** Everything the growth page shows; null = no such profile, or not yours (threats G8). */
export async function loadGrowth(scope: OwnerScope, profileId: string): Promise<Growth | null> {
  const overview = await loadOverview(scope, profileId, { preset: "all" });
  if (!overview) return null;
  const { profile, snapshots, series, growth, standouts } = overview;
  const asOf = overview.asOf === null ? null : new Date(overview.asOf);
  const figures = await findFigures(scope, profileId);
  const stays = await findStays(scope, profileId);
  const came = figures?.tallies.hasNames && asOf ? await countCame(scope, profileId, asOf) : [];
  return {
    profile: { id: profile.id, platform: profile.platform, handle: profile.handle },
    asOf: overview.asOf,
    lists: snapshots.filter(({ side }) => side === "followers"),
    counts: series.followers.flatMap(({ day, value }) => (value === null ? [] : [{ day, followers: value }])),
    stays,
    came,
    received: (figures?.tallies.received ?? []).map(inDays),
    messages: (figures?.tallies.messages ?? []).map(inDays),
    hasNames: figures?.tallies.hasNames ?? false,
    hasFollowing: snapshots.some(({ side }) => side === "following"),
    countWeeks: weekChanges(await findCountDays(scope, profileId)),
    link: growth,
    spikes: standouts.spikes,
    ledger: overview.measures?.ledger ?? null,
  };
}

function inDays([from, to]: Interval): [number, number] {
  return [dateOf(from), dateOf(to)];
}
