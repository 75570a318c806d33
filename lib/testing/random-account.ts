import fc from "fast-check";
import type { Account, Act, Interval, Mark, Post, ProfileTraits } from "#lib/engagement/account.ts";
import { dayMs, minuteMs } from "#lib/engagement/days.ts";
import { traitsOfText } from "#lib/engagement/text-words.ts";
import { actTypes } from "#lib/engagement/types.ts";
import { madeAsOf } from "#lib/testing/made-account.ts";

const people = ["ann", "ben", "cleo", "dan", "eve", "fay", "gil", "hal"];
const posts = Array.from({ length: 10 }, (_, i) => `p${i}`);
const span = 400 * 24 * 60;

/** Minutes before the end, the last weeks as likely as all the time before. A few lie after it: nobody may see them. */
const minutesAgo = fc.oneof(
  fc.integer({ min: 0, max: 70 * 24 * 60 }),
  fc.integer({ min: 0, max: span }),
  fc.integer({ min: -3 * 24 * 60, max: 0 }),
);
const second = minutesAgo.map((minutes) => ({ at: madeAsOf - minutes * minuteMs, precision: "second" as const }));
const day = minutesAgo.map((minutes) => ({
  at: Math.floor((madeAsOf - minutes * minuteMs) / dayMs) * dayMs,
  precision: "day" as const,
}));
const never = fc.constant({ at: null, precision: "second" as const });
const time = fc.oneof({ arbitrary: second, weight: 6 }, { arbitrary: day, weight: 3 }, { arbitrary: never, weight: 1 });

const template = "what a truly wonderful piece of work";
const text = fc.oneof(
  fc.constant(null),
  fc.constantFrom("nice", "so good", "see https://shop.example/now", template, "love this glaze"),
  fc.nat(999).map((n) => `a thought of its own number ${n}`),
);

function act(direction: Act["direction"]): fc.Arbitrary<Act> {
  return fc
    .record({
      actor: fc.option(fc.constantFrom(...people), { nil: null, freq: 20 }),
      type: fc.constantFrom(...actTypes, "like", "like", "comment", "comment", "share"),
      when: time,
      post: fc.option(fc.constantFrom(...posts), { nil: null, freq: 5 }),
      text,
      onOwnPost: fc.boolean(),
    })
    .map(({ when, text: written, onOwnPost, ...rest }) => ({
      ...rest,
      ...when,
      id: "",
      direction,
      text: written === null ? null : traitsOfText(written),
      onOwnPost: direction === "given" && onOwnPost,
    }));
}

const post = fc.record({
  id: fc.constantFrom(...posts),
  publishedAt: fc.option(
    minutesAgo.map((minutes) => madeAsOf - minutes * minuteMs),
    { nil: null, freq: 8 },
  ),
  incentivised: fc.nat(9).map((n) => n === 0),
});

/** Members who meet on the same posts within minutes of each other; in a pod I gave each of them something for it. */
const ring = fc
  .record({
    kind: fc.constantFrom("pod" as const, "lockstep" as const),
    members: fc.integer({ min: 3, max: 6 }),
    posts: fc.integer({ min: 5, max: 8 }),
    firstDaysAgo: fc.integer({ min: 60, max: 110 }),
    givenDelayHours: fc.integer({ min: 1, max: 90 }),
    givenEvery: fc.integer({ min: 1, max: 2 }),
  })
  .map((shape) => {
    const published = Array.from({ length: shape.posts }, (_, i) => madeAsOf - (shape.firstDaysAgo - 7 * i) * dayMs);
    const members = Array.from({ length: shape.members }, (_, i) => `ring${i}`);
    return {
      posts: published.map((publishedAt, i): Post => ({ id: `ring-post${i}`, publishedAt, incentivised: false })),
      acts: members.flatMap((actor, who) =>
        published.flatMap((publishedAt, i): Act[] => {
          const base = {
            actor,
            text: null,
            onOwnPost: false,
            precision: "second" as const,
            type: "like" as const,
            id: "",
          };
          const reaction: Act = {
            ...base,
            direction: "received",
            at: publishedAt + (11 + who) * minuteMs,
            post: `ring-post${i}`,
          };
          const gift: Act = {
            ...base,
            direction: "given",
            at: publishedAt + shape.givenDelayHours * 60 * minuteMs,
            post: `of-${actor}-${i}`,
          };
          return shape.kind === "pod" && i % shape.givenEvery === 0 ? [reaction, gift] : [reaction];
        }),
      ),
    };
  });

/** A crowd that comes by now and then, some of them after something of mine, and as many followers who never do. */
const crowd = fc
  .record({
    size: fc.integer({ min: 5, max: 25 }),
    periodDays: fc.integer({ min: 6, max: 40 }),
    times: fc.integer({ min: 1, max: 8 }),
    lastDaysAgo: fc.integer({ min: 0, max: 40 }),
    givenTo: fc.nat(10),
    silent: fc.nat(60),
  })
  .map((shape) => {
    const names = Array.from({ length: shape.size }, (_, i) => `crowd${i}`);
    const acts = names.flatMap((actor, who) =>
      Array.from({ length: 1 + ((who + shape.times) % shape.times) }, (_, i): Act[] => {
        const at = madeAsOf - (shape.lastDaysAgo + i * shape.periodDays) * dayMs - who * 45 * minuteMs;
        const base = { actor, onOwnPost: false, precision: "second" as const, id: "" };
        const words = who % 4 === 0 ? traitsOfText(`number ${who} thinks ${i} of it`) : null;
        const type = who % 4 === 0 ? "comment" : who % 5 === 0 ? "share" : "like";
        const reaction: Act = { ...base, direction: "received", type, at, post: `crowd-post${i}`, text: words };
        const gift: Act = {
          ...base,
          direction: "given",
          type: "like",
          at: at - dayMs,
          post: `of-${actor}-${i}`,
          text: null,
        };
        return who < shape.givenTo ? [gift, reaction] : [reaction];
      }).flat(),
    );
    const silent = Array.from({ length: shape.silent }, (_, i) => `silent${i}`);
    return { acts, followers: [...names.filter((_, i) => i % 3 > 0), ...silent] };
  });

