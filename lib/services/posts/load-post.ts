import "server-only";
import { findFigures } from "#lib/db/figures.ts";
import { findStoredChanges } from "#lib/db/model-settings.ts";
import { countPostActs, findPostPeople } from "#lib/db/post-people.ts";
import { findPost, findPostTotals } from "#lib/db/posts.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { mergeParameters } from "#lib/engagement/parameters-schema.ts";
import type { PostView } from "#lib/reports/posts.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { findGiveaways } from "#lib/services/posts/find-giveaways.ts";

/** More names than this are no list to read; the rest is counted. */
const peopleAtMost = 100;

/** One post and what came with it; null = no such post or profile, or not yours (threats G8). */
export async function loadPost(scope: OwnerScope, profileId: string, post: string): Promise<PostView | null> {
  const profile = await findProfile(scope, profileId);
  const row = profile && (await findPost(scope, profileId, post));
  if (!row) return null;
  const [figures, changes, totals, people, classes, giveaways] = await Promise.all([
    findFigures(scope, profileId),
    findStoredChanges(scope, profileId),
    findPostTotals(scope, profileId),
    findPostPeople(scope, profileId, post, peopleAtMost),
    countPostActs(scope, profileId, post),
    findGiveaways(scope, profileId, post),
  ]);
  return {
    profile: { id: profile.id, platform: profile.platform, handle: profile.handle },
    asOf: figures?.asOf.toISOString() ?? null,
    totals,
    covered: figures?.tallies.received ?? [],
    hasFollowerList: (figures?.tallies.ledger ?? null) !== null,
    shrinkM: mergeParameters(changes).shrinkM,
    row,
    people,
    classes,
    looksLikeGiveaway: giveaways.length > 0,
  };
}
