import "server-only";
import { findFigures } from "#lib/db/figures.ts";
import { findStoredChanges } from "#lib/db/model-settings.ts";
import { findPostPoints, findPosts, findPostTotals } from "#lib/db/posts.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { mergeParameters } from "#lib/engagement/parameters-schema.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import type { RangePreset } from "#lib/reports/overview.ts";
import type { PostSort, PostsPage } from "#lib/reports/posts.ts";
import { ownRate } from "#lib/reports/prepare-posts.ts";
import { presetRange } from "#lib/reports/preset-range.ts";
import { dayOf } from "#lib/reports/utc-days.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { findGiveaways } from "#lib/services/posts/find-giveaways.ts";

export type LoadPostsQuery = {
  preset: RangePreset;
  /** These days rather than those of the preset. */
  days?: DayRange;
  sort: PostSort;
  descending: boolean;
  /** From 1. A page beyond the last one is empty. */
  page: number;
  pageSize?: number;
};

/** More dots than this cannot be told apart; the newest are drawn. */
const dotsAtMost = 1000;

/** A page of the posts; null = no such profile, or not yours (threats G8). */
export async function loadPosts(
  scope: OwnerScope,
  profileId: string,
  { preset, days, sort, descending, page, pageSize = 50 }: LoadPostsQuery,
): Promise<PostsPage | null> {
  const profile = await findProfile(scope, profileId);
  if (!profile) return null;
  const [figures, totals, changes] = await Promise.all([
    findFigures(scope, profileId),
    findPostTotals(scope, profileId),
    findStoredChanges(scope, profileId),
  ]);
  const asOf = figures?.asOf.toISOString() ?? null;
  const lastDay = asOf === null ? null : dayOf(asOf);
  const range = rangeOf(preset, days, totals.firstDay ?? lastDay, lastDay);
  const { shrinkM } = mergeParameters(changes);
  const [{ rows, total, newcomers }, points, giveaways] = await Promise.all([
    findPosts(scope, profileId, {
      // "All" also has the posts that cannot be placed in time.
      range: preset === "all" && days === undefined ? null : range,
      sort,
      descending,
      // Any number may stand in the address, also one that the database cannot count to.
      offset: Math.min((page - 1) * pageSize, Number.MAX_SAFE_INTEGER),
      limit: pageSize,
      ownRate: ownRate(totals),
      shrinkM,
    }),
    range === null ? [] : findPostPoints(scope, profileId, range, dotsAtMost),
    findGiveaways(scope, profileId),
  ]);
  return {
    profile: { id: profile.id, platform: profile.platform, handle: profile.handle },
    asOf,
    range,
    totals,
    covered: figures?.tallies.received ?? [],
    hasFollowerList: (figures?.tallies.ledger ?? null) !== null,
    shrinkM,
    rows,
    total,
    newcomers,
    page,
    pageSize,
    points,
    giveaways: giveaways.map(({ post }) => post),
  };
}

function rangeOf(
  preset: RangePreset,
  days: DayRange | undefined,
  firstDay: string | null,
  lastDay: string | null,
): PostsPage["range"] {
  if (firstDay === null || lastDay === null) return null;
  return days ? { ...days, preset } : presetRange(preset, { firstDay, lastDay });
}
