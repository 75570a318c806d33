import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Account, Act, Interval } from "#lib/engagement/account.ts";
import { classifyAccount } from "#lib/engagement/classify-account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { measureNames } from "#lib/engagement/measures.ts";
import { measuresOf } from "#lib/engagement/measures-of.ts";
import { normaliseAccount } from "#lib/engagement/normalise-account.ts";
import { normaliseActs } from "#lib/engagement/normalise-acts.ts";
import { defaultParameters as parameters } from "#lib/engagement/parameters.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";
import { tallyAccount } from "#lib/engagement/tally-account.ts";
import { madeAsOf as asOf } from "#lib/testing/made-account.ts";
import { axiomRuns } from "#lib/testing/property-runs.ts";
import { randomAccount, randomAddedActs, randomTraits } from "#lib/testing/random-account.ts";

const tolerance = 1e-9;
const tally = (account: Account, at = asOf) => tallyAccount(account, at, parameters);
const classified = (account: Account) => classifyAccount(account, asOf, parameters);

/** What may never rise by silence, giving or looks. */
const upNames = ["people28", "people90", "genuineEngagement", "core", "depth", "amplifiers28"] as const;
const upOf = (tallies: Tallies) => Object.fromEntries(upNames.map((name) => [name, tallies[name]]));
const standing = (tallies: Tallies) => ({ ...upOf(tallies), block1: tallies.block1, stayed: tallies.stayed });
const realFollowers = ({ ledger }: Tallies) => ledger && ledger.lines.engaged + ledger.lines.lapsed;

function expectNoneRises(after: Tallies, before: Tallies) {
  for (const name of upNames) expect(after[name], name).toBeLessThanOrEqual(before[name] + tolerance);
}

function expectSame(actual: Tallies, expected: Tallies) {
  expect(rounded(actual)).toEqual(rounded(expected));
}

function rounded(tallies: Tallies): unknown {
  const { asOf: _, received, given, messages, ledger, credits, ...rest } = tallies;
  const round = (value: number) => Number(value.toFixed(8));
  const text = JSON.stringify(rest, (_key, value) => (typeof value === "number" ? round(value) : value));
  return {
    ...JSON.parse(text),
    ledger: ledger && { ...ledger, takenAt: 0 },
    credits: credits.map(round).sort((a, b) => a - b),
  };
}

/** The kept rings, without the posts that are their evidence. */
const ringsOf = (account: Account) => classified(account).rings.map(({ posts: _, ...ring }) => ring);
const receivedTimes = (acts: readonly Act[]) =>
  acts.flatMap(({ direction, at }) => (direction === "received" && at !== null && at <= asOf ? [at] : []));

/** Neither older than the first act nor younger than the last: no window of 4.2 begins or comes on top. */
function isWithin(acts: readonly Act[], added: readonly Act[]): boolean {
  const known = receivedTimes(acts);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return receivedTimes(added).every((at) => at >= first && at <= last);
}

function axiom<Values extends [unknown, ...unknown[]]>(
  title: string,
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  check: (...values: Values) => void,
) {
  test(title, { timeout: 600_000 }, () => {
    fc.assert(fc.property(...arbitraries, check), axiomRuns());
  });
}

const earlierHalf = ([from, to]: Interval): Interval => [from, (from + to) / 2];

const account = randomAccount;

