import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instagramExport } from "#lib/importers/instagram-export/importer.ts";
import type { InteractionRow, ReadContext, ReadItem } from "#lib/importers/types.ts";
import { type MemoryFile, membersOf, readAll, refusalOf } from "#lib/testing/in-memory-export.ts";

const context: ReadContext = { now: new Date("2026-05-08T00:00:00Z"), profile: null };
const lists = "connections/followers_and_following";
const time = 1_700_000_000;
const at = new Date("2023-11-14T22:13:20Z");

const json = (path: string, value: unknown, more: Partial<MemoryFile> = {}): MemoryFile => ({
  path,
  content: JSON.stringify(value, null, 1),
  ...more,
});
const personA = (value: string, timestamp: unknown = time) => ({
  title: "",
  media_list_data: [],
  string_list_data: [{ href: `https://www.instagram.com/${value}`, value, timestamp }],
});
const followers = (...people: unknown[]) => json(`${lists}/followers_1.json`, people);
const following = (...people: unknown[]) => json(`${lists}/following.json`, { relationships_following: people });

const read = (...files: MemoryFile[]) => readAll(instagramExport, membersOf(instagramExport, files), context);
const formatOf = (file: MemoryFile) => membersOf(instagramExport, [file])[0]?.format ?? null;
const nearMiss = (path: string, content: string) => {
  const head = new TextEncoder().encode(content);
  return instagramExport.nearMiss?.({ path, sizeBytes: head.length, head }) ?? null;
};
const told = (items: ReadItem[]) =>
  items.map((item) =>
    item.kind === "listed" ? `${item.side}: ${item.person.handle}` : item.kind === "flagged" ? item.reason : item.kind,
  );
const given = (items: ReadItem[]) => items.filter((item): item is InteractionRow => item.kind === "interaction");

describe("recognising by content first", () => {
  test.each([
    ["followers_1.json", [personA("kim")], "ig-followers"],
    ["deep/er/Followers_1 (1).json", [personA("kim")], "ig-followers"],
    ["followers_1.json", [], "ig-followers"],
    ["followers_1.json", personA("kim"), "ig-followers"],
    ["followers.json", { relationships_followers: [] }, "ig-followers"],
    ["odd name.json", { relationships_following: [] }, "ig-following"],
    ["followers_1.json", { relationships_following: [] }, "ig-following"],
    ["connections.json", { close_friends: {}, followers: {}, following: {} }, "ig-flat-connections"],
    ["likes/liked_posts.json", { likes_media_likes: [] }, "ig-liked-posts"],
    ["likes/liked_posts.json", [{ timestamp: 1, label_values: [] }], "ig-liked-posts"],
    ["likes.json", { media_likes: [], comment_likes: [] }, "ig-flat-likes"],
    ["comments/post_comments_1.json", [{ string_map_data: {} }], "ig-comments"],
    ["comments.json", { media_comments: [] }, "ig-flat-comments"],
    ["close_friends.json", [personA("kim")], null],
    ["blocked_profiles.json", personA("kim"), null],
    ["threads/followers.json", { text_post_app_text_post_app_followers: [personA("kim")] }, null],
    ["people_who_followed_you_1.json", [personA("kim")], null],
    ["following_hashtags.json", { relationships_following_hashtags: [personA("kim")] }, null],
  ])("%s %#", (path, value, format) => {
    expect(formatOf(json(path, value))).toBe(format);
  });

  test("what is not read gets its own sentence", () => {
    const list = JSON.stringify([personA("kim")]);
    expect(nearMiss("threads/followers.json", '{"text_post_app_text_post_app_followers": []}')).toMatchObject({
      detail: "threads",
    });
    expect(nearMiss("x.json", '{"relationships_unfollowed_users": []}')).toMatchObject({
      detail: "recently-unfollowed",
    });
    expect(nearMiss("x.json", '{"relationships_blocked_users": []}')).toMatchObject({ detail: "other-list" });
    expect(nearMiss("message_1.json", '{"participants": [], "messages": []}')).toMatchObject({ detail: "messages" });
    expect(nearMiss("kim.json", list)).toMatchObject({ detail: "unnamed-list" });
    expect(nearMiss(`${lists}/followers_1.html`, "<html><body>")).toEqual({ code: "E-HTML" });
    expect(nearMiss(`${lists}/no-data.txt`, "Keine Daten")).toEqual({ code: "W-EMPTY-SECTION" });
    expect(nearMiss("notes.txt", "hello")).toBeNull();
  });

  test("Z5: messages, media and anything not needed are not even looked into", () => {
    for (const path of [
      "your_instagram_activity/messages/inbox/kim_1/message_1.json",
      "messages/inbox/kim_1/followers_1.json",
      "media/posts/1.jpg",
      "logged_information/link_history.json",
    ]) {
      expect(instagramExport.wants(path)).toBe(false);
    }
    expect(instagramExport.wants(`my export/${lists}/followers_12.json`)).toBe(true);
  });

  test("an export without the lists is of no use, loose likes are the owner's own", () => {
    expect(instagramExport.lack?.(["ig-owner", "ig-liked-posts"], true)).toMatchObject({ code: "E-NODATA" });
    expect(instagramExport.lack?.(["ig-liked-posts"], false)).toEqual({ code: "W-GIVEN" });
    expect(instagramExport.lack?.(["ig-following"], true)).toEqual({ code: "W-FOLLOWING-ONLY" });
    expect(instagramExport.lack?.(["ig-followers"], true)).toBeNull();
  });
});

