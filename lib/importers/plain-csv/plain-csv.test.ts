import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainCsv } from "#lib/importers/plain-csv/importer.ts";
import type { ReadContext } from "#lib/importers/types.ts";
import { membersOf, readAll, refusalOf } from "#lib/testing/in-memory-export.ts";

const context: ReadContext = { now: new Date("2026-05-07T12:00:00Z"), profile: null };

const read = async (path: string, content: string | Uint8Array, given = context) =>
  readAll(plainCsv, membersOf(plainCsv, [{ path, content }]), given);
const formatOf = (path: string, content: string) => membersOf(plainCsv, [{ path, content }])[0]?.format ?? null;
const nearMiss = (path: string, content: string) => {
  const head = new TextEncoder().encode(content);
  return plainCsv.nearMiss?.({ path, sizeBytes: head.length, head }) ?? null;
};

describe("recognising", () => {
  test.each([
    ["followers.csv", "handle\n", "generic/followers"],
    ["followers (1).csv", "Username;Follow date\n", "generic/followers"],
    ["following.csv", "id,followed_at\n", "generic/following"],
    ["x/followers-2026-05-07.csv", "sep=;\nhandle;id\n", "generic/followers"],
    ["any.csv", "occurred_at,actor,type,post\n", "generic/interactions"],
    ["any.csv", "post,published_at,likes\n", "generic/posts"],
    ["any.csv", "link,likes\n", "generic/posts"],
    ["any.csv", "day,followers\n", "generic/counts"],
    ["any.csv", "Datum\tFollower\tLikes\n", "generic/counts"],
    ["friends.csv", "handle\n", null],
    ["followers.csv", "kim.k\nmara\n", null],
    ["followers.csv", "Account address,Show boosts\n", null],
    ["account_overview_analytics.csv", "Date,Impressions,Likes,Engagements,Profile visits\n", null],
  ])("%s with %j", (path, content, format) => {
    expect(formatOf(path, content)).toBe(format);
  });

  test("tables that are nearly ours get a sentence of their own", () => {
    expect(nearMiss("friends.csv", "handle\nkim\n")).toEqual({ code: "E-NODATA", detail: "csv-list-name" });
    expect(nearMiss("f.csv", "Account address,Hide notifications\n")).toMatchObject({ detail: "mastodon-list" });
    expect(nearMiss("interactions.csv", "actor,when\n")).toEqual({
      code: "E-CSV",
      place: "line 1",
      detail: "column-missing",
      facts: { found: "actor, when", needed: "actor, type" },
    });
  });

  test("P8: a data row is never taken for a header", () => {
    expect(nearMiss("followers.csv", "kim.k\nmara\n")).toMatchObject({ code: "E-CSV", detail: "header-missing" });
  });
});

