import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";

/** What platforms counted by a moment; null = they do not say. */
export type CountedFacts = {
  /** Reactions below the posts that are counted, and which posts these are. */
  reactions: number | null;
  posts: ReadonlySet<string>;
  /** Followers at the time of the latest list of them. */
  followers: number | null;
};

export async function readCounted(client: pg.ClientBase, profile: ProfileRef, asOf: Date): Promise<CountedFacts> {
  const here = [profile.workspaceId, profile.profileId, asOf];
  const { rows: posts } = await client.query<{ post: string; reactions: number }>(
    `SELECT post, (coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0))::float8 AS reactions
     FROM (SELECT DISTINCT ON (post) post, likes, comments, shares, saves FROM post_sighting
       WHERE workspace_id = $1 AND profile_id = $2 AND observed_at <= $3
       ORDER BY post, observed_at DESC, likes DESC NULLS LAST, comments DESC NULLS LAST, shares DESC NULLS LAST,
         saves DESC NULLS LAST) latest
     WHERE coalesce(likes, comments, shares, saves) IS NOT NULL`,
    here,
  );
  const { rows: lists } = await client.query<{ followers: number | null }>(
    `SELECT platform_count AS followers FROM snapshot
     WHERE workspace_id = $1 AND profile_id = $2 AND side = 'followers' AND observed_at <= $3
     ORDER BY observed_at DESC, completeness = 'complete' DESC, list_digest DESC, id DESC LIMIT 1`,
    here,
  );
  return {
    reactions: posts.length === 0 ? null : posts.reduce((sum, each) => sum + each.reactions, 0),
    posts: new Set(posts.map(({ post }) => post)),
    followers: lists[0]?.followers ?? null,
  };
}
