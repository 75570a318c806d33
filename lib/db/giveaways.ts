import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** A post that many named people acted on who did little else, with the posts before it to compare it with. */
export type GiveawayCandidate = {
  post: string;
  publishedAt: Date;
  actors: number;
  /** Of the actors: who never acted elsewhere, and who wrote nothing but trivial comments here. */
  onlyHere: number;
  trivialOnly: number;
  /** Named actors of the twenty posts before, latest first. */
  actorsBefore: number[];
};

/** Posts before it that a giveaway is compared with (model.md 11). */
const postsBefore = 20;

/**
 * Posts that may be a giveaway and were neither marked nor dismissed: a wide net, the rule itself is
 * lib/engagement/giveaway-suggestion.ts. `post` = this one only.
 */
export async function findGiveawayCandidates(
  scope: OwnerScope,
  profileId: string,
  post: string | null = null,
): Promise<GiveawayCandidate[]> {
  return withTenant(
    scope,
    (tx) => tx.$queryRaw<GiveawayCandidate[]>`
      SELECT p.post, p.published_at AS "publishedAt", p.actors, p.only_here AS "onlyHere",
        p.trivial_only AS "trivialOnly", ARRAY(
          SELECT q.actors FROM post_state q
          WHERE q.workspace_id = p.workspace_id AND q.profile_id = p.profile_id AND q.published_at < p.published_at
          ORDER BY q.published_at DESC, q.post LIMIT ${postsBefore}
        ) AS "actorsBefore"
      FROM post_state p
      WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.profile_id = ${profileId}::uuid
        AND ${post === null ? Prisma.sql`true` : Prisma.sql`p.post = ${post}`}
        AND p.published_at IS NOT NULL AND p.actors >= 5 AND p.only_here * 2 >= p.actors AND p.trivial_only * 2 >= p.actors
        AND NOT EXISTS (SELECT 1 FROM incentivised_post i
          WHERE i.workspace_id = p.workspace_id AND i.profile_id = p.profile_id AND i.post = p.post)
        AND NOT EXISTS (SELECT 1 FROM dismissed_suggestion d
          WHERE d.workspace_id = p.workspace_id AND d.profile_id = p.profile_id AND d.kind = 'giveaway' AND d.subject = p.post)
      ORDER BY p.published_at DESC, p.post`,
  );
}