describe("the four shapes of lists", () => {
  const labelled = (username: string, link = `https://www.instagram.com/${username}`) => ({
    timestamp: time,
    media: [],
    fbid: "17900000000000113",
    label_values: [
      { label: "URL", value: link, href: link },
      { label: "Naam", value: "Kim K" },
      { label: "Gebruikersnaam", value: username },
    ],
  });

  test("A, A' and C, bare or wrapped, name the same people", async () => {
    const { items } = await read(
      followers(personA("Kim.K"), labelled("lee")),
      following({
        title: "mara",
        string_list_data: [{ href: "https://www.instagram.com/_u/mara", timestamp: time }],
      }),
    );
    expect(items).toEqual([
      {
        kind: "listed",
        row: 1,
        primary: true,
        side: "followers",
        person: { id: null, handle: "kim.k" },
        followedAt: at,
      },
      { kind: "listed", row: 2, primary: true, side: "followers", person: { id: null, handle: "lee" }, followedAt: at },
      {
        kind: "listed",
        row: 1,
        primary: true,
        side: "following",
        person: { id: null, handle: "mara" },
        followedAt: at,
      },
    ]);
  });

  test("one person only: the file or the value is the bare object", async () => {
    const one = await read(
      json("followers_1.json", personA("kim")),
      json("following.json", { relationships_following: personA("lee") }),
    );
    expect(told(one.items)).toEqual(["followers: kim", "following: lee"]);
  });

  test("B: both lists in one file, by name and ISO time; other lists in it are left alone", async () => {
    const { items, conclusion } = await read(
      json("connections.json", {
        close_friends: { pal: "2019-03-01T10:00:00+00:00" },
        followers: { "kim.k": "2019-03-01T10:00:00+00:00", "no good": "2019-03-01T10:00:00+00:00" },
        following: { __proto: "2019-03-01T10:00:00.123456+00:00", "123": "soon" },
      }),
      json("profile.json", { username: "Lena", email: "x@example.org" }),
    );
    expect(told(items)).toEqual(["followers: kim.k", "bad-handle", "following: 123", "following: __proto"]);
    expect(conclusion.owner).toEqual({ handle: "lena", id: null });
    expect(conclusion.lists.map((list) => [list.side, list.completeness])).toEqual([
      ["followers", "incomplete"],
      ["following", "complete"],
    ]);
    expect(conclusion.warnings).toContainEqual({
      code: "W-VALUES",
      file: "connections.json",
      place: "record 3",
      count: 1,
    });
  });

  test("rows that name nobody are flagged where they stand, and keep the list from being whole (G3)", async () => {
    const { items, conclusion } = await read(
      followers(personA("kim"), { title: "", string_list_data: [] }, personA("not a handle"), "oops", null, {
        title: "other",
        string_list_data: [{ value: "lee", timestamp: time }],
      }),
    );
    expect(told(items)).toEqual([
      "followers: kim",
      "missing-handle",
      "bad-handle",
      "not-a-record",
      "not-a-record",
      "handles-disagree",
    ]);
    expect(items[1]).toMatchObject({ row: 2, place: "record 2" });
    expect(conclusion.lists).toEqual([
      {
        side: "followers",
        completeness: "incomplete",
        reasons: [{ code: "W-ROWS", detail: "list", count: 5 }],
        platformCount: null,
      },
    ]);
  });

  test("G3: a list of which nobody can be read is refused, an empty list is no list of nobody", async () => {
    const nobody = followers({ string_list_data: [] }, { string_list_data: [] });
    expect(await refusalOf(() => read(nobody))).toEqual({
      code: "E-NOROWS",
      file: `${lists}/followers_1.json`,
      count: 2,
      facts: { reason: "missing-handle", times: 2 },
    });
    const { conclusion } = await read(followers(), following(personA("kim")));
    expect(conclusion.lists.map((list) => list.side)).toEqual(["following"]);
    expect(conclusion.warnings).toContainEqual({
      code: "W-EMPTY-SECTION",
      file: `${lists}/followers_1.json`,
      detail: "followers",
    });
  });

  test("G4: no time, 0 and impossible times are unknown; only impossible ones are worth a warning", async () => {
    const { items, conclusion } = await read(
      followers(personA("a", 0), personA("b", 1), personA("c", 4_000_000_000), personA("d", "x"), personA("e", null)),
    );
    expect(items.every((item) => item.kind === "listed" && item.followedAt === null)).toBe(true);
    expect(conclusion.warnings.filter((each) => each.code === "W-VALUES")).toEqual([
      { code: "W-VALUES", file: `${lists}/followers_1.json`, place: "record 2", count: 3 },
    ]);
  });

  test("P4: objects, lists and numbers where a text belongs name nobody", async () => {
    const odd = [{ not: "" }, ["kim"], 7, true].map((value) => ({
      title: value,
      string_list_data: [{ value, href: value }],
    }));
    expect(told((await read(followers(personA("kim"), ...odd))).items).slice(1)).toEqual(
      Array(4).fill("missing-handle"),
    );
  });

  test("a broken member is refused with the place inside the archive", async () => {
    const file = {
      path: `${lists}/followers_1.json`,
      content: `[\n${JSON.stringify(personA("kim"))},\n]`,
      zip: "export.zip",
    };
    expect(await refusalOf(() => read(file))).toMatchObject({
      code: "E-JSON",
      file: "export.zip",
      place: expect.stringContaining(`${lists}/followers_1.json`),
      facts: { line: 3, column: 1 },
    });
  });
});

