import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rebuildModel } from "#lib/db/model/recompute.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { personKey } from "#lib/engagement/fact-keys.ts";
import type { Completeness, Side } from "#lib/engagement/types.ts";
import type { FactRow, PersonRef, PostCounts, SideRow } from "#lib/importers/types.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { loadSnapshots } from "#lib/services/facts/load-snapshots.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";
import { bookImport, type ImportToBook } from "#lib/testing/book-import.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { historyRuns } from "#lib/testing/property-runs.ts";

// Histories of a few people and a few days, so that lists overlap, repeat and collide.
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
const people: PersonRef[] = [
  ...["ana", "ben", "cem", "dua"].map((handle) => ({ id: null, handle })),
  ...["7", "8"].map((id) => ({ id, handle: null })),
];

const person = fc.constantFrom(...people);
const count = fc.option(fc.bigInt({ min: 0n, max: 3n }), { nil: null });
const followedAt = fc.option(
  fc.integer({ min: 0, max: 3 }).map((n) => day(-10 - n)),
  { nil: null },
);

const look = fc.record({
  hasPicture: fc.option(fc.boolean(), { nil: null }),
  hasBio: fc.option(fc.boolean(), { nil: null }),
  posts: count,
  followers: count,
  following: count,
});

const list = fc.record({
  side: fc.constantFrom<Side>("followers", "following"),
  completeness: fc.constantFrom<Completeness>("complete", "complete", "complete", "partial", "incomplete"),
  members: fc.uniqueArray(fc.record({ person, followedAt, look: fc.option(look, { nil: null }) }), {
    selector: (m) => personKey(m.person),
    minLength: 1,
  }),
});

const act = fc.record({
  direction: fc.constantFrom("received" as const, "given" as const),
  type: fc.constantFrom("like" as const, "comment" as const, "share" as const),
  person,
  at: fc.option(fc.integer({ min: 0, max: 40 }).map(day), { nil: null }),
  precision: fc.constantFrom("second" as const, "day" as const),
  post: fc.option(fc.constantFrom("p1", "p2"), { nil: null }),
  text: fc.option(fc.record({ words: fc.constantFrom("one", "three whole words"), hasUrl: fc.boolean() }), {
    nil: null,
  }),
});

const post = fc.record({
  post: fc.constantFrom("p1", "p2"),
  kind: fc.constantFrom("original" as const, "reply" as const),
  precision: fc.constantFrom("second" as const, "day" as const),
  likes: count,
  views: count,
});

const upload = fc.record({
  onDay: fc.integer({ min: 0, max: 6 }),
  list: fc.option(list, { nil: null }),
  acts: fc.array(act, { maxLength: 6 }),
  // Also of people whom nothing else in the same upload names.
  aliases: fc.array(fc.record({ id: fc.constantFrom("7", "8"), handle: fc.constantFrom("gus", "hal") }), {
    maxLength: 2,
  }),
  posts: fc.array(post, { maxLength: 2 }),
  days: fc.array(
    fc.record({ onDay: fc.integer({ min: 0, max: 6 }), followersTotal: fc.bigInt({ min: 0n, max: 9n }) }),
    {
      maxLength: 2,
    },
  ),
});
type Upload = typeof upload extends fc.Arbitrary<infer T> ? T : never;

const unknownCounts: PostCounts = { likes: null, comments: null, shares: null, saves: null, views: null, reach: null };

function toImport(wanted: Upload): ImportToBook {
  const rows: (FactRow | SideRow)[] = [...wanted.aliases.map((alias) => ({ kind: "alias" as const, ...alias }))];
  const origin = () => ({ row: rows.length + 1, primary: true });
  for (const { look, ...member } of wanted.list?.members ?? []) {
    rows.push({ kind: "listed", side: wanted.list?.side ?? "followers", ...member, ...origin() });
    if (look) rows.push({ kind: "traits", person: member.person, ...look });
  }
  for (const { text, ...each } of wanted.acts) {
    const traits = text && { words: text.words.split(" ").length, hasUrl: text.hasUrl, wordSequence: text.words };
    rows.push({ kind: "interaction", ...each, text: traits, onOwnPost: false, ...origin() });
  }
  for (const { kind, likes, views, ...each } of wanted.posts) {
    const counts = { ...unknownCounts, likes, views };
    rows.push({ kind: "post", postKind: kind, publishedAt: day(0), counts, ...each, ...origin() });
  }
  for (const { onDay, followersTotal } of wanted.days) {
    rows.push({ kind: "day", day: day(onDay).toISOString().slice(0, 10), values: { followersTotal }, ...origin() });
  }
  const { list: listed } = wanted;
  return {
    observedAt: day(wanted.onDay),
    lists: listed ? [{ side: listed.side, completeness: listed.completeness }] : [],
    rows,
  };
}

async function bookAll(scope: OwnerScope, uploads: Upload[]): Promise<{ profileId: string; imports: string[] }> {
  const profileId = await makeProfile(scope, "other", `owner${Math.random().toString(36).slice(2)}`);
  const imports: string[] = [];
  for (const each of uploads) imports.push(await bookImport(scope, profileId, toImport(each)));
  return { profileId, imports };
}

