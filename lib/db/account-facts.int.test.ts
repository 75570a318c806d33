import { expect, test } from "vitest";
import { countAccountActs, loadAccount } from "#lib/db/account-facts.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { PostRow } from "#lib/importers/types.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed, received } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const at = (ofYear: number) => day(ofYear).getTime();
const complete = (side: "followers" | "following") => ({ side, completeness: "complete" as const });
const partial = (side: "followers" | "following") => ({ side, completeness: "partial" as const });

function post(id: string, publishedAt: Date | null): PostRow {
  const counts = { likes: null, comments: null, shares: null, saves: null, views: null, reach: null };
  return {
    kind: "post",
    post: id,
    postKind: "original",
    publishedAt,
    precision: "second",
    counts,
    row: 1,
    primary: true,
  };
}

/** Three moments: a first pair of lists, a second one that lost ben and gained cem, and a piece of both sides later. */
async function bookHistory(scope: OwnerScope): Promise<{ profileId: string; imports: string[] }> {
  const profileId = await makeProfile(scope);
  const imports = [
    await bookImport(scope, profileId, {
      observedAt: day(10),
      lists: [complete("followers"), complete("following")],
      rows: [
        listed("followers", { handle: "ana" }, day(3)),
        listed("followers", { handle: "ben" }),
        listed("following", { handle: "ana" }),
        comment("ana", day(5), { post: "p1" }),
        received("ben", null, { post: "p1" }),
        received("ana", day(6), { person: null }),
        post("p1", day(4)),
        post("p2", null),
      ],
    }),
    await bookImport(scope, profileId, {
      observedAt: day(20),
      lists: [complete("followers"), complete("following")],
      rows: [
        listed("followers", { handle: "ana" }, day(3)),
        listed("followers", { id: "7" }, day(15)),
        listed("following", { handle: "dora" }, day(12)),
        received("ana", day(14), { direction: "given", type: "reply", post: "t1", onOwnPost: true }),
        post("p2", day(18)),
      ],
    }),
    await bookImport(scope, profileId, {
      observedAt: day(30),
      lists: [partial("followers"), partial("following")],
      rows: [
        listed("followers", { handle: "eva" }),
        listed("following", { handle: "eva" }),
        received("eva", day(29), { precision: "day" }),
      ],
    }),
  ];
  return { profileId, imports };
}

function accountOf(scope: OwnerScope, profileId: string, asOf: Date | null) {
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const profile = { workspaceId: scope.workspaceId, profileId };
    const account = await loadAccount(client, profile, { asOf });
    expect(account.acts).toHaveLength(await countAccountActs(client, profile, { asOf }));
    return account;
  });
}

test("what was booked comes back: acts of both directions, posts and every list in full", async () => {
  const scope = await makeOwner();
  const { profileId } = await bookHistory(scope);
  const account = await accountOf(scope, profileId, null);

  const acts = account.acts.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const sequence = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(acts).toMatchObject([
    { direction: "received", actor: "@ben", type: "like", at: null, post: "p1", text: null },
    { actor: "@ana", type: "comment", at: at(5), text: { words: 3, hasUrl: false, wordSequence: sequence } },
    { actor: null, type: "like", at: at(6), post: null },
    { direction: "given", actor: "@ana", type: "reply", at: at(14), post: "t1", onOwnPost: true },
    { actor: "@eva", at: at(29), precision: "day", onOwnPost: false },
  ]);
  expect(account.posts).toEqual([
    { id: "p1", publishedAt: at(4), incentivised: false },
    { id: "p2", publishedAt: at(18), incentivised: false },
  ]);
  expect(account.snapshots).toEqual([
    {
      takenAt: at(10),
      complete: true,
      rows: [
        { actor: "@ana", followedAt: at(3) },
        { actor: "@ben", followedAt: null },
      ],
    },
    {
      takenAt: at(20),
      complete: true,
      rows: [
        { actor: "@ana", followedAt: at(3) },
        { actor: "id:7", followedAt: at(15) },
      ],
    },
    { takenAt: at(30), complete: false, rows: [{ actor: "@eva", followedAt: null }] },
  ]);
  // A piece of those one follows takes nobody away.
  expect(account.following).toEqual([
    { takenAt: at(10), rows: [{ actor: "@ana", since: null }] },
    { takenAt: at(20), rows: [{ actor: "@dora", since: at(12) }] },
    {
      takenAt: at(30),
      rows: [
        { actor: "@dora", since: at(12) },
        { actor: "@eva", since: null },
      ],
    },
  ]);
  expect(account.own).toEqual([]);
});

