import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultParameters as parameters } from "#lib/engagement/parameters.ts";
import { findPods, type PodCandidate } from "#lib/engagement/pods.ts";

const candidate = (actor: string, posts: string): PodCandidate<string> => ({ actor, posts: posts.split("") });

test("three whose posts overlap by six tenths are a pod", () => {
  // 6 of 10 posts in common: exactly 0.6.
  const three = [candidate("c", "abcdefgh"), candidate("a", "abcdefgh"), candidate("b", "cdefghij")];
  expect(findPods(three, parameters)).toEqual([["a", "b", "c"]]);
  // 5 of 9.
  const two = [candidate("a", "abcdefg"), candidate("b", "cdefghi"), candidate("c", "abcdefg")];
  expect(findPods(two, parameters)).toEqual([]);
  expect(findPods(two, { podJaccard: 5 / 9, podMinSize: 3 })).toEqual([["a", "b", "c"]]);
});

test("links carry over: a chain is one pod though its ends have less in common", () => {
  const chain = [
    candidate("a", "abcdefgh"),
    candidate("b", "cdefghij"),
    candidate("c", "efghijkl"),
    candidate("x", "uvwxyz"),
  ];
  expect(findPods(chain, parameters)).toEqual([["a", "b", "c"]]);
});

test("people may be named by numbers", () => {
  const posts = ["p1", "p2", "p3"];
  expect(
    findPods(
      [10n, 9n, 2n].map((actor) => ({ actor, posts })),
      parameters,
    ),
  ).toEqual([[2n, 9n, 10n]]);
});

test("without trying every pair the same pods are found as with (500 runs)", () => {
  const posts = fc.uniqueArray(fc.constantFrom(..."abcdefghij"), { minLength: 1, maxLength: 10, size: "max" });
  const crowd = fc
    .array(posts, { maxLength: 14, size: "max" })
    .map((sets) => sets.map((each, i) => ({ actor: i, posts: each })));
  fc.assert(
    fc.property(crowd, fc.constantFrom(0.3, 0.5, 0.6, 0.75, 1), (candidates, podJaccard) => {
      const found = findPods(candidates, { podJaccard, podMinSize: 2 });
      expect(found).toEqual(byAllPairs(candidates, podJaccard));
      expect(findPods(candidates.toReversed(), { podJaccard, podMinSize: 2 })).toEqual(found);
    }),
    { numRuns: 500 },
  );
});

/** Walks from each person to all whom they are linked with. */
function byAllPairs(candidates: PodCandidate<number>[], share: number): number[][] {
  const overlap = (a: readonly string[], b: readonly string[]) =>
    a.filter((post) => b.includes(post)).length / new Set([...a, ...b]).size;
  const pods: number[][] = [];
  const seen = new Set<number>();
  for (const { actor } of candidates) {
    if (seen.has(actor)) continue;
    const reached = [actor];
    seen.add(actor);
    for (const one of reached) {
      for (const other of candidates) {
        if (seen.has(other.actor) || overlap(candidates[one]?.posts ?? [], other.posts) < share) continue;
        seen.add(other.actor);
        reached.push(other.actor);
      }
    }
    if (reached.length > 1) pods.push(reached.sort((a, b) => a - b));
  }
  return pods;
}
