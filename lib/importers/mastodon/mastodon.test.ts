import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOf, authorOfPost } from "#lib/importers/mastodon/address.ts";
import { mastodon } from "#lib/importers/mastodon/importer.ts";
import { textOfHtml } from "#lib/importers/mastodon/text-of-html.ts";
import { Refusal } from "#lib/importers/problem.ts";
import type { Conclusion, Member, ReadContext, ReadItem, Sample } from "#lib/importers/types.ts";

const now = new Date("2026-08-01T12:00:00Z");
const context: ReadContext = { now, profile: null };

function sample(path: string, text: string): Sample {
  const bytes = new TextEncoder().encode(text);
  return { path, sizeBytes: bytes.length, head: bytes.subarray(0, 65_536) };
}

function member(path: string, content: unknown, file = path, step = 7): Member {
  const text = typeof content === "string" ? content : JSON.stringify(content, null, 1);
  const bytes = new TextEncoder().encode(text);
  const given = sample(path, text);
  return {
    ...given,
    file,
    member: path,
    modifiedAt: null,
    format: mastodon.recognise(given) ?? "none",
    open: async function* () {
      for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
    },
  };
}

async function read(members: Member[], given = context): Promise<{ items: ReadItem[]; conclusion: Conclusion }> {
  const reader = mastodon.open(members, given);
  const items: ReadItem[] = [];
  for (const each of members) for await (const batch of reader.read(each)) items.push(...batch);
  return { items, conclusion: reader.conclude() };
}

const account = (acct: string, id = "9") => ({ id, acct, followers_count: 3, url: "https://social.example/@x" });
const owner = member("verify_credentials.json", {
  ...account("lena", "1"),
  url: "https://social.example/@lena",
  source: {},
});
const notification = (type: string, acct: string, status: object | null = null) => ({
  id: "5",
  type,
  created_at: "2026-07-05T09:00:00.000Z",
  account: account(acct),
  ...(status && {
    status: { id: "77", visibility: "public", content: "<p>x</p>", in_reply_to_account_id: null, ...status },
  }),
});
const acts = (items: ReadItem[]) =>
  items.flatMap((item) =>
    item.kind === "interaction" ? [`${item.person?.handle ?? "?"} ${item.type} ${item.post}`] : [],
  );

describe("which file it is", () => {
  test.each([
    ["outbox.json", '{"orderedItems": [{"type": "Create"}]}', "masto-outbox"],
    ["likes.json", '{"orderedItems": ["https://a.example/@b/1"]}', "masto-likes"],
    ["bookmarks.json", '{"orderedItems": ["https://a.example/@b/1"]}', null],
    ["actor.json", '{"preferredUsername": "lena", "inbox": "", "followers": "", "following": ""}', "masto-actor"],
    ["followers.json", '[{"acct": "a", "followers_count": 1}]', "masto-accounts/followers"],
    ["list.json", '[{"acct": "a", "followers_count": 1}]', null],
    [
      "page.json",
      '{"request": "GET https://a.example/api/v1/accounts/1/following", "body": []}',
      "masto-accounts/following",
    ],
    ["n.json", '[{"type": "follow", "account": {}, "created_at": ""}]', "masto-notifications"],
    ["s.json", '[{"uri": "", "reblogs_count": 0, "account": {}}]', "masto-statuses"],
    ["followers.csv", "Account address\nkim@mas.example\n", "fedi-followers-csv"],
    ["followers.csv", "Account address,Show boosts\nkim@mas.example,true\n", "masto-following-csv"],
    ["following.csv", "kim@mas.example\n", "masto-following-csv"],
    ["people.csv", "Account address\nkim@mas.example\n", null],
    ["followers.csv", "handle\nkim\n", null],
  ])("%s: %s is %s", (path, text, format) => {
    expect(mastodon.recognise(sample(path, text))).toBe(format);
  });

  test("what is nearly one of these is answered with what to do", () => {
    const near = (path: string, text: string) => mastodon.nearMiss?.(sample(path, text))?.detail;
    expect(near("list.json", '[{"acct": "a", "followers_count": 1}]')).toBe("mastodon-which-list");
    expect(near("bookmarks.json", '{"orderedItems": []}')).toBe("mastodon-bookmarks");
    expect(near("n.json", '{"accounts": [], "notification_groups": []}')).toBe("mastodon-grouped");
    expect(mastodon.lack?.(["masto-actor"], true)).toMatchObject({ code: "E-NODATA" });
    expect(mastodon.lack?.(["masto-likes"], false)).toEqual({ code: "W-GIVEN" });
    expect(mastodon.lack?.(["masto-following-csv"], false)).toEqual({ code: "W-FOLLOWING-ONLY", detail: "mastodon" });
  });
});

