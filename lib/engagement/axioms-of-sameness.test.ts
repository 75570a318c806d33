import fc from "fast-check";
import { expect } from "vitest";
import type { Account } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";
import { axiom, standingOf, tally } from "#lib/testing/axiom.ts";
import { madeAsOf as asOf } from "#lib/testing/made-account.ts";
import { randomAccount, randomTraits } from "#lib/testing/random-account.ts";

const realFollowers = ({ ledger }: Tallies) => ledger && ledger.lines.engaged + ledger.lines.lapsed;

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

axiom(
  "A1 silence: followers without acts change nothing but the share",
  [randomAccount, fc.integer({ min: 1, max: 40 })],
  (before, many) => {
    const silent = Array.from({ length: many }, (_, i) => ({ actor: `bought${i}`, followedAt: null }));
    const after = {
      ...before,
      snapshots: before.snapshots.map((list) => ({ ...list, rows: [...list.rows, ...silent] })),
    };
    const [old, grown] = [tally(before), tally(after)];
    expect(standingOf(grown)).toEqual(standingOf(old));
    expect(realFollowers(grown)).toEqual(realFollowers(old));
    if (!old.ledger || !grown.ledger) return;
    expect(grown.ledger.lines.engaged / grown.ledger.rows).toBeLessThanOrEqual(
      old.ledger.lines.engaged / Math.max(1, old.ledger.rows),
    );
  },
);

axiom(
  "A2 re-import: rows that come again change nothing",
  [randomAccount, fc.infiniteStream(fc.boolean())],
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
      coverage: {
        received: again(before.coverage.received),
        given: again(before.coverage.given),
        messages: again(before.coverage.messages),
      },
    };
    expect(tally(after)).toEqual(tally(before));
  },
);

axiom("A3 order: rows may come in any order", [randomAccount, fc.infiniteStream(fc.nat())], (before, next) => {
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
    coverage: {
      received: shuffled(before.coverage.received),
      given: shuffled(before.coverage.given),
      messages: shuffled(before.coverage.messages),
    },
  };
  expectSame(tally(after), tally(before));
});

axiom(
  "A4 shift: whole days later all is the same",
  [randomAccount, fc.integer({ min: -900, max: 900 })],
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
      coverage: {
        received: spans(before.coverage.received),
        given: spans(before.coverage.given),
        messages: spans(before.coverage.messages),
      },
    };
    expectSame(tally(after, asOf + by), tally(before));
  },
);

// Posts keep their order: of two acts of one moment and kind the one on the first post is returned first (4.1).
axiom("A5 names: who is called what does not matter", [randomAccount], (before) => {
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
  "A17 profile-blind: looks change no figure of people",
  [randomAccount, fc.array(randomTraits)],
  (before, profiles) => {
    const [old, other] = [tally(before), tally({ ...before, profiles })];
    expect(standingOf(other)).toEqual(standingOf(old));
    expect(realFollowers(other)).toEqual(realFollowers(old));
  },
);

axiom("A18 leaving: a silent follower who leaves changes no figure of people", [randomAccount], (before) => {
  const latest = before.snapshots.map(({ takenAt }) => takenAt);
  const after = {
    ...before,
    snapshots: before.snapshots.map((list) =>
      list.takenAt === Math.max(...latest)
        ? { ...list, rows: list.rows.filter(({ actor }) => !actor.startsWith("quiet")) }
        : list,
    ),
  };
  expect(standingOf(tally(after))).toEqual(standingOf(tally(before)));
});
