import { describe, expect, test } from "vitest";
import type { Account, Act, Post } from "#lib/engagement/account.ts";
import { defaultParameters as parameters } from "#lib/engagement/parameters.ts";
import { tallyAccount } from "#lib/engagement/tally-account.ts";
import { daysAgo, madeAccount, madeAsOf, madeGiven, madeReceived } from "#lib/testing/made-account.ts";

/** A post every week for half a year, newest first. */
const posts: Post[] = Array.from({ length: 26 }, (_, i) => ({
  id: `p${i}`,
  publishedAt: daysAgo(3 + 7 * i),
  incentivised: false,
}));

/** Twenty people who come by now and then, unasked, by evening: the crowd that the attacks are planted in. */
const crowd = Array.from({ length: 20 }, (_, who) => `person${who}`).flatMap((actor, who) => [
  madeReceived(actor, "comment", 2 + who, { post: `p${who % 3}`, text: `person ${who} asks something of their own` }),
  madeReceived(actor, "like", 40 + who, { post: `p${6 + (who % 3)}` }),
]);

const before = madeAccount({
  posts,
  acts: [madeReceived("person0", "like", 170, { post: "p24" }), ...crowd],
  snapshots: [{ takenAt: daysAgo(200), complete: true, rows: [] }],
});

type Planted = { acts?: Act[]; changes?: (account: Account) => Partial<Account> };

/** What an attack adds to the figures. */
function effect({ acts = [], changes = () => ({}) }: Planted) {
  const grown = { ...before, acts: [...before.acts, ...acts] };
  const [old, now] = [before, { ...grown, ...changes(grown) }].map((account) =>
    tallyAccount(account, madeAsOf, parameters),
  );
  if (!old || !now) throw new Error("two accounts have two tallies");
  return {
    people: now.people28 - old.people28,
    people90: now.people90 - old.people90,
    G: now.genuineEngagement - old.genuineEngagement,
    core: now.core - old.core,
    depth: now.depth - old.depth,
    lines: now.ledger?.lines,
    classes: now.classes,
  };
}

const nothing = { people: 0, people90: 0, G: 0, core: 0, depth: 0 };
const names = (count: number, prefix = "bought") => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const perPost = (actor: string, of: (post: number) => Act[]) =>
  posts.flatMap((_, i) => of(i)).map((act) => ({ ...act, actor }));

