import { expect, test } from "vitest";
import type { Account, Act } from "#lib/engagement/account.ts";
import { classifyAccount } from "#lib/engagement/classify-account.ts";
import { defaultParameters as parameters } from "#lib/engagement/parameters.ts";
import { daysAgo, madeAccount, madeAsOf, madeGiven, madeReceived } from "#lib/testing/made-account.ts";

const posts = Array.from({ length: 8 }, (_, i) => ({
  id: `p${i}`,
  publishedAt: daysAgo(100 - 7 * i),
  incentivised: false,
}));
const minute = 1 / 1440;

/** Each member likes all eight posts after so many minutes; I give each of them something for every other one. */
function pod(members: string[], { minutes = 20, given = 4 } = {}): Act[] {
  return members.flatMap((actor, who) => [
    ...posts.map((_, i) => madeReceived(actor, "like", 100 - 7 * i - (minutes + who) * minute, { post: `p${i}` })),
    ...Array.from({ length: given }, (_, i) => madeGiven(actor, "like", 96 - 14 * i)),
  ]);
}

const three = ["ria", "sol", "tom"];
const find = (acts: Act[], changes: Partial<Account> = {}) =>
  classifyAccount(madeAccount({ posts, acts, ...changes }), madeAsOf, parameters);

test("a pod comes with its members, its posts and the span in which their acts are those of a ring", () => {
  const found = find(pod(three));
  expect(found.rings).toMatchObject([
    { kind: "pod", window: 0, group: 0, members: three, posts: posts.map(({ id }) => id) },
  ]);
  const first = daysAgo(100 - 20 * minute);
  expect(found.rings[0]?.from).toBeCloseTo(first - 90 * 86_400_000, 0);
  expect(found.rings[0]?.to).toBeCloseTo(first + 270 * 86_400_000, 0);
  expect(found.podsUntested).toBe(false);
});

test.each<[string, Act[], Partial<Account>]>([
  ["two are no pod", pod(three.slice(0, 2)), {}],
  ["reactions after an hour", pod(three, { minutes: 61 }), {}],
  ["fewer gifts than a third of their acts", pod(three, { given: 2 }), {}],
  ["times by day", pod(three).map((act) => ({ ...act, precision: "day" as const })), {}],
  ["posts whose time is not known", pod(three), { posts: posts.map((post) => ({ ...post, publishedAt: null })) }],
  ["reactions before the post", pod(three, { minutes: -30 }), {}],
  ["an account of one's own among them", pod(three), { own: ["sol"] }],
  ["a community among them", pod(three), { marks: [{ actor: "sol", kind: "community" }] }],
])("no ring: %s", (_, acts, changes) => {
  expect(find(acts, changes).rings).toEqual([]);
});

test("where too little of what I gave is known a pod is not found, and that is said", () => {
  const { received, messages } = madeAccount().coverage;
  const unknown = { coverage: { received, messages, given: [] } };
  expect(find(pod(three), unknown)).toMatchObject({ rings: [], podsUntested: true });
  expect(find(pod(three.slice(1)), unknown).podsUntested).toBe(false);
});

test("a text share of more than a half makes a book club of it", () => {
  const words = (written: number) =>
    pod(three).map((act, i) =>
      act.direction === "received" && Number(act.post?.slice(1)) < written
        ? { ...act, type: "comment" as const, text: { words: 6, hasUrl: false, wordSequence: `own words ${i}` } }
        : act,
    );
  expect(find(words(4)).rings).toHaveLength(1);
  expect(find(words(5)).rings).toEqual([]);
});

test("lockstep needs no gifts: five at the same ten minutes on five posts", () => {
  const five = ["a", "b", "c", "d", "e"];
  const lockstep = find(pod(five, { given: 0 })).rings;
  expect(lockstep).toMatchObject([{ kind: "lockstep", members: five }]);
  expect(find(pod(five.slice(1), { given: 0 })).rings).toEqual([]);
  // The last of them comes a minute later each time, and so falls into the next ten.
  expect(find(pod(five, { given: 0, minutes: 26 })).rings).toEqual([]);
});
