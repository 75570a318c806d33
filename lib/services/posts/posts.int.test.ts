import { expect, test } from "vitest";
import { withTenant } from "#lib/db/tenant.ts";
import { postSorts } from "#lib/reports/posts.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { dismissSuggestion } from "#lib/services/campaigns/dismiss-suggestion.ts";
import { loadPost } from "#lib/services/posts/load-post.ts";
import { type LoadPostsQuery, loadPosts } from "#lib/services/posts/load-posts.ts";
import { madeMeasures, madeTallies } from "#lib/testing/made-figures.ts";
import { day } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const newestFirst: LoadPostsQuery = { preset: "all", sort: "published", descending: true, page: 1 };

type Post = {
  publishedAt?: Date | null;
  people?: number;
  newcomers?: number;
  outsiders?: number;
  words?: number;
  genuineShares?: number;
  actors?: number;
  onlyHere?: number;
  trivialOnly?: number;
  likes?: bigint | null;
};

/** A profile as of day 120 with derived rows made by hand; followers are known by the day given. */
async function makePosts(
  posts: Record<string, Post>,
  followers: Record<number, number> = {},
): Promise<{ scope: OwnerScope; profileId: string }> {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const owner = { workspaceId: scope.workspaceId, profileId };
  await withTenant(scope, async (tx) => {
    await tx.profileFigures.create({
      data: {
        ...owner,
        asOf: day(120),
        modelVersion: 1,
        parametersHash: "",
        tallies: madeTallies({ asOf: day(120).getTime(), received: [[day(1).getTime(), day(120).getTime()]] }),
        measures: madeMeasures({}),
      },
    });
    await tx.postState.createMany({
      data: Object.entries(posts).map(([post, state]) => ({ ...owner, post, publishedAt: day(100), ...state })),
    });
    await tx.daily.createMany({
      data: Object.entries(followers).map(([ofYear, count]) => ({
        ...owner,
        day: day(Number(ofYear)),
        followers: BigInt(count),
      })),
    });
  });
  return { scope, profileId };
}

async function order(scope: OwnerScope, profileId: string, query: Partial<LoadPostsQuery>): Promise<string[]> {
  return (await loadPosts(scope, profileId, { ...newestFirst, ...query }))?.rows.map(({ post }) => post) ?? [];
}

test("posts of the range stand in the order asked for; those without a date only under all, and last", async () => {
  const { scope, profileId } = await makePosts({
    old: { publishedAt: day(2), people: 9 },
    mid: { publishedAt: day(60), people: 1 },
    new: { publishedAt: day(110), people: 4 },
    none: { publishedAt: null, people: 5 },
  });
  expect(await order(scope, profileId, {})).toEqual(["new", "mid", "old", "none"]);
  expect(await order(scope, profileId, { descending: false })).toEqual(["old", "mid", "new", "none"]);
  expect(await order(scope, profileId, { sort: "people" })).toEqual(["old", "none", "new", "mid"]);
  expect(await order(scope, profileId, { preset: "90d" })).toEqual(["new", "mid"]);
  // Day 120 is the last one: 28 days begin on day 93.
  expect(await order(scope, profileId, { preset: "28d" })).toEqual(["new"]);
});

test("every order is total, and pages do not overlap", async () => {
  const { scope, profileId } = await makePosts({ a: {}, b: {}, c: {}, d: {}, e: {} });
  for (const sort of postSorts) {
    const pages = await Promise.all([1, 2, 3].map((page) => order(scope, profileId, { sort, page, pageSize: 2 })));
    expect(pages, sort).toEqual([["a", "b"], ["c", "d"], ["e"]]);
  }
  expect(await order(scope, profileId, { page: Number.MAX_SAFE_INTEGER })).toEqual([]);
});