describe("addresses", () => {
  test.each([
    ["Kim@Mas.Example", null, "kim@mas.example"],
    [" @kim@mas.example", null, "kim@mas.example"],
    ["kim", "social.example", "kim@social.example"],
    ["kim", null, null],
    ["@nare@թութ.հայ", null, "nare@xn--69aa8bzb.xn--y9a3aq"],
    ["kim@mas.example@x", null, null],
    ["kim@mas.example/path", null, null],
    ["kim@", null, null],
    ["ki m@mas.example", null, null],
    ["a".repeat(600), "social.example", null],
  ])("%s on %s is %s", (raw, server, address) => {
    expect(addressOf(raw, server)).toBe(address);
  });

  test("a post's address names its author in two forms, and in others nobody", () => {
    expect(authorOfPost("https://mas.example/users/kim/statuses/1")).toBe("kim@mas.example");
    expect(authorOfPost("https://mas.example/@kim/1")).toBe("kim@mas.example");
    expect(authorOfPost("https://mas.example/ap/users/1168/statuses/1")).toBeNull();
    expect(authorOfPost("javascript:alert(1)")).toBeNull();
  });
});

describe("what people did", () => {
  test("likes, boosts, answers, mentions and quotes, each on the post it is about", async () => {
    const { items, conclusion } = await read([
      owner,
      member("notifications.json", [
        notification("favourite", "kim@mas.example", {}),
        notification("reblog", "local", {}),
        notification("follow", "new@mas.example"),
        notification("mention", "kim@mas.example", { in_reply_to_account_id: "1", in_reply_to_id: "70" }),
        notification("mention", "kim@mas.example", { in_reply_to_account_id: "8", in_reply_to_id: "71" }),
        notification("quote", "kim@mas.example", { quote: { quoted_status: { id: "72" } } }),
        notification("pleroma:emoji_reaction", "kim@mas.example", {}),
      ]),
    ]);
    expect(acts(items)).toEqual([
      "kim@mas.example like 77",
      "local@social.example share 77",
      "new@mas.example follow null",
      "kim@mas.example comment 70",
      "kim@mas.example mention null",
      "kim@mas.example quote 72",
      "kim@mas.example like 77",
    ]);
    expect(conclusion.owner.handle).toBe("lena@social.example");
  });

  test("messages and what nobody did are left out and counted; rows add up", async () => {
    const { items, conclusion } = await read([
      owner,
      member("notifications.json", [
        notification("mention", "kim@mas.example", { visibility: "direct" }),
        notification("poll", "lena", {}),
        notification("admin.sign_up", "x"),
        notification("something_new", "x"),
        { ...notification("favourite", ""), account: null },
        notification("favourite", "kim@mas.example", {}),
        "no object",
      ]),
    ]);
    expect(items.map((item) => item.kind)).toEqual(["flagged", "interaction", "flagged"]);
    expect(items.map((item) => "row" in item && item.row)).toEqual([1, 2, 3]);
    expect(conclusion.warnings).toContainEqual(
      expect.objectContaining({ code: "W-IGNORED", detail: "kinds", count: 4 }),
    );
  });

  test("of a text its words are counted, without tags, names and addresses", async () => {
    const content =
      '<p><span class="h-card"><a href="https://a.example/@lena">@<span>lena</span></a></span> caf&eacute; &amp; K&#252;che<br />wie sch&#xF6;n</p>';
    const { items } = await read([
      owner,
      member("n.json", [notification("mention", "kim@mas.example", { content, in_reply_to_account_id: "1" })]),
    ]);
    expect(items[0]).toMatchObject({ text: { words: 5, hasUrl: false, wordSequence: "caf eacute küche wie schön" } });
  });

  test("an account without its server is nobody while the server is not known", async () => {
    const { items } = await read([member("n.json", [notification("follow", "local")])]);
    expect(items).toMatchObject([{ kind: "flagged", reason: "no-name" }]);
    const known = { now, profile: { platform: "mastodon" as const, handle: "lena@social.example" } };
    expect(acts((await read([member("n.json", [notification("follow", "local")])], known)).items)).toEqual([
      "local@social.example follow null",
    ]);
  });
});

