import fc from "fast-check";
import { expect } from "vitest";
import type { Account, Act } from "#lib/engagement/account.ts";
import { classifyAccount } from "#lib/engagement/classify-account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { normaliseAccount } from "#lib/engagement/normalise-account.ts";
import { defaultParameters as parameters } from "#lib/engagement/parameters.ts";
import { axiom, expectNoneRises, tally, upNames } from "#lib/testing/axiom.ts";
import { madeAsOf as asOf } from "#lib/testing/made-account.ts";
import { randomAccount, randomAddedActs } from "#lib/testing/random-account.ts";

const classified = (account: Account) => classifyAccount(account, asOf, parameters);

/** The kept rings, without the posts that are their evidence. */
const ringsOf = (account: Account) => classified(account).rings.map(({ posts: _, ...ring }) => ring);

const receivedTimes = (acts: readonly Act[]) =>
  acts.flatMap(({ direction, actor, at }) =>
    direction === "received" && actor !== null && at !== null && at <= asOf ? [at] : [],
  );

/** Neither older than the first act nor younger than the last: no window of 4.2 begins or comes on top. */
function isWithin(acts: readonly Act[], added: readonly Act[]): boolean {
  const known = receivedTimes(acts);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return receivedTimes(added).every((at) => at >= first && at <= last);
}

axiom(
  "A6 giving: what I do for others raises nothing",
  [randomAccount, randomAddedActs("given", { minLength: 1, maxLength: 20 })],
  (before, given) => {
    expectNoneRises(tally({ ...before, acts: [...before.acts, ...given] }), tally(before));
  },
);

axiom(
  "A7 receiving: one more act lowers nothing",
  [randomAccount, randomAddedActs("received", { minLength: 1, maxLength: 1 })],
  (before, added) => {
    const after = { ...before, acts: [...before.acts, ...added] };
    fc.pre(isWithin(before.acts, added));
    expect(ringsOf(after)).toEqual(ringsOf(before));
    expectNoneRises(tally(before), tally(after));
  },
);

axiom(
  "A8 one person: whatever one does is less than one",
  [randomAccount, randomAddedActs("received", { minLength: 1, maxLength: 30 })],
  (before, added) => {
    const theirs = added.map((act) => ({ ...act, actor: "one" }));
    fc.pre(isWithin(before.acts, theirs));
    const after = { ...before, acts: [...before.acts, ...theirs] };
    const [old, grown] = [tally(before), tally(after)];
    expect(grown.genuineEngagement - old.genuineEngagement).toBeLessThan(1);
    for (const name of upNames) expect(grown[name] - old[name], name).toBeLessThanOrEqual(1);
  },
);

axiom(
  "A9 one ring: whatever its members do is less than one",
  [randomAccount, randomAddedActs("received", { minLength: 1, maxLength: 30 })],
  (before, added) => {
    const [ring] = ringsOf(before);
    fc.pre(ring !== undefined);
    if (!ring) return;
    // Acts with words leave the balance of light ones, and so even trade outside the ring's span, as it is.
    const theirs = added.map((act, i) => ({
      ...act,
      type: "comment" as const,
      text: { words: 7, hasUrl: false, wordSequence: `added ${i}` },
      actor: ring.members[i % ring.members.length] ?? null,
    }));
    fc.pre(isWithin(before.acts, theirs) && theirs.every(({ at }) => at === null || (ring.from <= at && at < ring.to)));
    const after = { ...before, acts: [...before.acts, ...theirs] };
    expect(ringsOf(after)).toEqual(ringsOf(before));
    const [old, grown] = [tally(before), tally(after)];
    expect(grown.genuineEngagement - old.genuineEngagement).toBeLessThan(1);
    expect(grown.people28 - old.people28).toBeLessThanOrEqual(1);
    expect(grown.people90 - old.people90).toBeLessThanOrEqual(1);
  },
);

axiom("A11 union: two crowds that have nothing in common add up", [randomAccount, randomAccount], (one, other) => {
  const others: Account = {
    ...other,
    posts: other.posts.map((post) => ({ ...post, id: `other-${post.id}` })),
    acts: other.acts.map((act) => ({
      ...act,
      id: `other-${act.id}`,
      actor: act.actor && `other-${act.actor}`,
      post: act.post && `other-${act.post}`,
      text: act.text && { ...act.text, wordSequence: `other ${act.text.wordSequence}` },
    })),
    marks: other.marks.map((mark) => ({ ...mark, actor: `other-${mark.actor}` })),
    own: other.own.map((actor) => `other-${actor}`),
  };
  const union: Account = {
    ...one,
    posts: [...one.posts, ...others.posts],
    acts: [...one.acts, ...others.acts],
    marks: [...one.marks, ...others.marks],
    own: [...one.own, ...others.own],
  };
  const parts = [classified(one), classified(others), classified(union)];
  fc.pre(
    parts.every(
      ({ rings, people }) =>
        rings.length === 0 && [...people.values()].every(({ windows }) => windows.every(({ isEven }) => !isEven)),
    ),
  );
  const [a, b, both] = [tally(one), tally(others), tally(union)];
  for (const name of ["people28", "people90", "genuineEngagement"] as const)
    expect(both[name]).toBeCloseTo(a[name] + b[name], 8);
});

axiom(
  "A12 fading: when nothing happens G falls, by half of the credit in a half-life",
  [randomAccount, fc.integer({ min: 1, max: 200 })],
  (before, days) => {
    const known = normaliseAccount(before, asOf);
    const [now, later] = [tally(known), tally(known, asOf + days * dayMs)];
    expect(later.genuineEngagement).toBeLessThanOrEqual(now.genuineEngagement + 1e-9);
    const halved = tally(known, asOf + parameters.halfLifeDays * dayMs).credits;
    expect(halved).toHaveLength(now.credits.length);
    now.credits.forEach((credit, i) => {
      expect(halved[i]).toBeCloseTo(credit / 2, 9);
    });
  },
);

axiom(
  "A16 marks: a community lowers nothing, and the figures without marks stay",
  [randomAccount, fc.constantFrom("ann", "ben", "cleo", "ring0", "ring1")],
  (before, actor) => {
    fc.pre(before.marks.every((mark) => mark.actor !== actor));
    const after: Account = { ...before, marks: [...before.marks, { actor, kind: "community" }] };
    const [old, marked] = [tally(before), tally(after)];
    expectNoneRises(old, marked);
    const plain = tally({ ...before, marks: [] });
    expect(marked.withoutMarks).toEqual({
      people28: plain.people28,
      genuineEngagement: plain.genuineEngagement,
      core: plain.core,
    });
  },
);
