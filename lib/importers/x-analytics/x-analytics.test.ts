import { describe, expect, test } from "vitest";
import { type Problem, Refusal } from "#lib/importers/problem.ts";
import type { Conclusion, Member, ReadItem, Sample } from "#lib/importers/types.ts";
import { xAnalytics } from "#lib/importers/x-analytics/importer.ts";

const now = new Date("2026-08-20T12:00:00Z");

function member(file: string, text: string): Member {
  const bytes = new TextEncoder().encode(text);
  const sample: Sample = { path: file, sizeBytes: bytes.length, head: bytes.subarray(0, 65_536) };
  return {
    ...sample,
    file,
    member: null,
    modifiedAt: null,
    format: xAnalytics.recognise(sample) ?? "none",
    open: async function* () {
      for (let at = 0; at < bytes.length; at += 11) yield bytes.subarray(at, at + 11);
    },
  };
}

async function read(file: string, text: string): Promise<{ items: ReadItem[]; conclusion: Conclusion }> {
  const each = member(file, text);
  const reader = xAnalytics.open([each], { now, profile: null });
  const items: ReadItem[] = [];
  for await (const batch of reader.read(each)) items.push(...batch);
  return { items, conclusion: reader.conclude() };
}

const overviewHead = "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts";
const contentHead =
  "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts";
// 2040000000000000001 >> 22, after 1288834974657 ms: 2026-04-03T09:17:33.998Z.
const id = "2040000000000000001";
const published = new Date(Number(BigInt(id) >> 22n) + 1_288_834_974_657);

describe("days", () => {
  test("new follows and those that ended are told; the sum of everything and the share button are not", async () => {
    const { items, conclusion } = await read("o.csv", `${overviewHead}\n"Thu, May 7, 2026",1204,18,49,1,9,2,1,3,4\n`);
    expect(items).toEqual([
      {
        kind: "day",
        row: 1,
        primary: true,
        day: "2026-05-07",
        values: { views: 1204n, likes: 18n, saves: 1n, newFollowers: 2n, unfollows: 1n, comments: 3n, shares: 4n },
      },
    ]);
    expect(conclusion.lists).toEqual([]);
    expect(conclusion.observedAt).toEqual({ at: new Date("2026-05-07T00:00:00Z"), source: "newest-row" });
  });

  test("G4: a day that does not exist is flagged, and a number that is none is unknown", async () => {
    const { items, conclusion } = await read(
      "o.csv",
      `${overviewHead}\n"Sun, Feb 30, 2025",1,1,1,1,1,1,1,1,1\n"Fri, Feb 14, 2025",1.2K,--,1,1,1,1,1,1,1\n`,
    );
    expect(items).toMatchObject([{ kind: "flagged", reason: "bad-date", place: "line 2" }, { day: "2025-02-14" }]);
    expect(items[1]).not.toHaveProperty("values.views");
    expect(items[1]).not.toHaveProperty("values.likes");
    expect(conclusion.warnings).toContainEqual(
      expect.objectContaining({ code: "W-VALUES", detail: "numbers", count: 1, place: "line 3" }),
    );
  });
});

describe("posts", () => {
  const row = (post: string, link: string, text = "Hello") =>
    `${post},"Sat, Apr 4, 2026",${text},${link},100,5,9,1,7,0,2,3\n`;

  test("the id tells the moment, which the day in the exporter's own zone does not", async () => {
    const { items, conclusion } = await read(
      "account_analytics_content_2026-04-01_2026-04-30.csv",
      `${contentHead}\n${row(id, `https://x.com/LenaKeramik/status/${id}`)}`,
    );
    expect(items).toEqual([
      {
        kind: "post",
        row: 1,
        primary: true,
        post: id,
        postKind: "original",
        publishedAt: published,
        precision: "second",
        counts: { likes: 5n, comments: 2n, shares: 3n, saves: 1n, views: 100n, reach: null },
      },
    ]);
    expect(conclusion.owner.handle).toBe("lenakeramik");
    expect(conclusion.observedAt?.at.toISOString()).toBe("2026-04-30T00:00:00.000Z");
  });

  test("an id that a spreadsheet rounded comes from the address, and it is said; without one the row is flagged", async () => {
    const { items, conclusion } = await read(
      "c.csv",
      `${contentHead}\n${row("2.04E+18", `https://x.com/LenaKeramik/status/${id}`)}${row("2.04E+18", "")}${row(id, "", "@kim yes")}`,
    );
    expect(items).toMatchObject([
      { kind: "post", post: id },
      { kind: "flagged", reason: "no-name" },
      { kind: "post", postKind: "reply" },
    ]);
    expect(conclusion.warnings).toContainEqual(expect.objectContaining({ detail: "ids", count: 2 }));
  });

  test("the older variant and the table of before 2024", async () => {
    const older = contentHead.replace("Post Link", "Link").replace("Shares", "Share");
    expect((await read("c.csv", `${older}\n${row(id, "")}`)).items).toMatchObject([{ post: id }]);
    const activity = await read(
      "tweet_activity_metrics_lenakeramik_20190401_20190501_en.csv",
      `"Tweet id","Tweet permalink","Tweet text","time","impressions","retweets","replies","favorites"\n"12","","a, b","2010-01-08 09:15 +0000","512.0","1.0","-","2.0"\n`,
    );
    expect(activity.items).toMatchObject([
      { post: "12", publishedAt: new Date("2010-01-08T09:15:00Z"), counts: { views: 512n, comments: null, likes: 2n } },
    ]);
    expect(activity.conclusion.owner.handle).toBe("lenakeramik");
  });
});

test("P8: a column that is needed twice is refused, with what stands there", async () => {
  const refused = await read("c.csv", `Post id,Date,Post text,Post id\n1,2,3,4\n`).catch((cause: unknown) => cause);
  expect(refused).toBeInstanceOf(Refusal);
  const problem: Problem | null = refused instanceof Refusal ? refused.problem : null;
  expect(problem).toMatchObject({ code: "E-CSV", detail: "column-twice", place: "line 1" });
});

test.each(["Date,Followers\n", "Post id,Date,Title\n", "handle\n", "{}"])("%s is none of these", (text) => {
  expect(member("a.csv", text).format).toBe("none");
});
