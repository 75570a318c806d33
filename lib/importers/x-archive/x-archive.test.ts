import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "#lib/importers/problem.ts";
import type { Conclusion, Member, ReadContext, ReadItem, Sample } from "#lib/importers/types.ts";
import { xArchive } from "#lib/importers/x-archive/importer.ts";

const now = new Date("2026-05-07T12:00:00Z");
const context: ReadContext = { now, profile: null };

function member(path: string, text: string, file = "archive.zip", step = 7): Member {
  const bytes = new TextEncoder().encode(text);
  const sample: Sample = { path, sizeBytes: bytes.length, head: bytes.subarray(0, 65_536) };
  return {
    ...sample,
    file,
    member: path,
    modifiedAt: null,
    format: xArchive.recognise(sample) ?? "none",
    open: async function* () {
      for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
    },
  };
}

const script = (name: string, value: unknown) => `window.YTD.${name} = ${JSON.stringify(value, null, 2)}`;
const person = (accountId: string) => ({ accountId, userLink: `https://twitter.com/intent/user?user_id=${accountId}` });
const followers = (...ids: string[]) => ids.map((id) => ({ follower: person(id) }));
const manifest = (change: object = {}) =>
  member(
    "data/manifest.js",
    `window.__THAR_CONFIG = ${JSON.stringify({
      userInfo: { accountId: "900", userName: "TestPotter" },
      archiveInfo: { generationDate: "2026-05-01T10:00:00.123Z", isPartialArchive: false },
      ...change,
    })}`,
  );
const dataTypes = (counts: Record<string, string>) => ({
  dataTypes: {
    follower: { files: Object.entries(counts).map(([globalName, count]) => ({ globalName, count })) },
  },
});

async function read(members: Member[], given = context): Promise<{ items: ReadItem[]; conclusion: Conclusion }> {
  const reader = xArchive.open(members, given);
  const items: ReadItem[] = [];
  for (const each of members) for await (const batch of reader.read(each)) items.push(...batch);
  return { items, conclusion: reader.conclude() };
}

const tweet = (change: object) => ({
  tweet: {
    id_str: "2040000000000000001",
    created_at: "Sat Apr 11 16:20:00 +0000 2026",
    full_text: "Hello",
    favorite_count: "14",
    retweet_count: "3",
    entities: { user_mentions: [], urls: [] },
    ...change,
  },
});
const mention = (id_str: string, screen_name: string) => ({ id_str, screen_name, name: "x" });
const tweets = (...list: object[]) => member("data/tweets.js", script("tweets.part0", list));

describe("lists", () => {
  test("people are their account ids, also without links as in 2019, and one id twice stays two rows", async () => {
    const parts = [
      member("data/follower.js", script("follower.part0", followers("1432874569021935616", "12"))),
      member("data/follower-part1.js", script("follower.part1", [{ follower: { accountId: "12" } }])),
    ];
    const { items, conclusion } = await read(parts);
    expect(items.map((item) => item.kind === "listed" && item.person.id)).toEqual(["1432874569021935616", "12", "12"]);
    expect(items.every((item) => item.kind === "listed" && item.primary && item.followedAt === null)).toBe(true);
    expect(conclusion.lists).toEqual([
      { side: "followers", completeness: "complete", reasons: [], platformCount: null },
    ]);
  });

  test("what is no account is flagged with its place (threats G2, P4)", async () => {
    const odd: unknown[] = [
      { follower: { accountId: { not: "" } } },
      { follower: {} },
      null,
      "x",
      { follower: person("5") },
    ];
    const { items } = await read([member("follower.js", script("follower.part0", odd))]);
    expect(items.map((item) => (item.kind === "flagged" ? item.reason : item.kind))).toEqual([
      "bad-handle",
      "missing-handle",
      "not-a-record",
      "not-a-record",
      "listed",
    ]);
    expect(items[2]).toMatchObject({ row: 3, place: "record 3", found: "null" });
  });

  test("the variable decides what a file is, not its name", () => {
    expect(member("data/follower.js", script("following.part0", [])).format).toBe("x-archive/following");
    expect(member("data/direct-messages.js", script("direct_messages.part0", [])).format).toBe("none");
    expect(member("data/follower.js", "alert(1); window.YTD.follower.part0 = []").format).toBe("none");
  });

  test("a closing semicolon is allowed, anything else after the value is refused (threats P9)", async () => {
    expect((await read([member("a", `${script("follower.part0", followers("1"))};`)])).items).toHaveLength(1);
    const reading = read([member("a", `${script("follower.part0", followers("1"))}; alert(1)`)]);
    await expect(reading).rejects.toBeInstanceOf(Refusal);
  });
});

