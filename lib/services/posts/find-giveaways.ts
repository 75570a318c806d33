import "server-only";
import { findGiveawayCandidates, type GiveawayCandidate } from "#lib/db/giveaways.ts";
import { looksLikeGiveaway } from "#lib/engagement/giveaway-suggestion.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Posts that look like a giveaway and were neither marked nor dismissed; `post` = this one only. */
export async function findGiveaways(
  scope: OwnerScope,
  profileId: string,
  post: string | null = null,
): Promise<GiveawayCandidate[]> {
  const candidates = await findGiveawayCandidates(scope, profileId, post);
  return candidates.filter((candidate) => looksLikeGiveaway(candidate, candidate.actorsBefore));
}