test("followers at the time are the last count of the 35 days before, never a later or an older one", async () => {
  const { scope, profileId } = await makePosts(
    {
      before: { publishedAt: day(9) },
      sameDay: { publishedAt: new Date(day(10).getTime() + 3_600_000) },
      weeksLater: { publishedAt: day(44) },
      tooLate: { publishedAt: day(45) },
      second: { publishedAt: day(101) },
    },
    { 10: 200, 100: 300 },
  );
  const page = await loadPosts(scope, profileId, newestFirst);
  expect(Object.fromEntries(page?.rows.map((row) => [row.post, row.followersThen]) ?? [])).toEqual({
    before: null,
    sameDay: 200,
    weeksLater: 200,
    tooLate: null,
    second: 300,
  });
});

test("the order by rate pulls a post seen by few towards the account's own rate", async () => {
  // Own rate: (2 + 30 + 3) / (4 + 996 + 1000) = 0.0175. Pulled: few (2 + 0.35) / 24 = 0.098, many 30.35 / 1016 = 0.030,
  // least 3.35 / 1020 = 0.003. Without the pull few had 0.5.
  const { scope, profileId } = await makePosts(
    {
      few: { publishedAt: day(10), people: 2, actors: 2 },
      many: { publishedAt: day(60), people: 30, actors: 30 },
      least: { publishedAt: day(100), people: 3, actors: 3 },
    },
    { 10: 4, 60: 996, 100: 1000 },
  );
  expect(await order(scope, profileId, { sort: "rate" })).toEqual(["few", "many", "least"]);
  const page = await loadPosts(scope, profileId, newestFirst);
  expect(page?.totals).toMatchObject({ ratePeople: 35, rateFollowers: 2000, hasNames: true, posts: 3, undated: 0 });
});

test("totals say what the platform counts and whether anybody is named", async () => {
  const { scope, profileId } = await makePosts({ a: { likes: 3n, newcomers: 2 }, b: { likes: null, newcomers: 1 } });
  const page = await loadPosts(scope, profileId, newestFirst);
  expect(page?.totals).toMatchObject({ hasNames: false, counted: ["likes"] });
  expect(page).toMatchObject({ total: 2, newcomers: 3 });
  expect(page?.rows.map((row) => row.counts.likes)).toEqual([3, null]);
  expect(page?.points.map((point) => point.interactions)).toEqual([null, 3]);
});

test("a post that looks like a giveaway is asked about until it is dismissed", async () => {
  const { scope, profileId } = await makePosts({
    before: { publishedAt: day(50), actors: 4 },
    loud: { publishedAt: day(60), actors: 40, onlyHere: 30, trivialOnly: 30 },
  });
  expect((await loadPosts(scope, profileId, newestFirst))?.giveaways).toEqual(["loud"]);
  expect((await loadPost(scope, profileId, "loud"))?.looksLikeGiveaway).toBe(true);
  const dismiss = { kind: "giveaway", subject: "loud" } as const;
  expect(await dismissSuggestion(scope, profileId, dismiss, day(121))).toEqual({ ok: true, value: null });
  // Dismissing twice changes nothing.
  expect((await dismissSuggestion(scope, profileId, dismiss, day(121))).ok).toBe(true);
  expect((await loadPosts(scope, profileId, newestFirst))?.giveaways).toEqual([]);
  expect((await loadPost(scope, profileId, "loud"))?.looksLikeGiveaway).toBe(false);
});

test("a post shows who came with it, who for the first time, and every act in one class", async () => {
  const { scope, profileId } = await makePosts({ p: { people: 2 }, q: {} });
  const importId = await makeActs(scope, profileId);
  expect(importId).not.toBe("");
  const view = await loadPost(scope, profileId, "p");
  expect(view?.people).toMatchObject([
    { handle: "ana", acts: [{ type: "comment", count: 2 }], isNewcomer: true, followsYou: true },
    { handle: "ben", acts: [{ type: "share", count: 1 }], isNewcomer: false, followsYou: false },
  ]);
  expect(view?.classes).toEqual([
    { class: "unprompted", acts: 3 },
    { class: "returned", acts: 1 },
    { class: null, acts: 1 },
  ]);
});

