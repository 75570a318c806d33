import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { problemText } from "#lib/display/problem-text.ts";
import { type Problem, Refusal } from "#lib/importers/problem.ts";
import type { InteractionRow } from "#lib/importers/types.ts";
import { type ReadUpload, readUpload, uploadsOf } from "#lib/testing/read-upload.ts";

// Sample exports that are not part of the project, because not all of them may be passed on.
const root = join(import.meta.dirname, "../../../shared/fixtures");
const isHere = existsSync(root);
if (!isHere) process.stderr.write(`\nSKIPPED: the tests over real exports need their files in ${root}\n\n`);

const read = async (...paths: string[]) =>
  readUpload((await Promise.all(paths.map((path) => uploadsOf(join(root, path))))).flat());
const mutual = (found: ReadUpload) => [...found.people.followers].filter((each) => found.people.following.has(each));
const counts = (found: ReadUpload) => ({
  followers: found.people.followers.size,
  following: found.people.following.size,
  mutual: mutual(found).length,
});
const given = (found: ReadUpload, type: InteractionRow["type"]) => found.given.filter((act) => act.type === type);
const outward = (found: ReadUpload, type: InteractionRow["type"]) => given(found, type).filter((act) => !act.onOwnPost);
const list = (found: ReadUpload, side: "followers" | "following") =>
  found.conclusion.lists.find((each) => each.side === side);