describe("lists", () => {
  const page = (next: string | null, asked: string, ...names: string[]) => ({
    request: `GET https://social.example/api/v1/accounts/1/followers${asked}`,
    link: next === null ? "" : `<https://social.example/api/v1/accounts/1/followers?max_id=${next}>; rel="next"`,
    body: names.map((name) => account(name)),
  });

  test("the number of accounts proves a list without pages whole; nothing proves it otherwise", async () => {
    const followers = member("followers.json", [account("a@b.example"), account("c@d.example"), account("local")]);
    const whole = await read([owner, followers]);
    expect(whole.conclusion.lists).toMatchObject([{ completeness: "complete", platformCount: 3 }]);
    const alone = await read([member("followers.json", [account("a@b.example")])]);
    expect(alone.conclusion.lists).toMatchObject([
      { completeness: "partial", reasons: [{ code: "W-PARTIAL", detail: "pages", count: 1 }] },
    ]);
  });

  test("a page in the middle that is missing leaves the list partial", async () => {
    const pages = [
      page("20", "", "a@b.example"),
      page("10", "?max_id=20", "c@d.example"),
      page(null, "?max_id=10", "e"),
    ];
    const conclude = async (...kept: number[]) =>
      (await read(kept.map((at) => member(`followers_${at}.json`, pages[at])))).conclusion.lists[0]?.completeness;
    expect(await conclude(0, 1, 2)).toBe("complete");
    expect(await conclude(2, 0, 1)).toBe("complete");
    for (const kept of [[0, 1], [0, 2], [1, 2], [2]]) expect(await conclude(...kept), String(kept)).toBe("partial");
  });

  test("G3: a hidden list is not a list of nobody", async () => {
    const { conclusion } = await read([owner, member("page.json", page(null, ""))]);
    expect(conclusion.lists).toEqual([]);
  });

  test("a table without a header begins with its first line, and blank lines are no rows", async () => {
    const { items, conclusion } = await read([
      member("following.csv", "kim@mas.example\n\n@lab@glaze.example\nno one\n"),
    ]);
    expect(items.map((item) => (item.kind === "listed" ? item.person.handle : item.kind))).toEqual([
      "kim@mas.example",
      "lab@glaze.example",
      "flagged",
    ]);
    expect(conclusion.lists).toMatchObject([{ side: "following", completeness: "incomplete" }]);
  });
});

describe("the archive", () => {
  const actor = member("actor.json", { id: "https://social.example/users/lena", preferredUsername: "lena", inbox: "" });
  const everybody = "https://www.w3.org/ns/activitystreams#Public";
  const create = (object: object, to: unknown = [everybody]) => ({
    type: "Create",
    id: "https://social.example/users/lena/statuses/1/activity",
    published: "2026-07-04T03:49:42Z",
    to,
    cc: [],
    object: {
      id: "https://social.example/users/lena/statuses/1",
      published: "2026-07-04T03:49:42Z",
      inReplyTo: null,
      ...object,
    },
  });

  test("answers to oneself and boosts of one's own are no acts towards anybody", async () => {
    const { items } = await read([
      actor,
      member("outbox.json", {
        orderedItems: [
          create({ inReplyTo: "https://social.example/users/lena/statuses/0" }),
          {
            type: "Announce",
            id: "https://social.example/users/lena/statuses/2/activity",
            published: "2026-07-04T03:49:42Z",
            object: "https://social.example/users/lena/statuses/0",
          },
        ],
      }),
    ]);
    expect(items.map((item) => item.kind === "post" && item.postKind)).toEqual(["reply", "share"]);
  });

  test("Z5: what went to followers is a post, and what went to single people is not read", async () => {
    const { items, conclusion } = await read([
      actor,
      member("outbox.json", {
        orderedItems: [
          create({}, ["https://social.example/users/lena/followers"]),
          create({ content: "canary" }, ["https://mas.example/users/kim"]),
          create({}, null),
        ],
      }),
    ]);
    expect(items).toHaveLength(1);
    expect(JSON.stringify([items, conclusion])).not.toContain("canary");
  });

  test("without counts they are unknown, not nothing", async () => {
    const { items } = await read([
      actor,
      member("outbox.json", { orderedItems: [create({}), create({ likes: { totalItems: -1 } })] }),
    ]);
    for (const item of items) expect(item).toMatchObject({ counts: { likes: null, shares: null, comments: null } });
  });
});

test("whatever stands in such files, reading ends in rows that add up or in a refusal", async () => {
  const shapes = ["masto-notifications", "masto-statuses", "masto-outbox", "masto-likes", "masto-accounts/followers"];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...shapes), fc.array(fc.jsonValue(), { maxLength: 8 }), async (format, values) => {
      const content = format === "masto-outbox" || format === "masto-likes" ? { orderedItems: values } : values;
      try {
        const { items } = await read([{ ...member("x.json", content), format }]);
        const primary = items.filter((item) => item.kind === "flagged" || ("primary" in item && item.primary));
        expect(primary.map((item) => "row" in item && item.row)).toEqual(primary.map((_, index) => index + 1));
      } catch (cause) {
        if (!(cause instanceof Refusal)) throw cause;
      }
    }),
  );
});

test("P5: a text of any length is undone in a moment", () => {
  const started = performance.now();
  for (const piece of ["<", "&", "<a ", "&#", "</p", "<br"]) textOfHtml(piece.repeat(60_000));
  expect(performance.now() - started).toBeLessThan(2000);
});
