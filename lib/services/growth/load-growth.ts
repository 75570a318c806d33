import "server-only";
import { findFigures } from "#lib/db/figures.ts";
import { countCame, findStays } from "#lib/db/growth.ts";
import { findDaily, findSnapshots } from "#lib/db/overview.ts";
import { findProfile } from "#lib/db/profiles.ts";
import type { Interval } from "#lib/engagement/account.ts";
import type { Growth } from "#lib/reports/growth.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Everything the growth page shows; null = no such profile, or not yours (threats G8). */
export async function loadGrowth(scope: OwnerScope, profileId: string): Promise<Growth | null> {
  const profile = await findProfile(scope, profileId);
  if (!profile) return null;
  const figures = await findFigures(scope, profileId);
  const [snapshots, daily, stays, came] = await Promise.all([
    findSnapshots(scope, profileId),
    findDaily(scope, profileId),
    findStays(scope, profileId),
    figures?.tallies.hasNames ? countCame(scope, profileId, figures.asOf) : [],
  ]);
  return {
    profile: { id: profile.id, platform: profile.platform, handle: profile.handle },
    asOf: figures?.asOf.toISOString() ?? null,
    lists: snapshots.filter(({ side }) => side === "followers"),
    counts: daily.flatMap(({ day, followers }) => (followers === null ? [] : [{ day, followers }])),
    stays,
    came,
    received: (figures?.tallies.received ?? []).map(inDays),
    messages: (figures?.tallies.messages ?? []).map(inDays),
    hasNames: figures?.tallies.hasNames ?? false,
    hasFollowing: snapshots.some(({ side }) => side === "following"),
    ledger: figures?.measures.ledger ?? null,
  };
}

function inDays([from, to]: Interval): [number, number] {
  return [Math.floor(from / 86_400_000), Math.floor(to / 86_400_000)];
}