describe("followers and following", () => {
  test("handles, ids and times; blank lines are no rows, and rows that cannot be read are flagged with their line", async () => {
    const { items, conclusion } = await read(
      "followers.csv",
      "handle,id,followed_at,note\n@Kim.K,,2026-01-02,x\n\nmara,17,2026-01-02T03:04:05+01:00\n,,\nbad handle,,\nlee,,yesterday,,5\nlou,,yesterday\n",
    );
    expect(items).toEqual([
      {
        kind: "listed",
        row: 1,
        primary: true,
        side: "followers",
        person: { id: null, handle: "kim.k" },
        followedAt: new Date("2026-01-02T00:00:00Z"),
      },
      {
        kind: "listed",
        row: 2,
        primary: true,
        side: "followers",
        person: { id: "17", handle: "mara" },
        followedAt: new Date("2026-01-02T02:04:05Z"),
      },
      { kind: "alias", id: "17", handle: "mara" },
      { kind: "flagged", row: 3, place: "line 5", reason: "missing-handle", found: ",," },
      { kind: "flagged", row: 4, place: "line 6", reason: "bad-handle", found: "bad handle" },
      { kind: "flagged", row: 5, place: "line 7", reason: "ragged-row", found: "lee,,yesterday,,5" },
      {
        kind: "listed",
        row: 6,
        primary: true,
        side: "followers",
        person: { id: null, handle: "lou" },
        followedAt: null,
      },
    ]);
    expect(conclusion.lists).toEqual([
      {
        side: "followers",
        completeness: "incomplete",
        reasons: [{ code: "W-ROWS", detail: "list", count: 3 }],
        platformCount: null,
      },
    ]);
    expect(conclusion.warnings).toEqual([
      { code: "W-VALUES", file: "followers.csv", place: "line 8", count: 1 },
      { code: "W-VALUES", file: "followers.csv", detail: "columns", count: 1, facts: { names: "note" } },
      { code: "W-DATE" },
    ]);
    expect(conclusion.observedAt).toEqual({ at: new Date("2026-01-02T02:04:05Z"), source: "newest-row" });
  });

  test("a list without flagged rows is complete, and belongs to no platform", async () => {
    const { conclusion } = await read("following-2026-05-01.csv", "username\nkim\nKIM\n");
    expect(conclusion).toEqual({
      platform: null,
      owner: { handle: null, id: null },
      observedAt: { at: new Date("2026-05-01T00:00:00Z"), source: "file-name" },
      lists: [{ side: "following", completeness: "complete", reasons: [], platformCount: null }],
      warnings: [],
    });
  });

  test("G3: a list of which nothing can be used is refused, never a list of nobody", async () => {
    expect(await refusalOf(() => read("followers.csv", "handle\nbad handle\n@,\n"))).toMatchObject({
      code: "E-NOROWS",
      file: "followers.csv",
      count: 2,
    });
  });

  test("the profile's platform decides what a handle is", async () => {
    const given: ReadContext = { ...context, profile: { platform: "x", handle: "me" } };
    const { items } = await read("followers.csv", "handle\nkim.k\nkim_k\nhttps://x.com/Lee\n", given);
    expect(items.map((item) => (item.kind === "listed" ? item.person.handle : item.kind))).toEqual([
      "flagged",
      "kim_k",
      "lee",
    ]);
  });

  test("C4: what our own exports put before a formula is taken off again", async () => {
    const { items } = await read("followers.csv", "handle\n'@kim\n'-lee\n");
    expect(items).toMatchObject([{ person: { handle: "kim" } }, { person: { handle: "-lee" } }]);
  });

  test("ids that a spreadsheet rounded are lost, and it is said", async () => {
    const { items, conclusion } = await read("followers.csv", 'handle,id\nkim,"1,80E+16"\nlee,1.8E+16\n');
    expect(items).toMatchObject([{ person: { id: null, handle: "kim" } }, { person: { id: null, handle: "lee" } }]);
    expect(conclusion.warnings[0]).toMatchObject({ code: "W-VALUES", detail: "ids", count: 2, place: "line 2" });
  });
});

describe("how a profile looks", () => {
  const traitsOf = async (...lines: string[]) => {
    const { items, conclusion } = await read("followers.csv", `${lines.join("\n")}\n`);
    const traits = items.flatMap((item) => (item.kind === "traits" ? [item] : []));
    return { traits, listed: items.filter(({ kind }) => kind === "listed").length, warnings: conclusion.warnings };
  };

  test("what the columns say, and of a bio no more than whether there is one", async () => {
    const { traits, listed, warnings } = await traitsOf(
      "handle,has_picture,bio,posts,followers,following",
      'kim,yes,"Pots, and tea","1,204",96,310',
      "lee,FALSE,,0,3,2100",
      "lou,1,n/a,,,",
    );
    expect(listed).toBe(3);
    const kind = "traits";
    expect(traits).toEqual([
      {
        kind,
        person: { id: null, handle: "kim" },
        hasPicture: true,
        hasBio: true,
        posts: 1204n,
        followers: 96n,
        following: 310n,
      },
      {
        kind,
        person: { id: null, handle: "lee" },
        hasPicture: false,
        hasBio: false,
        posts: 0n,
        followers: 3n,
        following: 2100n,
      },
      {
        kind,
        person: { id: null, handle: "lou" },
        hasPicture: true,
        hasBio: null,
        posts: null,
        followers: null,
        following: null,
      },
    ]);
    expect(JSON.stringify(traits, (_, value) => (typeof value === "bigint" ? Number(value) : value))).not.toContain(
      "Pots",
    );
    expect(warnings.map(({ code }) => code)).toEqual(["W-DATE"]);
  });

  test("a column that is not there is unknown, and a row of empty cells says nothing, not even of the bio", async () => {
    const { traits, listed } = await traitsOf("handle,picture,followers", "kim,no,", "lee,,", "lou,-,--");
    expect(listed).toBe(3);
    expect(traits).toMatchObject([{ person: { handle: "kim" }, hasPicture: false, hasBio: null, posts: null }]);
    expect((await traitsOf("handle,bio,posts", "kim,,", "lee,-,N/A")).traits).toEqual([]);
    expect((await traitsOf("handle,bio", "kim,Hello")).traits).toMatchObject([{ hasBio: true, hasPicture: null }]);
    expect((await traitsOf("handle", "kim")).traits).toEqual([]);
  });

  test("what cannot be read is unknown, and it is said", async () => {
    const { traits, warnings } = await traitsOf("handle,has_picture,posts,bio", "kim,perhaps,12.3K,", "lee,no,1.2K,");
    expect(traits).toMatchObject([{ hasPicture: false, posts: null, hasBio: false }]);
    expect(warnings).toMatchObject([
      { code: "W-VALUES", detail: "words", count: 1, place: "line 2" },
      { code: "W-VALUES", detail: "numbers", count: 2, place: "line 2" },
      { code: "W-DATE" },
    ]);
  });
});

