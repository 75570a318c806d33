import { disjointSets } from "#lib/engagement/disjoint-sets.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { type ActorId, compareIds, groupsBy } from "#lib/engagement/ring-members.ts";

/** Somebody who may belong to a pod by what they did in one window, with the different posts acted on. */
export type PodCandidate<Actor extends ActorId> = { actor: Actor; posts: readonly string[] };

type PodParameters = Pick<ModelParameters, "podJaccard" | "podMinSize">;

/**
 * Pods of one window (model.md 4.3): candidates are linked when their posts overlap by the Jaccard share, connected
 * groups of enough members are pods. Members in order; the order of the candidates does not matter.
 */
export function findPods<Actor extends ActorId>(
  candidates: readonly PodCandidate<Actor>[],
  parameters: PodParameters,
): Actor[][] {
  const sorted = candidates.toSorted((a, b) => compareIds(a.actor, b.actor));
  const sets = disjointSets(sorted.length);
  const places = joinEqualSets(sorted, sets.join);
  linkOverlapping(rankPosts(sorted, places), places, parameters.podJaccard, sets);
  return groupsBy(
    sorted.map(({ actor }) => actor),
    sets.find,
    parameters.podMinSize,
  );
}

/** Whoever acted on exactly the same posts is one for all that follows; returns one place for each of them. */
function joinEqualSets(candidates: readonly PodCandidate<ActorId>[], join: (a: number, b: number) => void): number[] {
  const placeOf = new Map<string, number>();
  candidates.forEach(({ posts }, place) => {
    const key = [...new Set(posts)].sort().join("\0");
    const first = placeOf.get(key);
    if (first === undefined) placeOf.set(key, place);
    else join(first, place);
  });
  return [...placeOf.values()];
}

/** The posts of each place as numbers, the rarest post being the lowest, in order. */
function rankPosts(candidates: readonly PodCandidate<ActorId>[], places: readonly number[]): Map<number, Uint32Array> {
  const times = new Map<string, number>();
  const postsOf = new Map(places.map((place) => [place, new Set(candidates[place]?.posts)]));
  for (const posts of postsOf.values()) for (const post of posts) times.set(post, (times.get(post) ?? 0) + 1);
  const order = [...times].sort((a, b) => a[1] - b[1] || compareIds(a[0], b[0]));
  const rankOf = new Map(order.map(([post], rank) => [post, rank]));
  return new Map(
    [...postsOf].map(([place, posts]) => [place, Uint32Array.from(posts, (post) => rankOf.get(post) ?? 0).sort()]),
  );
}

/**
 * Joins all pairs with |A and B| >= share * |A or B| without trying every pair: such two sets share a post among the
 * rarest |A| - ceil(share |A|) + 1 of either (prefix filter, Chaudhuri et al. 2006).
 */
function linkOverlapping(
  ranked: ReadonlyMap<number, Uint32Array>,
  places: readonly number[],
  share: number,
  { find, join }: ReturnType<typeof disjointSets>,
): void {
  const withPost = new Map<number, number[]>();
  const sizeOf = (place: number) => ranked.get(place)?.length ?? 0;
  for (const place of places.toSorted((a, b) => sizeOf(a) - sizeOf(b) || a - b)) {
    const posts = ranked.get(place) ?? new Uint32Array();
    // A product like 0.6 * 35 may come out above 21 by a rounding.
    const prefix = posts.length - Math.ceil(share * posts.length - 1e-9) + 1;
    for (const post of posts.subarray(0, prefix)) {
      const others = withPost.get(post) ?? [];
      for (const other of others) {
        if (find(other) === find(place)) continue;
        const common = countCommon(posts, ranked.get(other) ?? posts);
        if (common / (posts.length + sizeOf(other) - common) >= share) join(place, other);
      }
      others.push(place);
      withPost.set(post, others);
    }
  }
}

function countCommon(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common;
}