describe("whether a list is the whole list", () => {
  const insights = (count: string) =>
    json("logged_information/past_instagram_insights/audience_insights.json", {
      organic_insights_audience: [
        {
          string_map_data: {
            "Date range": { value: "Feb 6 - May 6" },
            Followers: { value: count },
            "Followers delta": { value: "+5%" },
          },
        },
      ],
    });
  const many = (count: number) => Array.from({ length: count }, (_, index) => personA(`p${index}`));
  const followersOf = async (...files: MemoryFile[]) =>
    (await read(...files)).conclusion.lists.find((list) => list.side === "followers");

  test("Z6: a gap in the parts is a missing part", async () => {
    const part = (number: number) => json(`${lists}/followers_${number}.json`, [personA(`p${number}`)]);
    expect(await followersOf(part(1), part(2))).toMatchObject({ completeness: "complete", reasons: [] });
    expect(await followersOf(part(2), part(4))).toMatchObject({
      completeness: "incomplete",
      reasons: [
        { code: "W-PART-MISSING", facts: { part: "followers_1.json" } },
        { code: "W-PART-MISSING", facts: { part: "followers_3.json" } },
      ],
    });
  });

  test("the platform's own count: more than 2 accounts and more than 2 % below is partial", async () => {
    expect(await followersOf(followers(...many(7)), insights("10"))).toEqual({
      side: "followers",
      completeness: "partial",
      reasons: [{ code: "W-PARTIAL", facts: { listed: 7, platform: 10 } }],
      platformCount: 10,
    });
    expect(await followersOf(followers(...many(8)), insights("10"))).toMatchObject({
      completeness: "complete",
      platformCount: 10,
    });
    expect(await followersOf(followers(...many(196)), insights("200"))).toMatchObject({ completeness: "complete" });
    expect(await followersOf(followers(...many(195)), insights("200"))).toMatchObject({ completeness: "partial" });
    expect(await followersOf(followers(...many(7)), insights("--"))).toMatchObject({
      completeness: "complete",
      platformCount: null,
    });
  });

  test("without a count: a list that begins just where an export range would", async () => {
    const zip = "instagram-lena-2026-05-07-Ab3dEfGh.zip";
    const oldest = (iso: string) =>
      json(`${lists}/followers_1.json`, [personA("kim", Date.parse(iso) / 1000)], { zip });
    for (const [iso, range] of [
      ["2025-05-08T10:00:00Z", "1 year"],
      ["2026-04-06T00:00:00Z", "1 month"],
      ["2023-05-05T00:00:00Z", "3 years"],
    ] as const) {
      expect(await followersOf(oldest(iso))).toMatchObject({
        completeness: "partial",
        reasons: [{ code: "W-SUSPICIOUS", detail: "range-start", facts: { oldest: iso.slice(0, 10), range } }],
      });
    }
    expect(await followersOf(oldest("2025-05-20T00:00:00Z"))).toMatchObject({ completeness: "complete", reasons: [] });
  });

  test("without a count: an owner who followed others long before is told, and only that proves nothing", async () => {
    const since = following(personA("mara", time - 181 * 86_400));
    expect(await followersOf(followers(personA("kim")), since)).toMatchObject({
      completeness: "complete",
      reasons: [
        { code: "W-SUSPICIOUS", detail: "following", facts: { oldest: "2023-11-14", following: "2023-05-17" } },
      ],
    });
    expect(await followersOf(followers(personA("kim")), following(personA("mara", time - 179 * 86_400)))).toMatchObject(
      { reasons: [] },
    );
  });
});