const runs = { numRuns: historyRuns(), seed: 20261124 };
const patience = 400_000;

test("any order of uploads ends in the same facts and the same derived rows", { timeout: patience }, async () => {
  const scope = await makeOwner();
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(upload, { minLength: 2, maxLength: 5 })
        .chain((uploads) =>
          fc.tuple(fc.constant(uploads), fc.shuffledSubarray(uploads, { minLength: uploads.length })),
        ),
      async ([uploads, shuffled]) => {
        const first = await bookAll(scope, uploads);
        const second = await bookAll(scope, shuffled);
        expect(await loadDigest(scope, second.profileId)).toEqual(await loadDigest(scope, first.profileId));
      },
    ),
    runs,
  );
});

test("an import that was undone is as if it had never been", { timeout: patience }, async () => {
  const scope = await makeOwner();
  await fc.assert(
    fc.asyncProperty(fc.array(upload, { minLength: 1, maxLength: 4 }), fc.nat(), async (uploads, which) => {
      const index = which % uploads.length;
      const undone = await bookAll(scope, uploads);
      expect(await undoImport(scope, undone.imports[index] ?? "")).toEqual({ ok: true, value: null });
      const never = await bookAll(
        scope,
        uploads.filter((_, each) => each !== index),
      );
      expect(await loadDigest(scope, undone.profileId)).toEqual(await loadDigest(scope, never.profileId));
    }),
    runs,
  );
});

test("what is derived bit by bit, with uploads and undoing, is what a rebuild from the facts gives", {
  timeout: patience,
}, async () => {
  const scope = await makeOwner();
  await fc.assert(
    fc.asyncProperty(fc.array(upload, { minLength: 1, maxLength: 4 }), fc.nat(), async (uploads, which) => {
      const { profileId, imports } = await bookAll(scope, uploads);
      await undoImport(scope, imports[which % imports.length] ?? "");
      const bitByBit = await loadDigest(scope, profileId);
      await withWorkerTenant(scope.workspaceId, async (client) => {
        for (const table of ["person_state", "daily"]) {
          await client.query(`DELETE FROM ${table} WHERE workspace_id = $1 AND profile_id = $2`, [
            scope.workspaceId,
            profileId,
          ]);
        }
        await rebuildModel(client, { workspaceId: scope.workspaceId, profileId });
      });
      expect(await loadDigest(scope, profileId)).toEqual(bitByBit);
    }),
    runs,
  );
});

test("opening + joined - left = closing between neighbouring complete lists, and each list can be read back", {
  timeout: patience,
}, async () => {
  const scope = await makeOwner();
  await fc.assert(
    fc.asyncProperty(fc.array(upload, { minLength: 1, maxLength: 5 }), async (uploads) => {
      const { profileId } = await bookAll(scope, uploads);
      const snapshots = (await loadSnapshots(scope, profileId)) ?? [];
      for (const side of ["followers", "following"] as const) {
        const complete = snapshots.filter((each) => each.side === side && each.completeness === "complete");
        for (const [index, snapshot] of complete.entries()) {
          const before = complete[index - 1];
          if (!before) expect([snapshot.joined, snapshot.left]).toEqual([null, null]);
          else if (before.observedAt !== snapshot.observedAt) {
            expect(before.listed + (snapshot.joined ?? Number.NaN) - (snapshot.left ?? Number.NaN)).toBe(
              snapshot.listed,
            );
          }
        }
        // Lists that are not complete claim nothing (threats G3).
        for (const snapshot of snapshots.filter((each) => each.completeness !== "complete")) {
          expect([snapshot.joined, snapshot.left]).toEqual([null, null]);
        }
        const expected = lastCompleteList(uploads, side);
        if (expected) expect(await keysOn(scope, profileId, side), side).toEqual(expected);
      }
    }),
    runs,
  );
});

/** Who is on the newest complete list, by a plain reading of the uploads; null when the newest day has several. */
function lastCompleteList(uploads: Upload[], side: Side): string[] | null {
  const complete = uploads.filter((each) => each.list?.side === side && each.list.completeness === "complete");
  const newest = Math.max(...complete.map((each) => each.onDay));
  const [only, ...more] = complete.filter((each) => each.onDay === newest);
  if (!only?.list || more.length > 0) return null;
  const added = uploads.filter(
    (each) => each.list?.side === side && each.list.completeness !== "complete" && each.onDay > newest,
  );
  const keys = [only, ...added].flatMap((each) => each.list?.members.map((member) => personKey(member.person)) ?? []);
  return [...new Set(keys)].sort();
}

async function keysOn(scope: OwnerScope, profileId: string, side: Side): Promise<string[]> {
  const column = side === "followers" ? "follows_you" : "you_follow";
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const { rows } = await client.query<{ key: string }>(
      `SELECT p.key FROM person_state s JOIN person p ON p.workspace_id = s.workspace_id AND p.id = s.person_id
       WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.${column} ORDER BY p.key COLLATE "C"`,
      [scope.workspaceId, profileId],
    );
    return rows.map((row) => row.key);
  });
}