/** Below p: two comments of ana, a share of ben who came to q before, an exchanged like of cem, and a like without a name. */
async function makeActs(scope: OwnerScope, profileId: string): Promise<string> {
  const owner = { workspaceId: scope.workspaceId, profileId };
  return withTenant(scope, async (tx) => {
    const { id: importId } = await tx.import.create({
      data: { workspaceId: scope.workspaceId, profileId, state: "published" },
      select: { id: true },
    });
    const person = async (handle: string, first: Date | null, followsYou: boolean) => {
      const { id } = await tx.person.create({ data: { ...owner, key: `@${handle}` }, select: { id: true } });
      await tx.personState.create({
        data: { ...owner, personId: id, label: handle, followsYou, engagedSince: first, firstGenuineAt: first },
      });
      return id;
    };
    const ana = await person("ana", day(101), true);
    const ben = await person("ben", day(90), false);
    const cem = await person("cem", null, true);
    const act = (number: number, personId: bigint | null, type: "comment" | "share" | "like", at: Date) => ({
      ...owner,
      importId,
      key: `00000000-0000-4000-8000-00000000000${number}`,
      direction: "received" as const,
      type,
      personId,
      at,
      precision: "second" as const,
      ownPrecision: "second" as const,
      post: "p",
    });
    await tx.interaction.createMany({
      data: [
        { ...act(1, ana, "comment", day(101)), class: "unprompted" },
        { ...act(2, ana, "comment", day(103)), class: "unprompted" },
        { ...act(3, ben, "share", day(102)), class: "unprompted" },
        { ...act(4, cem, "like", day(104)), class: "returned" },
        act(5, null, "like", day(104)),
        { ...act(6, ben, "like", day(90)), post: "q", class: "unprompted" },
      ],
    });
    return importId;
  });
}

test("T1, G8, P7: posts of somebody else, of no profile, and posts that are not there", async () => {
  const { scope, profileId } = await makePosts({ p: {} });
  const stranger = await makeOwner();
  const own = await makeProfile(stranger);
  expect(await loadPosts(stranger, profileId, newestFirst)).toBeNull();
  expect(await loadPosts(scope, "nonsense", newestFirst)).toBeNull();
  expect(await loadPost(stranger, profileId, "p")).toBeNull();
  expect(await loadPost(stranger, own, "p")).toBeNull();
  for (const post of ["", "x", "p\0", "x".repeat(5000)]) expect(await loadPost(scope, profileId, post)).toBeNull();
  const dismiss = { kind: "giveaway", subject: "p" } as const;
  expect(await dismissSuggestion(stranger, profileId, dismiss, day(1))).toEqual({ ok: false, code: "no-profile" });
  expect(await dismissSuggestion(scope, profileId, { ...dismiss, subject: "a\0" }, day(1))).toEqual({
    ok: false,
    code: "no-suggestion",
  });
});

test("a profile without an import has no range and no posts", async () => {
  const scope = await makeOwner();
  const page = await loadPosts(scope, await makeProfile(scope), newestFirst);
  expect(page).toMatchObject({ asOf: null, range: null, rows: [], total: 0, points: [], giveaways: [] });
});

test("rates are pulled towards the account's own by the weight that the profile has set", async () => {
  const { scope, profileId } = await makePosts({ post: {} });
  expect((await loadPosts(scope, profileId, newestFirst))?.shrinkM).toBe(20);
  await withTenant(scope, (tx) =>
    tx.modelSettings.create({
      data: { workspaceId: scope.workspaceId, profileId, parameters: { shrinkM: 100 }, changedAt: day(120) },
    }),
  );
  expect((await loadPosts(scope, profileId, newestFirst))?.shrinkM).toBe(100);
  expect((await loadPost(scope, profileId, "post"))?.shrinkM).toBe(100);
});