describe("what the owner gave", () => {
  const owner = json("personal_information/personal_information.json", {
    profile_user: [
      { string_map_data: { "E-mail": { value: "x@example.org" }, Gebruikersnaam: { value: "Lena.Keramik" } } },
    ],
  });
  const liked = (title: string, href: string) => ({
    title,
    string_list_data: [{ href, value: "\u00f0\u009f\u0091\u008d", timestamp: time }],
  });

  test("likes to 2025: author and post", async () => {
    const { items } = await read(
      json("likes/liked_posts.json", {
        likes_media_likes: [
          liked("kim.k", "https://www.instagram.com/p/DX0abcdEFGH/"),
          liked("", "https://x.example/p/A/"),
        ],
      }),
    );
    const act = {
      kind: "interaction",
      primary: true,
      direction: "given",
      type: "like",
      at,
      precision: "second",
      text: null,
      onOwnPost: false,
    };
    expect(items).toEqual([
      { ...act, row: 1, person: { id: null, handle: "kim.k" }, post: "DX0abcdEFGH" },
      { ...act, row: 2, person: null, post: null },
    ]);
  });

  test("likes of 2026: the group that looks like a person is the author, whatever its title", async () => {
    const record = (owners: unknown[]) => ({
      timestamp: time,
      label_values: [
        {
          label: "URL",
          value: "https://www.instagram.com/reel/DX00abcdEFGH/",
          href: "https://www.instagram.com/reel/DX00abcdEFGH/",
        },
        { label: "Bijschrift", value: "kim" },
        { title: "Hashtags", dict: [{ title: "", dict: [{ label: "Naam", value: "#clay" }] }] },
        ...owners,
      ],
    });
    const person = [
      { label: "URL", value: "" },
      { label: "Naam", value: "Mara Lindqvist" },
      { label: "Gebruikersnaam", value: "mara.lindqvist" },
    ];
    const { items } = await read(
      json("likes/liked_posts.json", [
        record([{ title: "Eigenaar", dict: [{ title: "", dict: person }] }]),
        record([]),
      ]),
    );
    expect(given(items).map(({ person: who, post }) => [who?.handle ?? null, post])).toEqual([
      ["mara.lindqvist", "DX00abcdEFGH"],
      [null, "DX00abcdEFGH"],
    ]);
  });

  test("liked comments tell no post: two of one person below one post are two acts", async () => {
    const one = liked("kim", "https://www.instagram.com/p/DX0abcdEFGH/");
    const { items } = await read(json("likes/liked_comments.json", { likes_comment_likes: [one, one] }));
    expect(given(items).map(({ post }) => post)).toEqual([null, null]);
  });

  test("comments: whose post, by any language's label; the owner's own post is nobody's; never the text", async () => {
    const comment = (labels: object) => ({ media_list_data: [{ uri: "" }], string_map_data: labels });
    const { items } = await read(
      owner,
      json("comments/post_comments_1.json", [
        comment({ Comment: { value: "haha" }, "Media Owner": { value: "mara" }, Time: { timestamp: time } }),
        comment({ Reactie: { value: "haha" }, Tijd: { timestamp: time }, "Media-eigenaar": { value: "mara" } }),
        comment({
          Kommentar: { value: "Danke" },
          "Media-Eigent\u00c3\u00bcmer*in": { value: "lena.keramik" },
          Zeit: { timestamp: time },
        }),
        comment({ Comment: { value: "haha" }, Time: { timestamp: time } }),
      ]),
      json("comments/reels_comments.json", {
        comments_reels_comments: [
          comment({ Comment: { value: "wow" }, "Media Owner": { value: "studio.kiln" }, Time: { timestamp: time } }),
        ],
      }),
    );
    expect(given(items).map(({ person, onOwnPost }) => [person?.handle ?? null, onOwnPost])).toEqual([
      ["mara", false],
      ["mara", false],
      [null, true],
      [null, false],
      ["studio.kiln", false],
    ]);
    expect(given(items).every(({ type, text, post }) => type === "comment" && text === null && post === null)).toBe(
      true,
    );
  });

  test("2020: lists of time and name", async () => {
    const { items } = await read(
      json("likes.json", {
        media_likes: [["2020-10-18T19:04:11+00:00", "kim"]],
        comment_likes: [["2020-10-18T19:04:12+00:00", "lee"], 7],
      }),
      json("comments.json", { media_comments: [["2020-10-18T19:04:13+00:00", "text", "mara"]] }),
    );
    expect(given(items).map((act) => [act.type, act.person?.handle, act.at?.toISOString()])).toEqual([
      ["like", "kim", "2020-10-18T19:04:11.000Z"],
      ["like", "lee", "2020-10-18T19:04:12.000Z"],
      ["comment", "mara", "2020-10-18T19:04:13.000Z"],
    ]);
    expect(told(items)).toContain("not-a-record");
  });
});

