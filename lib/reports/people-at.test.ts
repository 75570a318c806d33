import { expect, test } from "vitest";
import type { Account, Act } from "#lib/engagement/account.ts";
import { classifyAccount } from "#lib/engagement/classify-account.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import { peopleAt } from "#lib/reports/people-at.ts";

const dayMs = 86_400_000;
const day = (number: number) => number * dayMs;

function comment(actor: string, at: number): Act {
  const text = { words: 3, hasUrl: false, wordSequence: `${actor} ${at}` };
  const basic = { id: `${actor}${at}`, direction: "received", type: "comment", precision: "second" } as const;
  return { ...basic, actor, at, post: "p", text, onOwnPost: false };
}

const list = (takenAt: number, actors: string[], complete = true) => ({
  takenAt,
  complete,
  rows: actors.map((actor) => ({ actor, followedAt: null })),
});

const account: Account = {
  posts: [],
  acts: [comment("@ana", day(95)), comment("@out", day(10)), { ...comment("@x", day(50)), actor: null }],
  snapshots: [list(day(1), ["@ana", "@ben", "id:7"]), list(day(90), ["@ana", "id:7"])],
  following: [
    {
      takenAt: day(90),
      rows: [
        { actor: "@ana", since: null },
        { actor: "@far", since: null },
      ],
    },
  ],
  profiles: [],
  marks: [],
  own: [],
  coverage: { received: [[0, day(100)]], given: [[0, day(100)]], messages: [] },
};
const classified = classifyAccount(account, day(100), defaultParameters);
const all = { standing: "all", search: "", limit: 100 } as const;
const handles = new Map([["id:7", "gus"]]);
const names = (wanted: Partial<Parameters<typeof peopleAt>[2]>) =>
  peopleAt(classified, handles, { ...all, ...wanted }).people.map(({ actor }) => actor);

test("everybody who was ever named is there once, by name", () => {
  expect(names({})).toEqual(["@ana", "@ben", "@far", "id:7", "@out"]);
});

test("filters, lines, search and limit leave those who fit", () => {
  expect(names({ standing: "followers" })).toEqual(["@ana", "id:7"]);
  expect(names({ standing: "mutual" })).toEqual(["@ana"]);
  expect(names({ standing: "not-following-back" })).toEqual(["@far"]);
  expect(names({ standing: "left" })).toEqual(["@ben"]);
  expect(names({ standing: "engagers" })).toEqual(["@ana", "@out"]);
  expect(names({ standing: "engaged" })).toEqual(["@ana"]);
  expect(names({ standing: "unclear" })).toEqual(["id:7"]);
  expect(names({ search: "@GU" })).toEqual(["id:7"]);
  expect(peopleAt(classified, handles, { ...all, limit: 1 })).toMatchObject({ total: 5, people: [{ actor: "@ana" }] });
});

test("a person comes with line, credit and reasons", () => {
  // 3 for a comment of three words, five days old, halving every ninety.
  const credit = 3 * 2 ** (-5 / 90);
  expect(peopleAt(classified, handles, { ...all, search: "ana" }).people[0]).toMatchObject({
    line: "engaged",
    engaged: true,
    credit: expect.closeTo(credit, 9),
    s: expect.closeTo(credit / (credit + 4), 9),
    joinedBetween: { after: null, before: day(1) },
    received: 1,
    reasons: [
      { code: "follower", minDays: 99, maxDays: null },
      { code: "acts", unprompted: 1 },
      { code: "lastUnprompted", days: 5 },
      { code: "youFollow", value: true },
      { code: "postsSeen", n: 0 },
    ],
  });
  expect(peopleAt(classified, handles, { ...all, search: "ben" }).people[0]).toMatchObject({
    line: null,
    followsYou: false,
    leftBetween: { after: day(1), before: day(90) },
    credit: 0,
  });
});

test("a list that is not whole takes nobody away, and only those on it have a line", () => {
  const later = { ...account, snapshots: [...account.snapshots, list(day(99), ["@new"], false)] };
  const found = peopleAt(classifyAccount(later, day(100), defaultParameters), handles, {
    ...all,
    standing: "followers",
  });
  expect(found.people.map(({ actor, line, joinedBetween }) => [actor, line, joinedBetween?.before])).toEqual([
    ["@ana", null, day(1)],
    ["id:7", null, day(1)],
    ["@new", "new", day(99)],
  ]);
});
