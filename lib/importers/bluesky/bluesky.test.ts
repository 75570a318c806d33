import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bluesky } from "#lib/importers/bluesky/importer.ts";
import { timeOf, timeOfKey } from "#lib/importers/bluesky/record-time.ts";
import { Refusal } from "#lib/importers/problem.ts";
import type { Conclusion, Member, ReadItem, Sample } from "#lib/importers/types.ts";

const now = new Date("2026-08-01T12:00:00Z");
const did = (letter: string) => `did:plc:${letter.repeat(24)}`;
const [lena, kim, ben] = [did("l"), did("k"), did("b")];
const at = (author: string, key: string, kind = "post") => `at://${author}/app.bsky.feed.${kind}/${key}`;

function member(path: string, content: unknown, step = 7): Member {
  const bytes = new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content, null, 1));
  const sample: Sample = { path, sizeBytes: bytes.length, head: bytes.subarray(0, 65_536) };
  return {
    ...sample,
    file: path,
    member: path,
    modifiedAt: null,
    format: bluesky.recognise(sample) ?? "none",
    open: async function* () {
      for (let start = 0; start < bytes.length; start += step) yield bytes.subarray(start, start + step);
    },
  };
}

async function read(...members: Member[]): Promise<{ items: ReadItem[]; conclusion: Conclusion }> {
  const reader = bluesky.open(members, { now, profile: null });
  const items: ReadItem[] = [];
  for (const each of members) for await (const batch of reader.read(each)) items.push(...batch);
  return { items, conclusion: reader.conclude() };
}

const actor = (id: string, handle: string, more: object = {}) => ({ did: id, handle, ...more });
const seen = "2026-07-05T09:00:00.000Z";
const notification = (reason: string, more: object = {}, record: object = {}) => ({
  uri: at(kim, "3k", "like"),
  author: actor(kim, "kim.example"),
  reason,
  record: { createdAt: seen, ...record },
  indexedAt: seen,
  ...more,
});
const rows = (items: ReadItem[]) =>
  items.filter((item) => item.kind === "flagged" || ("primary" in item && item.primary));
const acts = (items: ReadItem[]) =>
  items.flatMap((item) => (item.kind === "interaction" ? [`${item.direction} ${item.type} ${item.post}`] : []));

describe("which answer it is", () => {
  test.each([
    [{ followers: [], subject: actor(lena, "lena.example") }, "bsky-followers"],
    [{ subject: actor(lena, "lena.example"), follows: [] }, "bsky-follows"],
    [{ notifications: [notification("like")] }, "bsky-notifications"],
    [{ uri: at(lena, "1"), likes: [] }, "bsky-likes"],
    [{ uri: at(lena, "1"), repostedBy: [] }, "bsky-reposted"],
    [{ uri: at(lena, "1"), posts: [] }, "bsky-quotes"],
    [{ feed: [{ post: { uri: at(lena, "1") } }] }, "bsky-feed"],
    [actor(lena, "lena.example", { followersCount: 2 }), "bsky-profile"],
    [{ likes: [], uri: "https://elsewhere.example" }, null],
    [{ followers: { ana: "2020-01-01" }, following: {} }, null],
    [[{ did: lena }], null],
  ])("%j is %s", (content, format) => {
    expect(member("x.json", content).format).toBe(format ?? "none");
  });
});