async function refused(path: string): Promise<Problem> {
  try {
    await read(path);
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe.skipIf(!isHere)("Instagram", () => {
  test("hestia-2021-json.zip", async () => {
    const found = await read("instagram/hestia-2021-json.zip");
    expect(counts(found)).toEqual({ followers: 96, following: 386, mutual: 0 });
    expect(found.rows.following).toBe(389);
    expect(found.formats.filter((format) => format === "ig-liked-posts")).toHaveLength(1);
    expect(given(found, "like")).toHaveLength(103 + 211);
    expect(found.flagged).toBe(0);
    expect(list(found, "followers")?.completeness).toBe("complete");
  });

  test("uu-2020-flat, as a folder", async () => {
    const found = await read("instagram/uu-2020-flat");
    expect(counts(found)).toEqual({ followers: 10, following: 100, mutual: 10 });
    expect(given(found, "like")).toHaveLength(211 + 8);
    expect(given(found, "comment")).toHaveLength(16);
    expect(found.conclusion.owner.handle).toBe("__proefpersoon4");
  });

  test("the made-up export of 2026", async () => {
    const found = await read("instagram/made-up/instagram-lena.keramik-2026-05-07-Ab3dEfGh.zip");
    expect(counts(found)).toEqual({ followers: 20, following: 12, mutual: 7 });
    expect(found.conclusion.owner.handle).toBe("lena.keramik");
    expect(found.conclusion.observedAt?.at.toISOString().slice(0, 10)).toBe("2026-05-07");
    expect(found.formats).not.toContain("threads-followers");
    const comments = given(found, "comment");
    expect(comments).toHaveLength(4);
    expect(comments.filter((act) => act.onOwnPost)).toHaveLength(1);
    expect(comments.filter((act) => act.person === null && !act.onOwnPost)).toHaveLength(1);
    expect(list(found, "followers")).toMatchObject({ completeness: "complete", platformCount: 20 });
  });

  test("a list limited to a date range is partial, with a warning (formats 4.3, threats G3)", async () => {
    const found = await read("instagram/made-up/restricted-date-range-2026.zip");
    expect(found.people.followers.size).toBe(3);
    expect(list(found, "followers")).toMatchObject({
      completeness: "partial",
      platformCount: 20,
      reasons: expect.arrayContaining([
        expect.objectContaining({ code: "W-PARTIAL", facts: { listed: 3, platform: 20 } }),
      ]),
    });
  });

  test("a missing part makes the list incomplete (threats Z6)", async () => {
    const found = await read("instagram/made-up/missing-part-macos.zip");
    expect(found.people.followers.size).toBe(14);
    expect(list(found, "followers")?.completeness).toBe("incomplete");
    expect(found.warnings.map(problemText).join()).toContain("followers_2");
  });

  test("one follower comes as a bare object", async () => {
    expect(counts(await read("instagram/made-up/single-follower-2023"))).toEqual({
      followers: 1,
      following: 1,
      mutual: 1,
    });
  });

  test.each(["instagram/made-up/html-italian-2025.zip", "instagram/developer-az-html-2024"])(
    "%s is HTML (E-HTML)",
    async (path) => {
      expect(await refused(path)).toMatchObject({ code: "E-HTML" });
    },
  );
});

describe.skipIf(!isHere)("Mastodon", () => {
  const by = (found: ReadUpload) => found.received.map((act) => `${act.person?.handle} ${act.type}`).sort();

  test("the archive of 2026: posts with counts, what was given to whom, and no message", async () => {
    const found = await read("mastodon/made-up/archive-20260724120603-made-up.zip");
    expect(found.conclusion.owner).toEqual({ handle: "lena@social.example", id: null });
    expect(found.conclusion.observedAt?.at.toISOString()).toBe("2026-07-24T12:06:03.000Z");
    const posts = [...found.posts.values()];
    expect(posts).toHaveLength(3);
    expect(posts.reduce((sum, post) => sum + Number(post.counts.likes ?? 0), 0)).toBe(13);
    expect(posts.reduce((sum, post) => sum + Number(post.counts.shares ?? 0), 0)).toBe(3);
    expect(given(found, "comment").map((act) => act.person?.handle)).toEqual(["kim@mas.example"]);
    expect(given(found, "share").map((act) => act.person?.handle)).toEqual(["lab@glaze.example"]);
    expect(given(found, "like").map((act) => act.person?.handle ?? null)).toEqual(["kim@mas.example", null]);
  });

  test("saved notifications name who did what; what nobody did to the owner is left out and said", async () => {
    const found = await read("mastodon/made-up/notifications.json");
    expect(by(found)).toEqual([
      "fan@other.example quote",
      "fan@other.example share",
      "kim@mas.example comment",
      "kim@mas.example like",
      "newbie@gone.example follow",
    ]);
    expect(found.warnings).toContainEqual(expect.objectContaining({ code: "W-IGNORED", detail: "kinds", count: 2 }));
  });

  test("two pages of followers of which each leads to the next are the whole list, and one of them is not", async () => {
    const pages = ["mastodon/made-up/followers_page1.json", "mastodon/made-up/followers_page2.json"];
    const whole = await read(...pages);
    expect(whole.people.followers.size).toBe(3);
    expect(list(whole, "followers")).toMatchObject({ completeness: "complete" });
    expect(list(await read(pages[0] ?? ""), "followers")).toMatchObject({
      completeness: "partial",
      reasons: [{ code: "W-PARTIAL", detail: "pages", count: 2 }],
    });
  });

  test("tables of addresses, of all ages", async () => {
    const sizes = async (path: string) => counts(await read(path));
    expect(await sizes("mastodon/made-up/following_accounts.csv")).toMatchObject({ following: 3 });
    expect(await sizes("mastodon/made-up/following_accounts_pre_2.4_headerless.csv")).toMatchObject({ following: 2 });
    expect(await sizes("mastodon/made-up/followers_gotosocial.csv")).toMatchObject({ followers: 3 });
    expect(await sizes("mastodon/mastodon-spec/following_accounts.csv")).toMatchObject({ following: 2 });
  });

  test("answers of a real server", async () => {
    const found = await read("mastodon/mastodonpy-2026");
    expect(by(found).filter((act) => act.endsWith("like"))).toHaveLength(1);
    expect(by(found).filter((act) => act.endsWith("share"))).toHaveLength(1);
    expect(found.posts.size).toBe(10);
  });
});

describe.skipIf(!isHere)("Bluesky", () => {
  const answer = (name: string) => read(`bluesky/atproto-snapshots/${name}.json`);
  const types = (found: ReadUpload) => Object.groupBy(found.received, (act) => act.type);

  test("lists name people by the id that outlives their handle; nothing proves one answer whole", async () => {
    const followers = await answer("getFollowers");
    expect(counts(followers)).toEqual({ followers: 4, following: 0, mutual: 0 });
    expect([...followers.people.followers].every((id) => id.startsWith("did:plc:"))).toBe(true);
    expect(list(followers, "followers")?.completeness).toBe("partial");
    expect(counts(await answer("getFollows"))).toMatchObject({ following: 4 });
  });

  test("notifications, likes, reposts and quotes name who did what", async () => {
    const mixed = types(await answer("listNotifications_mixed"));
    expect(Object.fromEntries(Object.entries(mixed).map(([type, acts]) => [type, acts?.length]))).toEqual({
      follow: 2,
      like: 5,
      mention: 1,
      comment: 3,
      share: 2,
    });
    expect((await answer("getLikes")).received).toHaveLength(4);
    expect((await answer("getRepostedBy")).received).toHaveLength(4);
    expect((await answer("getQuotes")).received.map((act) => act.type)).toEqual(["quote", "quote"]);
    expect((await answer("listNotifications_like_via_repost")).received.some((act) => act.post === null)).toBe(false);
  });

  test("the feed has posts with counts, and what was passed on", async () => {
    const { posts, given: acts } = await answer("getAuthorFeed");
    expect(posts.size + acts.filter((act) => act.primary).length).toBe(4);
  });
});

describe.skipIf(!isHere)("X analytics", () => {
  const sum = (found: ReadUpload, count: "likes" | "comments" | "shares" | "views") =>
    [...found.posts.values()].reduce((total, post) => total + Number(post.counts[count] ?? 0), 0);
  const days = (found: ReadUpload, metric: "newFollowers" | "unfollows" | "likes" | "views") =>
    found.days.reduce((total, day) => total + Number(day.values[metric] ?? 0), 0);

  test("wormhole-br-2025: the overview and the older variant of the posts", async () => {
    const overview = await read("x/analytics-wormhole-br-2025/account_overview_analytics.csv");
    expect(overview.days).toHaveLength(50);
    expect(days(overview, "newFollowers")).toBe(139);
    expect(days(overview, "unfollows")).toBe(4);
    expect(days(overview, "likes")).toBe(366);
    expect(days(overview, "views")).toBe(9699);
    const content = await read("x/analytics-wormhole-br-2025/account_analytics_content_2024-11-21_2025-02-19.csv");
    expect(content.posts.size).toBe(141);
    expect([sum(content, "likes"), sum(content, "comments"), sum(content, "shares"), sum(content, "views")]).toEqual([
      354, 80, 63, 9325,
    ]);
    expect(content.conclusion.owner.handle).toBe("wormhole_br");
    expect(content.conclusion.observedAt).toEqual({ at: new Date("2025-02-19T00:00:00Z"), source: "newest-row" });
  });

  test("hestysinvest-2026: the newer variant", async () => {
    const found = await read("x/analytics-hestysinvest-2026/account_analytics_content_2026-08-10_2026-08-16.csv");
    expect(found.posts.size).toBe(40);
    expect([sum(found, "views"), sum(found, "likes"), sum(found, "comments"), sum(found, "shares")]).toEqual([
      8338, 34, 22, 0,
    ]);
  });

  test("made up: three days, and the table of before 2024", async () => {
    const overview = await read("x/made-up/account_overview_analytics.csv");
    expect(overview.days.map(({ day }) => day)).toEqual(["2026-05-07", "2026-05-06", "2026-05-05"]);
    const older = await read("x/made-up/tweet_activity_metrics_lenakeramik_20190401_20190501_en.csv");
    expect(older.posts.size).toBeGreaterThan(0);
    expect(older.conclusion.owner.handle).toBe("lenakeramik");
    expect(older.flagged).toBe(0);
  });
});

describe.skipIf(!isHere)("X", () => {
  test("rti-mla-2021", async () => {
    const found = await read("x/rti-mla-2021/data");
    expect(counts(found)).toEqual({ followers: 111, following: 124, mutual: 56 });
    const posts = [...found.posts.values()];
    expect(posts).toHaveLength(70);
    expect(posts.filter((post) => post.postKind === "share")).toHaveLength(12);
    expect(posts.filter((post) => post.postKind === "reply")).toHaveLength(14);
    expect(posts.reduce((sum, post) => sum + Number(post.counts.likes ?? 0n), 0)).toBe(113);
    expect(given(found, "like")).toHaveLength(29);
    expect(found.conclusion.owner).toEqual({ id: "1321902678188974081", handle: "rtiatmla" });
    expect(found.conclusion.observedAt?.source).toBe("manifest");
    expect(list(found, "followers")?.completeness).toBe("complete");
  });

  test("dogsheep-2019", async () => {
    const found = await read("x/dogsheep-2019");
    expect(counts(found)).toMatchObject({ followers: 2, following: 2 });
    expect(found.conclusion.owner).toEqual({ id: "12497", handle: "simonw" });
  });

  test("the made-up archive with two parts", async () => {
    const found = await read("x/made-up/twitter-2026-05-07-made-up.zip");
    expect(counts(found)).toEqual({ followers: 5, following: 5, mutual: 3 });
    expect(found.rows.followers).toBe(6);
    const posts = [...found.posts.values()];
    expect(posts).toHaveLength(4);
    expect(posts.filter((post) => post.postKind === "original")).toHaveLength(1);
    expect(posts.reduce((sum, post) => sum + Number(post.counts.likes ?? 0n), 0)).toBe(17);
    expect(given(found, "like")).toHaveLength(2);
    const people = ["reply", "share", "mention", "quote"] as const;
    expect(
      people
        .flatMap((type) => outward(found, type))
        .map((act) => act.person?.id)
        .sort(),
    ).toEqual(["1511223344556677889", "271828182"]);
    expect(given(found, "reply").filter((act) => act.onOwnPost)).toHaveLength(1);
    expect(found.conclusion.owner.handle).toBe("lenakeramik");
  });
});

test.skipIf(!isHere)("a text that is no export has no data", async () => {
  expect(await refused("SOURCES.md")).toMatchObject({ code: "E-NODATA", file: "SOURCES.md" });
});