describe("adversaries of the model", () => {
  test("bought followers raise nothing and show as hollow once there was time", () => {
    const rows = names(500).map((actor) => ({ actor, followedAt: null }));
    const bought = effect({ changes: () => ({ snapshots: [{ takenAt: daysAgo(150), complete: true, rows }] }) });
    expect(bought).toMatchObject(nothing);
    expect(bought.lines?.hollow).toBe(500);
  });

  test("follow-for-follow with people who never act raises nothing and shows as courtesy", () => {
    const rows = names(80).map((actor) => ({ actor, followedAt: null }));
    const following = [{ takenAt: daysAgo(150), rows: names(80).map((actor) => ({ actor, since: null })) }];
    const traded = effect({
      changes: () => ({ snapshots: [{ takenAt: daysAgo(150), complete: true, rows }], following }),
    });
    expect(traded).toMatchObject(nothing);
    expect(traded.lines?.courtesy).toBe(80);
  });

  test("like-for-like within 48 hours raises nothing", () => {
    const acts = names(10).flatMap((actor) =>
      perPost(actor, (i) => [
        madeGiven(actor, "like", 3 + 7 * i),
        madeReceived(actor, "like", 2 + 7 * i, { post: `p${i}` }),
      ]),
    );
    expect(effect({ acts })).toMatchObject(nothing);
  });

  test("the same, slowly, raises nothing from the sixth like I give in a window", () => {
    const slow = (each: number) =>
      names(10).flatMap((actor) =>
        Array.from({ length: each }, (_, i) => [
          madeGiven(actor, "like", 100 - 7 * i),
          madeReceived(actor, "like", 96 - 7 * i, { post: `p${13 - i}` }),
        ]).flat(),
      );
    expect(effect({ acts: slow(12) })).toMatchObject(nothing);
    expect(effect({ acts: slow(6) })).toMatchObject(nothing);
    expect(effect({ acts: slow(5) }).people90).toBe(10);
  });

  test.each([3, 10, 40])("a pod of %i with fast likes and short comments is one at most", (size) => {
    const acts = names(size, "pod").flatMap((actor, who) =>
      perPost(actor, (i) => {
        const delay = (5 + who) / (24 * 60);
        return [
          madeReceived(actor, i % 3 === 0 ? "comment" : "like", 3 + 7 * i - delay, {
            post: `p${i}`,
            ...(i % 3 === 0 ? { text: "so nice" } : {}),
          }),
          ...(i % 2 === 0 ? [madeGiven(actor, "like", 3 + 7 * i - 4)] : []),
        ];
      }),
    );
    const pod = effect({ acts });
    expect(pod.G).toBeLessThan(1);
    expect(pod.people).toBeLessThanOrEqual(1);
    expect(pod.people90).toBeLessThanOrEqual(1);
    expect(pod.core).toBe(0);
    expect(pod.classes.ring).toBe(26 * size);
  });

  test("likes bought for one post are nobody yet", () => {
    expect(effect({ acts: names(300).map((actor) => madeReceived(actor, "like", 2, { post: "p0" })) })).toMatchObject(
      nothing,
    );
  });

  test("likes bought for five posts and delivered together are one at most", () => {
    const acts = names(60).flatMap((actor, who) =>
      Array.from({ length: 5 }, (_, i) =>
        madeReceived(actor, "like", 3 + 7 * i - (20 * 60 + who) / 86_400, { post: `p${i}` }),
      ),
    );
    const pool = effect({ acts });
    expect(pool.people).toBeLessThanOrEqual(1);
    expect(pool.G).toBeLessThan(1);
  });

  test("likes bought for two posts a day apart are not caught: a third of a person each", () => {
    const acts = names(30).flatMap((actor) => [
      madeReceived(actor, "like", 2, { post: "p0" }),
      madeReceived(actor, "like", 1, { post: "p1" }),
    ]);
    const pool = effect({ acts });
    expect(pool.people).toBe(30);
    expect(pool.G).toBeGreaterThan(30 * 0.32);
    expect(pool.G).toBeLessThan(30 * 0.34);
  });

  test("comments from a template raise nothing from its third use", () => {
    const text = "what an amazing post keep it up";
    const bot = (count: number) =>
      names(1).flatMap((actor) =>
        Array.from({ length: count }, (_, i) => madeReceived(actor, "comment", 2 + 7 * i, { post: `p${i}`, text })),
      );
    expect(effect({ acts: bot(2) }).people).toBe(1);
    expect(effect({ acts: bot(3) })).toMatchObject(nothing);
    const crew = names(40).map((actor, i) => madeReceived(actor, "comment", 2, { post: `p${i % 3}`, text }));
    expect(effect({ acts: crew })).toMatchObject(nothing);
    expect(effect({ acts: crew }).classes.noise).toBe(40);
  });

  test("comment bots with a fresh text each are not caught: less than one each", () => {
    const acts = names(25).map((actor, i) =>
      madeReceived(actor, "comment", 2, { post: "p0", text: `fresh words of number ${i} here` }),
    );
    const bots = effect({ acts });
    expect(bots.people).toBe(25);
    expect(bots.G).toBeLessThan(25 * 0.5);
  });

  test("a pod that really writes counts, but for what it returns within 48 hours", () => {
    const acts = names(5, "club").flatMap((actor, who) =>
      perPost(actor, (i) => [
        madeReceived(actor, "comment", 3 + 7 * i - (5 + who) / 1440, {
          post: `p${i}`,
          text: `member ${who} on chapter ${i} of it`,
        }),
        ...(i % 2 === 0 ? [madeGiven(actor, "like", 3 + 7 * i + 1)] : []),
      ]),
    );
    const club = effect({ acts });
    expect(club.people).toBe(5);
    expect(club.classes.ring).toBe(0);
    expect(club.classes.returned).toBe(5 * 13);
  });

  test("a giveaway counts nobody who tags friends or likes once, and nobody at all once it is marked", () => {
    const tags = names(50).flatMap((actor, i) => [
      madeReceived(actor, "comment", 2, { post: "p0", text: `@friend${i} @other${i}` }),
      madeReceived(actor, "like", 2, { post: "p0" }),
    ]);
    expect(effect({ acts: tags })).toMatchObject(nothing);
    const words = names(50).map((actor, i) =>
      madeReceived(actor, "comment", 2, { post: "win", text: `number ${i} would love it` }),
    );
    const win = (incentivised: boolean) => () => ({
      posts: [...posts, { id: "win", publishedAt: daysAgo(3), incentivised }],
    });
    expect(effect({ acts: words, changes: win(false) }).people).toBe(50);
    expect(effect({ acts: words, changes: win(true) })).toMatchObject(nothing);
  });

  test("one super-fan, or a script under one name, is one", () => {
    const acts = Array.from({ length: 2000 }, (_, i) =>
      madeReceived("fan", "like", 1 + (i % 170), { post: `any${i}` }),
    );
    const fan = effect({ acts });
    expect(fan.people).toBe(1);
    expect(fan.G).toBeLessThan(1);
    expect(fan.core).toBe(1);
  });

  test("sock puppets count as long as each is run like a person, and fade by half in 90 days", () => {
    const puppets = (days: number) =>
      names(15, "puppet").flatMap((actor) => [
        madeReceived(actor, "like", days + 1, { post: "p0" }),
        madeReceived(actor, "like", days, { post: "p1" }),
      ]);
    expect(effect({ acts: puppets(1) }).people).toBe(15);
    const later = effect({ acts: puppets(100) });
    expect(later.people90).toBe(0);
    // E = 2 likes, 100 days old: 0.93; s = 0.19.
    expect(later.G).toBeLessThan(15 * 0.19);
  });

  test("taking quiet followers away lifts the rate and nothing else", () => {
    const people = names(20, "person");
    const list = (quiet: number) => () => ({
      snapshots: [
        {
          takenAt: daysAgo(150),
          complete: true,
          rows: [...people, ...names(quiet)].map((actor) => ({ actor, followedAt: null })),
        },
      ],
    });
    const [full, cleaned] = [effect({ changes: list(480) }), effect({ changes: list(30) })];
    expect([full, cleaned]).toMatchObject([nothing, nothing]);
    expect([full.lines?.engaged, cleaned.lines?.engaged]).toEqual([20, 20]);
    expect([full.lines?.hollow, cleaned.lines?.hollow]).toEqual([480, 30]);
  });

  test("a pod marked as community counts, and not in the figures without marks", () => {
    const acts = names(4, "pod").flatMap((actor, who) =>
      perPost(actor, (i) => [
        madeReceived(actor, "like", 3 + 7 * i - (5 + who) / 1440, { post: `p${i}` }),
        ...(i % 2 === 0 ? [madeGiven(actor, "like", 3 + 7 * i - 4)] : []),
      ]),
    );
    const marks = names(4, "pod").map((actor) => ({ actor, kind: "community" as const }));
    const account = { ...before, acts: [...before.acts, ...acts] };
    const [plain, marked] = [account, { ...account, marks }].map((each) => tallyAccount(each, madeAsOf, parameters));
    expect(plain?.people28).toBe(20 + 1);
    expect(marked?.people28).toBe(20 + 4);
    expect(marked?.withoutMarks?.people28).toBe(20 + 1);
  });
});