describe("dates with slashes", () => {
  const times = async (...dates: string[]) => {
    const read1 = await read("followers.csv", `handle,date\n${dates.map((date, n) => `p${n},${date}`).join("\n")}\n`);
    const at = read1.items.map((item) =>
      item.kind === "listed" ? (item.followedAt?.toISOString().slice(0, 10) ?? null) : item.kind,
    );
    return { at, warnings: read1.conclusion.warnings.filter((each) => each.code === "W-VALUES") };
  };

  test("I2: one number above 12, anywhere in the file, proves the order of all of them", async () => {
    expect((await times("01/02/2026", "13/02/2026")).at).toEqual(["2026-02-01", "2026-02-13"]);
    expect((await times("01/02/2026", "02/13/2026")).at).toEqual(["2026-01-02", "2026-02-13"]);
    expect((await times("31.12.2025")).at).toEqual(["2025-12-31"]);
  });

  test("I2: nothing proved, or both proved, is unknown", async () => {
    const nothing = await times("01/02/2026", "05/05/2026");
    expect(nothing.at).toEqual([null, "2026-05-05"]);
    expect(nothing.warnings).toMatchObject([{ detail: "ambiguous-dates", count: 1, place: "line 2" }]);
    expect((await times("13/02/2026", "02/13/2026", "01/02/2026")).at).toEqual([null, null, null]);
  });
});

describe("interactions", () => {
  test("who did what to which post, in which direction; the words of a text and not the text", async () => {
    const { items } = await read(
      "interactions.csv",
      [
        "occurred_at,actor,type,post,text,direction",
        "2026-05-01T10:00:00Z,@Kim,comment,p1,So good: see you,",
        "2026-05-02,lee,Favourite,,,given",
        ",mara,poke,,,",
        "2026-05-02,,like,,,",
        "2026-05-02,lou,like,,,sideways",
      ].join("\n"),
    );
    expect(items).toEqual([
      {
        kind: "interaction",
        row: 1,
        primary: true,
        direction: "received",
        type: "comment",
        person: { id: null, handle: "kim" },
        at: new Date("2026-05-01T10:00:00Z"),
        precision: "second",
        post: "p1",
        text: { words: 4, hasUrl: false, wordSequence: "so good see you" },
        onOwnPost: false,
      },
      expect.objectContaining({ direction: "given", type: "like", precision: "day", post: null, text: null }),
      expect.objectContaining({ kind: "flagged", row: 3, place: "line 4", reason: "bad-kind", found: "poke" }),
      expect.objectContaining({ kind: "flagged", row: 4, reason: "missing-handle" }),
      expect.objectContaining({ kind: "flagged", row: 5, reason: "bad-kind", found: "sideways" }),
    ]);
  });
});