describe("axioms of the model", () => {
  axiom(
    "A1 silence: followers without acts change nothing but the share",
    [account, fc.integer({ min: 1, max: 40 })],
    (before, many) => {
      const silent = Array.from({ length: many }, (_, i) => ({ actor: `bought${i}`, followedAt: null }));
      const after = {
        ...before,
        snapshots: before.snapshots.map((list) => ({ ...list, rows: [...list.rows, ...silent] })),
      };
      const [old, grown] = [tally(before), tally(after)];
      expect(standing(grown)).toEqual(standing(old));
      expect(realFollowers(grown)).toEqual(realFollowers(old));
      if (!old.ledger || !grown.ledger) return;
      expect(grown.ledger.lines.engaged / grown.ledger.rows).toBeLessThanOrEqual(
        old.ledger.lines.engaged / Math.max(1, old.ledger.rows),
      );
    },
  );

  axiom(
    "A2 re-import: rows that come again change nothing",
    [account, fc.infiniteStream(fc.boolean())],
    (before, isAgain) => {
      const again = <Row>(rows: readonly Row[]) => [...rows, ...rows.filter(() => isAgain.next().value)];
      const after: Account = {
        posts: again(before.posts),
        acts: [
          ...before.acts,
          ...before.acts.filter(() => isAgain.next().value).map((act) => ({ ...act, id: `z${act.id}` })),
        ],
        snapshots: again(before.snapshots).map((list) => ({ ...list, rows: again(list.rows) })),
        following: again(before.following).map((list) => ({ ...list, rows: again(list.rows) })),
        profiles: again(before.profiles),
        marks: again(before.marks),
        own: again(before.own),
        coverage: { received: again(before.coverage.received), given: again(before.coverage.given), messages: [] },
      };
      expect(tally(after)).toEqual(tally(before));
    },
  );

  axiom("A3 order: rows may come in any order", [account, fc.infiniteStream(fc.nat())], (before, next) => {
    const shuffled = <Row>(rows: readonly Row[]) =>
      rows
        .map((row) => [next.next().value ?? 0, row] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, row]) => row);
    const after: Account = {
      ...before,
      posts: shuffled(before.posts),
      acts: shuffled(before.acts),
      snapshots: shuffled(before.snapshots).map((list) => ({ ...list, rows: shuffled(list.rows) })),
      following: shuffled(before.following).map((list) => ({ ...list, rows: shuffled(list.rows) })),
      profiles: shuffled(before.profiles),
      marks: shuffled(before.marks),
      coverage: { received: shuffled(before.coverage.received), given: shuffled(before.coverage.given), messages: [] },
    };
    expectSame(tally(after), tally(before));
  });

  axiom(
    "A4 shift: whole days later all is the same",
    [account, fc.integer({ min: -900, max: 900 })],
    (before, days) => {
      const by = days * dayMs;
      const later = (at: number | null) => (at === null ? null : at + by);
      const spans = (intervals: Account["coverage"]["given"]) =>
        intervals.map(([from, to]) => [from + by, to + by] as const);
      const after: Account = {
        ...before,
        posts: before.posts.map((post) => ({ ...post, publishedAt: later(post.publishedAt) })),
        acts: before.acts.map((act) => ({ ...act, at: later(act.at) })),
        snapshots: before.snapshots.map(({ takenAt, complete, rows }) => ({
          takenAt: takenAt + by,
          complete,
          rows: rows.map((row) => ({ ...row, followedAt: later(row.followedAt) })),
        })),
        following: before.following.map((list) => ({ ...list, takenAt: list.takenAt + by })),
        coverage: { received: spans(before.coverage.received), given: spans(before.coverage.given), messages: [] },
      };
      expectSame(tally(after, asOf + by), tally(before));
    },
  );

  // Posts keep their order: of two acts of one moment and kind the one on the first post is returned first (4.1).
  axiom("A5 names: who is called what does not matter", [account], (before) => {
    const person = (actor: string) => [...actor].reverse().join("");
    const post = (id: string) => `renamed-${id}`;
    const rows = <Row extends { actor: string }>(list: readonly Row[]) =>
      list.map((row) => ({ ...row, actor: person(row.actor) }));
    const after: Account = {
      ...before,
      posts: before.posts.map((each) => ({ ...each, id: post(each.id) })),
      acts: before.acts.map((act) => ({
        ...act,
        actor: act.actor && person(act.actor),
        post: act.post && post(act.post),
      })),
      snapshots: before.snapshots.map((list) => ({ ...list, rows: rows(list.rows) })),
      following: before.following.map((list) => ({ ...list, rows: rows(list.rows) })),
      profiles: rows(before.profiles),
      marks: rows(before.marks),
      own: before.own.map(person),
    };
    expectSame(tally(after), tally(before));
  });

  axiom(
    "A6 giving: what I do for others raises nothing",
    [account, randomAddedActs("given", { minLength: 1, maxLength: 20 })],
    (before, given) => {
      expectNoneRises(tally({ ...before, acts: [...before.acts, ...given] }), tally(before));
    },
  );

  axiom(
    "A7 receiving: one more act lowers nothing",
    [account, randomAddedActs("received", { minLength: 1, maxLength: 1 })],
    (before, added) => {
      const after = { ...before, acts: [...before.acts, ...added] };
      fc.pre(isWithin(before.acts, added));
      expect(ringsOf(after)).toEqual(ringsOf(before));
      expectNoneRises(tally(before), tally(after));
    },
  );

  axiom(
    "A8 one person: whatever one does is less than one",
    [account, randomAddedActs("received", { minLength: 1, maxLength: 30 })],
    (before, added) => {
      fc.pre(isWithin(before.acts, added));
      const after = { ...before, acts: [...before.acts, ...added.map((act) => ({ ...act, actor: "one" }))] };
      const [old, grown] = [tally(before), tally(after)];
      expect(grown.genuineEngagement - old.genuineEngagement).toBeLessThan(1);
      for (const name of upNames) expect(grown[name] - old[name], name).toBeLessThanOrEqual(1);
    },
  );

  axiom(
    "A9 one ring: whatever its members do is less than one",
    [account, randomAddedActs("received", { minLength: 1, maxLength: 30 })],
    (before, added) => {
      const [ring] = ringsOf(before);
      fc.pre(ring !== undefined && isWithin(before.acts, added));
      if (!ring) return;
      // Acts with words leave the balance of light ones, and so even trade outside the ring's span, as it is.
      const theirs = added.map((act, i) => ({
        ...act,
        type: "comment" as const,
        text: { words: 7, hasUrl: false, wordSequence: `added ${i}` },
        actor: ring.members[i % ring.members.length] ?? null,
      }));
      fc.pre(theirs.every(({ at }) => at === null || (ring.from <= at && at < ring.to)));
      const after = { ...before, acts: [...before.acts, ...theirs] };
      expect(ringsOf(after)).toEqual(ringsOf(before));
      const [old, grown] = [tally(before), tally(after)];
      expect(grown.genuineEngagement - old.genuineEngagement).toBeLessThan(1);
      expect(grown.people28 - old.people28).toBeLessThanOrEqual(1);
      expect(grown.people90 - old.people90).toBeLessThanOrEqual(1);
    },
  );

  axiom("A10 empty: nobody in known days is 0, and in unknown ones null", [account], (before) => {
    const acts = before.acts.filter(({ direction }) => direction === "given");
    const known: Account["coverage"] = { ...before.coverage, received: [[asOf - 200 * dayMs, asOf]] };
    const { figures } = measuresOf(tally({ ...before, acts, coverage: known }), parameters);
    for (const name of ["people28", "people90", "G", "core", "depth", "amplifiers28"] as const)
      expect(figures[name]).toMatchObject({ value: 0, state: "ok" });
    const nothing = measuresOf(tally({ ...before, acts, coverage: { ...known, received: [] } }), parameters).figures;
    for (const name of ["people28", "people90", "G", "core", "depth", "amplifiers28"] as const)
      expect(nothing[name].value).toBeNull();
  });

  axiom("A11 union: two crowds that have nothing in common add up", [account, account], (one, other) => {
    const others: Account = {
      ...other,
      posts: other.posts.map((post) => ({ ...post, id: `other-${post.id}` })),
      acts: other.acts.map((act) => ({
        ...act,
        id: `other-${act.id}`,
        actor: `other-${act.actor}`,
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
    [account, fc.integer({ min: 1, max: 200 })],
    (before, days) => {
      const known = normaliseAccount(before, asOf);
      const [now, later] = [tally(known), tally(known, asOf + days * dayMs)];
      expect(later.genuineEngagement).toBeLessThanOrEqual(now.genuineEngagement + tolerance);
      const halved = tally(known, asOf + parameters.halfLifeDays * dayMs).credits;
      expect(halved).toHaveLength(now.credits.length);
      now.credits.forEach((credit, i) => {
        expect(halved[i]).toBeCloseTo(credit / 2, 9);
      });
    },
  );

  axiom("A13 sums: classes add up to the acts and lines to the rows", [account], (before) => {
    const { classes, ledger } = tally(before);
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
    expect(sum(classes)).toBe(
      normaliseActs(before.acts, asOf).filter(({ direction }) => direction === "received").length,
    );
    if (!ledger) return;
    expect(sum(ledger.lines)).toBe(ledger.rows);
    expect(ledger.silentAges[0] + ledger.silentAges[1] + ledger.silentAges[2] + ledger.silentAges[3]).toBe(
      ledger.lines.hollow + ledger.lines.courtesy,
    );
  });

  axiom("A14 ranges: shares are shares and intervals hold their value", [account], (before) => {
    const tallies = tally(before);
    const { figures } = measuresOf(tallies, parameters);
    for (const [name, { value, lo, hi }] of Object.entries(figures)) {
      if (value === null) continue;
      expect(value, name).toBeGreaterThanOrEqual(0);
      expect(lo ?? value, name).toBeLessThanOrEqual(value);
      expect(hi ?? value, name).toBeGreaterThanOrEqual(value);
    }
    for (const name of [
      "loyalty",
      "changeP",
      "outside28",
      "gini",
      "noiseShare",
      "exchangeShare",
      "engagedShare",
      "inflation",
    ] as const) {
      expect(figures[name].hi ?? figures[name].value ?? 0, name).toBeLessThanOrEqual(1);
    }
    expect(figures.n2.value ?? 0).toBeLessThanOrEqual(figures.n1.value ?? 0);
    expect(figures.n1.value ?? 0).toBeLessThanOrEqual(figures.n0.value ?? 0);
    expect(tallies.people28).toBeLessThanOrEqual(tallies.people90);
    expect(tallies.genuineEngagement).toBeLessThanOrEqual(tallies.engagers + tallies.people90);
  });

  const forgotten: Record<string, (known: Account) => Account> = {
    texts: (known) => ({ ...known, acts: known.acts.map((act) => ({ ...act, text: null })) }),
    times: (known) => ({ ...known, acts: known.acts.map((act) => ({ ...act, at: null })) }),
    "follow dates": (known) => ({
      ...known,
      snapshots: known.snapshots.map((list) => ({
        ...list,
        rows: list.rows.map(({ actor }) => ({ actor, followedAt: null })),
      })),
    }),
    profiles: (known) => ({ ...known, profiles: [] }),
    following: (known) => ({ ...known, following: [] }),
    "what I gave": (known) => ({ ...known, coverage: { ...known.coverage, given: [] } }),
    "what I gave lately": (known) => ({
      ...known,
      coverage: { ...known.coverage, given: known.coverage.given.map(earlierHalf) },
    }),
    "what came in": (known) => ({ ...known, coverage: { ...known.coverage, received: [] } }),
    "what came in lately": (known) => ({
      ...known,
      coverage: { ...known.coverage, received: known.coverage.received.map(earlierHalf) },
    }),
  };

  axiom(
    "A15 unknown: a figure stays, becomes null, wider, or says that it is no longer exact",
    [account, fc.constantFrom(...Object.keys(forgotten))],
    (before, column) => {
      // Only comments, replies and mentions count as words that should have a text (14.1).
      fc.pre(column !== "texts" || before.acts.every(({ type }) => type !== "dm" && type !== "quote"));
      const old = measuresOf(tally(before), parameters).figures;
      const less = measuresOf(tally(forgotten[column]?.(before) ?? before), parameters).figures;
      for (const name of measureNames) {
        const [was, is] = [old[name], less[name]];
        // Without a date they may have come long before the list that shows them: too early to say more often.
        if (name === "reciprocalOnly" && column === "follow dates") continue;
        if (was.value === null || is.value === null || is.state !== "ok") continue;
        if (name === "inflation") {
          expect(is.lo, name).toBeLessThanOrEqual(was.lo ?? 0);
          expect(is.hi, name).toBeGreaterThanOrEqual(was.hi ?? 1);
        } else expect(is.value, `${name} without ${column}`).toBeCloseTo(was.value, 9);
      }
    },
  );

  axiom(
    "A16 marks: a community lowers nothing, and the figures without marks stay",
    [account, fc.constantFrom("ann", "ben", "cleo", "ring0", "ring1")],
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

  axiom(
    "A17 profile-blind: looks change no figure of people",
    [account, fc.array(randomTraits)],
    (before, profiles) => {
      const [old, other] = [tally(before), tally({ ...before, profiles })];
      expect(standing(other)).toEqual(standing(old));
      expect(realFollowers(other)).toEqual(realFollowers(old));
    },
  );

  axiom("A18 leaving: a silent follower who leaves changes no figure of people", [account], (before) => {
    const latest = before.snapshots.map(({ takenAt }) => takenAt);
    const after = {
      ...before,
      snapshots: before.snapshots.map((list) =>
        list.takenAt === Math.max(...latest)
          ? { ...list, rows: list.rows.filter(({ actor }) => !actor.startsWith("quiet")) }
          : list,
      ),
    };
    expect(standing(tally(after))).toEqual(standing(tally(before)));
  });
});