describe("manifest", () => {
  test("names the owner and the time", async () => {
    const { conclusion } = await read([manifest()]);
    expect(conclusion.owner).toEqual({ id: "900", handle: "testpotter" });
    expect(conclusion.observedAt).toEqual({ at: new Date("2026-05-01T10:00:00.123Z"), source: "manifest" });
  });

  test("without it the time is that of the ZIP's name, and the owner that of account.js", async () => {
    const account = script("account.part0", [
      { account: { accountId: "900", username: "TestPotter", email: "a@b.c" } },
    ]);
    const { conclusion } = await read([member("data/account.js", account, "twitter-2026-05-01-abc.zip")]);
    expect(conclusion.owner).toEqual({ id: "900", handle: "testpotter" });
    expect(conclusion.observedAt).toEqual({ at: new Date("2026-05-01T00:00:00Z"), source: "file-name" });
    expect(JSON.stringify(conclusion)).not.toContain("a@b.c");
  });

  test("a part it names and that is not here makes the list incomplete (threats Z6, G3)", async () => {
    const counts = dataTypes({ "YTD.follower.part0": "1", "YTD.follower.part1": "2" });
    const { conclusion } = await read([
      manifest(counts),
      member("data/follower.js", script("follower.part0", followers("1"))),
    ]);
    expect(conclusion.lists[0]).toMatchObject({
      completeness: "incomplete",
      reasons: [{ code: "W-PART-MISSING", facts: { part: "follower-part1.js" } }],
    });
  });

  test("a part with another number of records is not whole", async () => {
    const counts = dataTypes({ "YTD.follower.part0": "3" });
    const { conclusion } = await read([
      manifest(counts),
      member("data/follower.js", script("follower.part0", followers("1"))),
    ]);
    expect(conclusion.lists[0]?.reasons).toEqual([
      { code: "W-PART-MISSING", detail: "count", facts: { part: "follower.js", expected: 3, found: 1 } },
    ]);
  });

  test("a partial archive never proves a loss", async () => {
    const { conclusion } = await read([
      manifest({ archiveInfo: { generationDate: "2026-05-01T10:00:00Z", isPartialArchive: true } }),
      member("data/follower.js", script("follower.part0", followers("1"))),
    ]);
    expect(conclusion.lists[0]?.completeness).toBe("incomplete");
  });
});

describe("posts", () => {
  const given = (items: ReadItem[]) =>
    items.flatMap((item) =>
      item.kind === "interaction" ? [[item.type, item.person?.id ?? null, item.onOwnPost]] : [],
    );

  test("count what they received, with the time that X wrote", async () => {
    const { items } = await read([manifest(), tweets(tweet({}))]);
    expect(items).toEqual([
      {
        kind: "post",
        row: 1,
        primary: true,
        post: "2040000000000000001",
        postKind: "original",
        publishedAt: new Date("2026-04-11T16:20:00Z"),
        precision: "second",
        counts: { likes: 14n, comments: null, shares: 3n, saves: null, views: null, reach: null },
      },
    ]);
  });

  test("a retweet is a share given, and its counts are not the owner's", async () => {
    const shared = tweet({
      full_text: "RT @GlazeLab: chart @other",
      entities: { user_mentions: [mention("27", "glazelab"), mention("5", "other")] },
    });
    const { items } = await read([manifest(), tweets(shared)]);
    expect(items[0]).toMatchObject({ postKind: "share", counts: { likes: null, shares: null } });
    expect(given(items)).toEqual([["share", "27", false]]);
  });

  test("a reply goes to one person, mentions to the others, once each", async () => {
    const reply = tweet({
      full_text: "@kim @lou thanks",
      in_reply_to_user_id_str: "15",
      in_reply_to_screen_name: "kim",
      in_reply_to_status_id_str: "2039999999999999990",
      entities: {
        user_mentions: [mention("15", "kim"), mention("16", "lou"), mention("16", "lou"), mention("900", "testpotter")],
      },
    });
    const { items } = await read([manifest(), tweets(reply)]);
    expect(items[0]).toMatchObject({ postKind: "reply", counts: { likes: 14n } });
    expect(given(items)).toEqual([
      ["reply", "15", false],
      ["mention", "16", false],
    ]);
    expect(items.find((item) => item.kind === "interaction")).toMatchObject({ post: "2039999999999999990" });
    expect(items.filter((item) => item.kind === "alias")).toEqual([
      { kind: "alias", id: "15", handle: "kim" },
      { kind: "alias", id: "16", handle: "lou" },
    ]);
  });

  test("an answer to oneself is a thread and goes to nobody", async () => {
    const thread = tweet({ in_reply_to_user_id_str: "900", in_reply_to_screen_name: "testpotter" });
    expect(given((await read([manifest(), tweets(thread)])).items)).toEqual([["reply", null, true]]);
    const profile = { platform: "x", handle: "testpotter" } as const;
    const loose = tweet({ in_reply_to_screen_name: "TestPotter" });
    expect(given((await read([tweets(loose)], { now, profile })).items)).toEqual([["reply", null, true]]);
  });

  test("a link to somebody's post is a quote", async () => {
    const quote = tweet({ entities: { urls: [{ expanded_url: "https://twitter.com/Kim/status/77" }] } });
    const { items } = await read([manifest(), tweets(quote)]);
    expect(items[1]).toMatchObject({ type: "quote", person: { id: null, handle: "kim" }, post: "77" });
  });

  test("a damaged time is taken from the id, else unknown and counted (threats G4)", async () => {
    const { items, conclusion } = await read([
      tweets(
        tweet({ id_str: "1462094544000000000", created_at: "Thu Jan 01 00:00:00 +0000 1970" }),
        tweet({ id_str: "20", created_at: "soon" }),
        tweet({ id_str: "21", favorite_count: "1.2K" }),
      ),
    ]);
    const times = items.flatMap((item) => (item.kind === "post" ? [item.publishedAt?.getUTCFullYear() ?? null] : []));
    expect(times).toEqual([2021, null, 2026]);
    expect(conclusion.warnings).toMatchObject([
      { code: "W-VALUES", count: 2 },
      { code: "W-VALUES", detail: "numbers", count: 1 },
    ]);
  });

  test("posts of 2018 have no wrapper; without an id they are flagged", async () => {
    const flat = { id_str: "30", full_text: "x", created_at: "Sat Nov 20 16:22:24 +0000 2018" };
    const { items } = await read([tweets(flat, { tweet: { full_text: "x" } })]);
    expect(items.map((item) => item.kind)).toEqual(["post", "flagged"]);
  });
});