test("as of a moment only what was known of the time up to it is there", async () => {
  const scope = await makeOwner();
  const { profileId } = await bookHistory(scope);
  const account = await accountOf(scope, profileId, day(14));
  expect(new Set(account.acts.map((act) => act.at))).toEqual(new Set([null, at(5), at(6), at(14)]));
  expect(account.posts.map((each) => each.id)).toEqual(["p1"]);
  expect(account.snapshots.map((list) => list.takenAt)).toEqual([at(10)]);
  expect(account.following.map((list) => list.takenAt)).toEqual([at(10)]);
});

test("a list without a single change is still a list, and an empty one is empty", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  for (const [onDay, handles] of [
    [1, ["ana"]],
    [2, ["ana"]],
    [3, []],
    [4, []],
  ] as const) {
    const rows = handles.map((handle) => listed("followers", { handle }));
    await bookImport(scope, profileId, { observedAt: day(onDay), lists: [complete("followers")], rows });
  }
  const { snapshots } = await accountOf(scope, profileId, null);
  expect(snapshots.map((list) => list.rows.length)).toEqual([1, 1, 0, 0]);
});

test("marks, paid posts, profiles and coverage: what the owner and the imports say besides", async () => {
  const scope = await makeOwner();
  const { profileId, imports } = await bookHistory(scope);
  await withWorkerTenant(scope.workspaceId, async (client) => {
    const here = [scope.workspaceId, profileId];
    await client.query("DELETE FROM coverage WHERE workspace_id = $1 AND profile_id = $2", here);
    for (const [index, direction, from, to, messagesOnly] of [
      [0, "received", 1, 10, false],
      [1, "received", 10, 20, false],
      [2, "received", 25, 30, true],
      [0, "given", 1, 5, false],
      [1, "given", 6, 20, false],
    ] as const) {
      await client.query(
        `INSERT INTO coverage (workspace_id, profile_id, import_id, direction, from_at, to_at, messages_only)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [...here, imports[index], direction, day(from), day(to), messagesOnly],
      );
    }
    await client.query(
      `INSERT INTO mark (workspace_id, profile_id, person_key, kind, reason, marked_at)
       VALUES ($1, $2, '@ana', 'community', 'choir', now()), ($1, $2, '@gone', 'spam', '', now())`,
      here,
    );
    await client.query(
      `INSERT INTO incentivised_post (workspace_id, profile_id, post, reason, marked_at)
       VALUES ($1, $2, 'p1', 'giveaway', now()), ($1, $2, 'p9', 'advertisement', now())`,
      here,
    );
    for (const [index, person, observed, bio, followers] of [
      [0, "@ana", 10, true, 5],
      [1, "@ana", 20, false, 6],
      [1, "id:7", 20, null, null],
    ] as const) {
      await client.query(
        `INSERT INTO person_traits (workspace_id, profile_id, person_id, import_id, observed_at, has_bio, followers)
         SELECT $1, $2, id, $3, $5, $6, $7 FROM person WHERE workspace_id = $1 AND profile_id = $2 AND key = $4`,
        [...here, imports[index], person, day(observed), bio, followers],
      );
    }
  });
  const account = await accountOf(scope, profileId, null);
  expect(account.coverage).toEqual({
    received: [[at(1), at(20)]],
    given: [
      [at(1), at(5)],
      [at(6), at(20)],
    ],
    messages: [[at(25), at(30)]],
  });
  expect(account.marks).toEqual([
    { actor: "@ana", kind: "community" },
    { actor: "@gone", kind: "spam" },
  ]);
  expect(account.posts.filter((each) => each.incentivised)).toEqual([
    { id: "p1", publishedAt: at(4), incentivised: true },
    { id: "p9", publishedAt: null, incentivised: true },
  ]);
  const unknown = { hasPicture: null, bio: null, posts: null, followers: null, following: null };
  expect(account.profiles).toEqual([
    { ...unknown, actor: "@ana", handle: "ana", bio: "", followers: 6 },
    { ...unknown, actor: "id:7", handle: null },
  ]);
  const before = await accountOf(scope, profileId, day(12));
  expect(before.profiles).toEqual([{ ...unknown, actor: "@ana", handle: "ana", bio: "x", followers: 5 }]);
  expect(before.coverage.received).toEqual([[at(1), at(12)]]);
});

test("T1: somebody else's profile has no facts", async () => {
  const { profileId } = await bookHistory(await makeOwner());
  const account = await accountOf(await makeOwner(), profileId, null);
  expect(account.acts).toEqual([]);
  expect(account.snapshots).toEqual([]);
});