describe("what people did", () => {
  test("each kind on the post it is about; of a passed on post nothing is the owner's", async () => {
    const mine = { reasonSubject: at(lena, "post1") };
    const { items, conclusion } = await read(
      member("n.json", {
        notifications: [
          notification("like", mine),
          notification("repost", mine),
          notification("reply", {}, { text: "wie schön ist das", reply: { parent: { uri: at(lena, "post2") } } }),
          notification("quote", mine, { text: "so" }),
          notification("mention", {}, { text: "@lena.example" }),
          notification("follow"),
          notification("like-via-repost", mine),
          notification("starterpack-joined"),
          notification("something-new"),
          notification("like", { author: null }),
        ],
      }),
    );
    expect(acts(items)).toEqual([
      "received like post1",
      "received share post1",
      "received comment post2",
      "received quote post1",
      "received mention null",
      "received follow null",
    ]);
    expect(items.find((item) => item.kind === "interaction" && item.type === "comment")).toMatchObject({
      text: { words: 4 },
      person: { id: kim, handle: "kim.example" },
    });
    expect(rows(items).map((item) => "row" in item && item.row)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(conclusion.warnings).toContainEqual(expect.objectContaining({ code: "W-IGNORED", count: 3 }));
    expect(conclusion.owner.id).toBe(lena);
  });

  test("a broken handle leaves the id, and an id that is none leaves nobody", async () => {
    const { items } = await read(
      member("r.json", {
        uri: at(lena, "p"),
        repostedBy: [actor(kim, "handle.invalid"), actor("did:plc:short", "x.example"), { handle: "y.example" }],
      }),
    );
    expect(items.map((item) => item.kind)).toEqual(["interaction", "traits", "flagged", "flagged"]);
    expect(items[0]).toMatchObject({ person: { id: kim, handle: null }, post: "p", at: null });
  });

  test("the owner's posts, answers and quotes; those to oneself are no acts", async () => {
    const post = (key: string, record: object, author = lena) => ({
      post: {
        uri: at(author, key),
        author: actor(author, "x.example"),
        record: { createdAt: seen, ...record },
        indexedAt: seen,
        likeCount: 3,
      },
    });
    const { items } = await read(
      member("profile.json", actor(lena, "lena.example", { followersCount: 1 })),
      member("feed.json", {
        feed: [
          post("a", {}),
          post("b", { reply: { parent: { uri: at(kim, "z") } } }),
          post("c", { reply: { parent: { uri: at(lena, "a") } } }),
          post("d", { embed: { $type: "app.bsky.embed.record", record: { uri: at(ben, "y") } } }),
          { ...post("e", {}, ben), reason: { $type: "app.bsky.feed.defs#reasonRepost", indexedAt: seen } },
          post("f", {}, ben),
        ],
      }),
    );
    expect(items.flatMap((item) => (item.kind === "post" ? [`${item.post} ${item.postKind}`] : []))).toEqual([
      "a original",
      "b reply",
      "c reply",
      "d quote",
    ]);
    expect(acts(items)).toEqual(["given comment null", "given quote null", `given share ${at(ben, "e")}`]);
    expect(items[0]).toMatchObject({ counts: { likes: 3n, shares: null, views: null } });
  });
});

describe("lists", () => {
  const followers = (...ids: string[]) =>
    member("followers.json", {
      subject: actor(lena, "lena.example"),
      followers: ids.map((id) => actor(id, "a.example")),
    });

  test("only the own profile proves a list whole; a hidden one is no list of nobody (G3)", async () => {
    const profile = (count: number) => member("profile.json", actor(lena, "lena.example", { followersCount: count }));
    const completeness = async (...members: Member[]) =>
      (await read(...members)).conclusion.lists.map((each) => each.completeness);
    expect(await completeness(followers(kim, ben))).toEqual(["partial"]);
    expect(await completeness(profile(2), followers(kim, ben))).toEqual(["complete"]);
    expect(await completeness(profile(3), followers(kim, ben))).toEqual(["partial"]);
    expect(await completeness(profile(3), followers())).toEqual([]);
    expect(await completeness(profile(0), followers())).toEqual(["complete"]);
  });
});

describe("times", () => {
  test("a claim within a day of what the server saw stands, else what it saw", () => {
    const said = (createdAt: string) => timeOf({ createdAt }, seen, now)?.toISOString();
    expect(said("2026-07-05T08:59:58.000Z")).toBe("2026-07-05T08:59:58.000Z");
    expect(said("2019-01-01T00:00:00.000Z")).toBe(seen);
    expect(said("no time")).toBe(seen);
    expect(timeOf(null, null, now)).toBeNull();
  });

  test("a record's key holds microseconds in five bits a letter, and is believed between joining and now", () => {
    // 2026-07-05T09:00:00Z = 1783242000000000 microseconds, times 1024, in base 32.
    let number = 1_783_242_000_000_000n << 10n;
    let key = "";
    for (let place = 0; place < 13; place += 1) {
      key = `${"234567abcdefghijklmnopqrstuvwxyz"[Number(number & 31n)]}${key}`;
      number >>= 5n;
    }
    expect(timeOfKey(key, null, now)?.toISOString()).toBe(seen);
    expect(timeOfKey(key, new Date("2026-07-06T00:00:00Z"), now)).toBeNull();
    expect(timeOfKey(key, null, new Date("2026-01-01T00:00:00Z"))).toBeNull();
    for (const other of ["self", "3kopqrstuvwx1", "", "z".repeat(13)]) expect(timeOfKey(other, null, now)).toBeNull();
  });
});

test("whatever stands in such answers, reading ends in rows that add up or in a refusal", async () => {
  const shapes = [
    ["bsky-notifications", "notifications"],
    ["bsky-likes", "likes"],
    ["bsky-feed", "feed"],
    ["bsky-followers", "followers"],
    ["bsky-quotes", "posts"],
  ] as const;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...shapes), fc.jsonValue(), async ([format, key], values) => {
      try {
        const { items } = await read({ ...member("x.json", { [key]: values, uri: at(lena, "p") }), format });
        expect(rows(items).map((item) => "row" in item && item.row)).toEqual(rows(items).map((_, index) => index + 1));
      } catch (cause) {
        if (!(cause instanceof Refusal)) throw cause;
      }
    }),
  );
});