test("likes given name neither author nor time", async () => {
  const likes = [{ like: { tweetId: "1403079689309016067", fullText: "secret" } }, { like: {} }];
  const { items } = await read([member("data/like.js", script("like.part0", likes))]);
  expect(items[0]).toMatchObject({
    type: "like",
    direction: "given",
    person: null,
    at: null,
    post: "1403079689309016067",
  });
  expect(items[1]).toMatchObject({ kind: "flagged", reason: "no-name" });
  expect(JSON.stringify(items[0])).not.toContain("secret");
});

describe("what is missing", () => {
  const lack = (...kinds: string[]) =>
    xArchive.lack?.(
      kinds.map((kind) => `x-archive/${kind}`),
      true,
    );
  test("following alone, likes alone and an owner alone each get their sentence", () => {
    expect(lack("follower", "following")).toBeNull();
    expect(lack("following")).toEqual({ code: "W-FOLLOWING-ONLY" });
    expect(lack("like", "manifest")).toEqual({ code: "W-GIVEN" });
    expect(lack("manifest", "account")).toEqual({ code: "E-NODATA", detail: "x-no-lists" });
  });

  test.each([
    ["Your archive.html", "<html>", "x-html-only"],
    ["tweets.csv", '"tweet_id","in_reply_to_status_id","text"', "x-grailbird"],
    ["data/js/tweets/2016_03.js", "Grailbird.data.tweets_2016_03 = [", "x-grailbird"],
    ["data/block.js", "window.YTD.block.part0 = []", "x-no-lists"],
  ])("%s (formats 17)", (path, text, detail) => {
    const sample = { path, sizeBytes: text.length, head: new TextEncoder().encode(text) };
    expect(xArchive.nearMiss?.(sample)).toEqual({ code: "E-NODATA", detail });
  });

  test("only files that may matter are looked into (threats Z5)", () => {
    expect(xArchive.wants("twitter-x/data/follower-part12.js")).toBe(true);
    expect(xArchive.wants("data/direct-messages.js")).toBe(false);
    expect(xArchive.wants("data/tweets_media/1.jpg")).toBe(false);
  });
});

test("any JSON in place of the records ends in facts or flagged rows that add up (2,000 runs)", async () => {
  const part = fc.constantFrom("follower.part0", "tweets.part0", "like.part0", "account.part0");
  const inner = fc.record(
    {
      accountId: fc.jsonValue(),
      tweetId: fc.jsonValue(),
      id_str: fc.oneof(fc.constant("20"), fc.jsonValue()),
      entities: fc.jsonValue(),
      full_text: fc.jsonValue(),
      created_at: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const record = fc.oneof(
    fc.jsonValue(),
    fc.record({ follower: inner, tweet: inner, like: inner, account: inner }, { requiredKeys: [] }),
  );
  await fc.assert(
    fc.asyncProperty(part, fc.array(record), async (name, records) => {
      const one = member("a.js", script(name, records), "a.js", 4096);
      const reader = xArchive.open([one], context);
      const items: ReadItem[] = [];
      for await (const batch of reader.read(one)) items.push(...batch);
      const rows = items.filter((item) => item.kind === "flagged" || ("primary" in item && item.primary));
      expect(rows).toHaveLength(name.startsWith("account") ? 0 : records.length);
    }),
    { numRuns: 2000 },
  );
}, 60_000);
