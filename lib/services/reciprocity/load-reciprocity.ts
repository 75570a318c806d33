import "server-only";
import { countCorners, findCornerPeople, readFollowingValue } from "#lib/db/exchange.ts";
import { findFigures } from "#lib/db/figures.ts";
import { readFollowOrder } from "#lib/db/follow-order.ts";
import { findSnapshots } from "#lib/db/overview.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { countWaiting, findWaiting } from "#lib/db/waiting-people.ts";
import type { ReciprocityCorner } from "#lib/engagement/reciprocity-corner.ts";
import type { Reciprocity, WaitingList } from "#lib/reports/reciprocity.ts";
import type { OwnerScope } from "#lib/scope.ts";

type LoadReciprocityQuery = {
  corner: ReciprocityCorner;
  list: WaitingList;
  /** From 1. A page beyond the last one is empty. */
  page: number;
  waitingPage: number;
  pageSize?: number;
};

/** Everything the reciprocity page shows; null = no such profile, or not yours (threats G8). */
export async function loadReciprocity(
  scope: OwnerScope,
  profileId: string,
  { corner, list, page, waitingPage, pageSize = 20 }: LoadReciprocityQuery,
): Promise<Reciprocity | null> {
  const profile = await findProfile(scope, profileId);
  if (!profile) return null;
  const [figures, snapshots] = await Promise.all([findFigures(scope, profileId), findSnapshots(scope, profileId)]);
  const query = { asOf: figures?.asOf ?? new Date(0), given: figures?.tallies.given ?? [] };
  // Any number may stand in the address, also one that the database cannot count to.
  const offset = (of: number) => Math.min((of - 1) * pageSize, Number.MAX_SAFE_INTEGER);
  const [corners, cornerPeople, order, value, waitingCounts, waitingPeople] = await Promise.all([
    countCorners(scope, profileId),
    findCornerPeople(scope, profileId, { corner, offset: offset(page), limit: pageSize }),
    readFollowOrder(scope, profileId),
    readFollowingValue(scope, profileId),
    countWaiting(scope, profileId, query),
    findWaiting(scope, profileId, query, { list, offset: offset(waitingPage), limit: pageSize }),
  ]);
  const hasComplete = (side: "followers" | "following") =>
    snapshots.some((snapshot) => snapshot.side === side && snapshot.completeness === "complete");
  return {
    profile: { id: profile.id, platform: profile.platform, handle: profile.handle },
    asOf: figures?.asOf.toISOString() ?? null,
    knows: {
      received: figures?.tallies.hasNames ?? false,
      given: query.given.length > 0,
      followers: hasComplete("followers"),
      following: hasComplete("following"),
    },
    corners,
    corner,
    people: { rows: cornerPeople, total: corners[corner].people, page, pageSize },
    first: order.first,
    followBack: { theirs: order.theirs, mine: order.mine },
    value,
    waiting: {
      counts: waitingCounts,
      list,
      people: { rows: waitingPeople, total: waitingCounts[list], page: waitingPage, pageSize },
    },
  };
}