const spans = fc
  .array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 500 })), { maxLength: 3 })
  .map((pairs) => pairs.map(([end, length]): Interval => [madeAsOf - (end + length) * dayMs, madeAsOf - end * dayMs]));
const wholeTime = fc.constant<Interval[]>([[madeAsOf - 900 * dayMs, madeAsOf]]);
const stream = fc.oneof({ arbitrary: wholeTime, weight: 3 }, { arbitrary: spans, weight: 1 });

const followers = ["quiet0", "quiet1", "quiet2", "quiet3", "ring0", ...people];
/** Follow dates lie before the list that tells them. */
const snapshot = fc
  .record({
    takenAt: fc.integer({ min: -2, max: 300 }).map((days) => madeAsOf - days * dayMs),
    complete: fc.nat(3).map((n) => n > 0),
    rows: fc.uniqueArray(
      fc.record({ actor: fc.constantFrom(...followers), daysBefore: fc.option(fc.nat(200), { nil: null }) }),
      { selector: ({ actor }) => actor, maxLength: followers.length },
    ),
  })
  .map(({ rows, ...rest }) => ({
    ...rest,
    rows: rows.map(({ actor, daysBefore }) => ({
      actor,
      followedAt: daysBefore === null ? null : rest.takenAt - daysBefore * dayMs,
    })),
  }));
const followingList = fc.record({
  takenAt: fc.integer({ min: 0, max: 300 }).map((days) => madeAsOf - days * dayMs),
  rows: fc.uniqueArray(fc.record({ actor: fc.constantFrom(...followers), since: fc.constant(null) }), {
    selector: ({ actor }) => actor,
  }),
});
const count = fc.option(fc.constantFrom(0, 5, 40, 600, 3000), { nil: null });
export const randomTraits: fc.Arbitrary<ProfileTraits> = fc.record({
  actor: fc.constantFrom(...followers),
  handle: fc.option(fc.constantFrom("anna.keramik", "maria84729164"), { nil: null }),
  hasPicture: fc.option(fc.boolean(), { nil: null }),
  bio: fc.option(fc.constantFrom("", "potter"), { nil: null }),
  posts: count,
  followers: count,
  following: count,
});
const mark: fc.Arbitrary<Mark> = fc.record({
  actor: fc.constantFrom(...people, "ring0", "quiet0"),
  kind: fc.constantFrom("community", "spam", "vouched"),
});

function numbered(acts: readonly Act[]): Act[] {
  return acts.map((each, i) => ({ ...each, id: `a${String(i).padStart(4, "0")}` }));
}

/** Accounts with everything in the mix: day precision, missing times and texts, templates, rings, marks, gaps. */
export const randomAccount: fc.Arbitrary<Account> = fc
  .record({
    posts: fc.uniqueArray(post, { selector: ({ id }) => id, maxLength: posts.length }),
    received: fc.array(act("received"), { maxLength: 50, size: "max" }),
    given: fc.array(act("given"), { maxLength: 30, size: "max" }),
    ring: fc.option(ring, { freq: 2 }),
    crowd: fc.option(crowd, { freq: 2 }),
    snapshots: fc.array(snapshot, { maxLength: 4 }),
    following: fc.array(followingList, { maxLength: 2 }),
    profiles: fc.uniqueArray(randomTraits, { selector: ({ actor }) => actor, maxLength: 6 }),
    marks: fc.oneof(fc.constant([]), fc.array(mark, { maxLength: 3 })),
    own: fc.oneof(fc.constant([]), fc.constant(["hal"])),
    coverage: fc.record({ received: stream, given: stream, messages: fc.oneof(fc.constant([]), spans) }),
  })
  .map(({ received, given, ring: found, crowd: many, posts: own, snapshots, ...rest }) => {
    const listed = (many?.followers ?? []).map((actor) => ({ actor, followedAt: null }));
    return {
      ...rest,
      posts: [...own, ...(found?.posts ?? [])],
      acts: numbered([...received, ...given, ...(found?.acts ?? []), ...(many?.acts ?? [])]),
      snapshots: snapshots.map((list) => ({ ...list, rows: [...list.rows, ...listed] })),
    };
  });

/** Acts to be added: under names, on posts and in words that are nobody else's. */
export function randomAddedActs(
  direction: Act["direction"],
  size: { minLength?: number; maxLength: number },
): fc.Arbitrary<Act[]> {
  return fc.array(act(direction), size).map((acts) =>
    acts.map((each, i) => ({
      ...each,
      id: `added${i}`,
      post: `added-post${i}`,
      text: each.text === null ? null : traitsOfText(`words that are added and nobody else's ${i}`),
    })),
  );
}