describe("whose export, and of when", () => {
  const zip = "instagram-lena.keramik-2026-05-07-Ab3dEfGh.zip";
  const entry = { zip: "export.zip", modifiedAt: new Date("2026-05-06T20:00:00Z") };
  const list = (more: Partial<MemoryFile>) => json(`${lists}/followers_1.json`, [personA("kim")], more);
  const log = json("your_information_download_requests.json", [
    { string_map_data: { Time: { timestamp: 1_777_600_000 } } },
    { string_map_data: { Time: { timestamp: 1_777_500_000 } } },
  ]);

  test("the log goes before the name, the name before the archive, the archive before the newest row", async () => {
    const dateOf = async (...files: MemoryFile[]) => (await read(...files)).conclusion.observedAt;
    expect(await dateOf(list({ zip }), log)).toEqual({ at: new Date(1_777_600_000_000), source: "export-log" });
    expect(await dateOf(list({ ...entry, zip }))).toEqual({ at: new Date("2026-05-07"), source: "file-name" });
    expect(await dateOf(list(entry))).toEqual({ at: entry.modifiedAt, source: "archive-entry" });
    expect(await dateOf(list({}))).toEqual({ at, source: "newest-row" });
    expect(await dateOf(json("followers_1.json", [personA("kim", 0)]))).toBeNull();
  });

  test("a row's time is only a lower bound, and it is said", async () => {
    expect((await read(list({}))).conclusion.warnings).toEqual([{ code: "W-DATE" }]);
    expect((await read(list(entry))).conclusion.warnings).toEqual([]);
  });

  test("the owner is in the name of the ZIP or its folder when no file tells", async () => {
    expect((await read(list({ zip }))).conclusion.owner).toEqual({ handle: "lena.keramik", id: null });
    const folder = json(`lena.keramik_20220401_part_2/${lists}/followers.json`, {
      relationships_followers: [personA("kim")],
    });
    const { conclusion } = await read(folder);
    expect(conclusion.owner.handle).toBe("lena.keramik");
    expect(conclusion.observedAt).toEqual({ at: new Date("2022-04-01"), source: "file-name" });
  });
});

test("property G2: every record is exactly one primary fact or one flagged row, whatever the pieces", async () => {
  const person = fc.oneof(
    fc.constantFrom(personA("kim"), personA("lee", 0), personA("no good"), null, 7, {}),
    fc.jsonValue({ maxDepth: 2 }),
    fc.record(
      { title: fc.jsonValue(), string_list_data: fc.jsonValue(), label_values: fc.jsonValue() },
      { requiredKeys: [] },
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(person), fc.integer({ min: 1, max: 40 }), async (people, pieceBytes) => {
      const files = [
        json("following.json", { relationships_following: people }),
        json("liked_posts.json", { likes_media_likes: people }),
      ];
      for (const member of membersOf(instagramExport, files, pieceBytes)) {
        const rows: number[] = [];
        for await (const batch of instagramExport.open([member], context).read(member)) {
          for (const item of batch)
            if (item.kind === "flagged" || ("primary" in item && item.primary)) rows.push(item.row);
        }
        expect(rows).toEqual(people.map((_, index) => index + 1));
      }
    }),
    { numRuns: 2000 },
  );
}, 60_000);