describe("posts and counts", () => {
  test("a count that is missing or cannot be read is unknown, not 0", async () => {
    const { items, conclusion } = await read(
      "posts.csv",
      'post,published_at,kind,likes,comments,shares,engagement rate\np1,2026-05-01,,"1,204",--,12.3K,0.2\n,2026-05-01,,1,,,\n',
    );
    const unknown = { comments: null, shares: null, saves: null, views: null, reach: null };
    expect(items).toEqual([
      {
        kind: "post",
        row: 1,
        primary: true,
        post: "p1",
        postKind: "original",
        publishedAt: new Date("2026-05-01T00:00:00Z"),
        precision: "day",
        counts: { likes: 1204n, ...unknown },
      },
      expect.objectContaining({ kind: "flagged", reason: "no-name", place: "line 3" }),
    ]);
    expect(conclusion.warnings.slice(0, 2)).toMatchObject([
      { code: "W-VALUES", detail: "numbers", count: 1, place: "line 2" },
      { code: "W-VALUES", detail: "columns", facts: { names: "engagement rate" } },
    ]);
  });

  test("a row per day; a row without a day is flagged", async () => {
    const { items } = await read(
      "counts.csv",
      "day,followers,likes\n2026-05-01,96,--\n2026-05-02T00:00:00,97,3\nsoon,98,1\n",
    );
    expect(items).toEqual([
      { kind: "day", row: 1, primary: true, day: "2026-05-01", values: { followersTotal: 96n } },
      { kind: "day", row: 2, primary: true, day: "2026-05-02", values: { followersTotal: 97n, likes: 3n } },
      expect.objectContaining({ kind: "flagged", row: 3, reason: "bad-date", found: "soon" }),
    ]);
  });
});

test("P3: columns named like parts of every object are columns that are not known", async () => {
  const { items } = await read("followers.csv", "__proto__,handle,constructor,toString\nx,kim,y,z\n");
  expect(items).toMatchObject([{ person: { id: null, handle: "kim" } }]);
});

test("P8: a needed column that occurs twice is refused, another one is not", async () => {
  expect(await refusalOf(() => read("followers.csv", "handle,Handle\na,b\n"))).toMatchObject({
    code: "E-CSV",
    detail: "column-twice",
  });
  expect(await refusalOf(() => read("followers.csv", "handle,x,x\na,b,c\n"))).toBeNull();
});

test("P7: NUL and halves of characters flag their row before a database sees it", async () => {
  const { items } = await read("followers.csv", "handle,note\nkim\0,\nlee,a\0b\nmara,\n");
  expect(items.map((item) => (item.kind === "flagged" ? item.reason : item.kind))).toEqual([
    "bad-text",
    "bad-text",
    "listed",
  ]);
  expect(items[0]).toMatchObject({ found: "kim\u2400," });
});

test("P7: a code page that was assumed is named, with examples", async () => {
  const { conclusion } = await read(
    "followers.csv",
    Uint8Array.from([...new TextEncoder().encode("handle,name\nkim,K"), 0xf6, 0x6c, 0x6e, 0x0a]),
  );
  expect(conclusion.warnings[0]).toEqual({
    code: "W-ENCODING",
    file: "followers.csv",
    facts: { encoding: "windows-1252", examples: "Köln" },
  });
});

test("property G2: every row is exactly one primary fact or one flagged row, whatever the pieces", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "K", "@", " ", '"', ",", "\n", "1", "\0", "'"), maxLength: 4 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 20 }), async (cells, pieceBytes) => {
      const content = `handle,id\n${cells.map((row) => row.map(quoted).join(",")).join("\n")}`;
      const members = membersOf(plainCsv, [{ path: "followers.csv", content }], pieceBytes);
      const items = [];
      const reader = plainCsv.open(members, context);
      for (const member of members) for await (const batch of reader.read(member)) items.push(...batch);
      const numbers = items.flatMap((item) =>
        item.kind === "flagged" || ("primary" in item && item.primary) ? [item.row] : [],
      );
      expect(numbers).toEqual(cells.map((_, index) => index + 1));
    }),
    { numRuns: 2000 },
  );
}, 60_000);

test.each([
  ["followers", "generic/followers", 3],
  ["followers-with-profiles", "generic/followers", 6],
  ["following", "generic/following", 2],
  ["interactions", "generic/interactions", 4],
  ["posts", "generic/posts", 2],
  ["counts", "generic/counts", 2],
])("the sample %s.csv is read without a warning", async (name, format, rows) => {
  const content = readFileSync(new URL(`../../../public/samples/${name}.csv`, import.meta.url));
  const members = membersOf(plainCsv, [{ path: `${name}.csv`, content, modifiedAt: context.now }]);
  expect(members[0]?.format).toBe(format);
  const { items, conclusion } = await readAll(plainCsv, members, context);
  expect(items).toHaveLength(rows);
  expect(conclusion.warnings).toEqual([]);
});
