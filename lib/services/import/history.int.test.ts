import * as fc from "fast-check";
import { expect, test } from "vitest";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { Completeness, Side } from "#lib/engagement/types.ts";
import type { FactRow, InteractionRow } from "#lib/importers/types.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { loadSnapshots } from "#lib/services/facts/load-snapshots.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";
import { bookImport, type ImportToBook } from "#lib/testing/book-import.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { historyRuns } from "#lib/testing/property-runs.ts";

// Histories of a few people and a few days, so that lists overlap, repeat and collide.
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
const people = ["ana", "ben", "cem", "dua", "eli", "fay"];

const person = fc.constantFrom(...people);
const followedAt = fc.option(
  fc.integer({ min: 0, max: 3 }).map((n) => day(-10 - n)),
  { nil: null },
);

const list = fc.record({
  side: fc.constantFrom<Side>("followers", "following"),
  completeness: fc.constantFrom<Completeness>("complete", "complete", "complete", "partial", "incomplete"),
  members: fc.uniqueArray(fc.record({ handle: person, followedAt }), { selector: (m) => m.handle, minLength: 1 }),
});

const act = fc.record({
  direction: fc.constantFrom("received" as const, "given" as const),
  type: fc.constantFrom("like" as const, "comment" as const, "share" as const),
  handle: person,
  at: fc.option(fc.integer({ min: 0, max: 40 }).map(day), { nil: null }),
  precision: fc.constantFrom("second" as const, "day" as const),
  post: fc.option(fc.constantFrom("p1", "p2"), { nil: null }),
  words: fc.option(fc.constantFrom("one", "three whole words"), { nil: null }),
});

const upload = fc.record({
  onDay: fc.integer({ min: 0, max: 6 }),
  list: fc.option(list, { nil: null }),
  acts: fc.array(act, { maxLength: 6 }),
});
type Upload = typeof upload extends fc.Arbitrary<infer T> ? T : never;

function toImport(wanted: Upload): ImportToBook {
  const rows: FactRow[] = [];
  for (const member of wanted.list?.members ?? []) {
    rows.push({
      kind: "listed",
      side: wanted.list?.side ?? "followers",
      person: { id: null, handle: member.handle },
      followedAt: member.followedAt,
      row: rows.length + 1,
      primary: true,
    });
  }
  for (const each of wanted.acts) {
    rows.push({
      kind: "interaction",
      direction: each.direction,
      type: each.type,
      person: { id: null, handle: each.handle },
      at: each.at,
      precision: each.precision,
      post: each.post,
      text:
        each.words === null ? null : { words: each.words.split(" ").length, hasUrl: false, wordSequence: each.words },
      onOwnPost: false,
      row: rows.length + 1,
      primary: true,
    } satisfies InteractionRow);
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
const patience = 180_000;

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
        if (expected) expect(await followers(scope, profileId, side), side).toEqual(expected);
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
  const handles = [only, ...added].flatMap((each) => each.list?.members.map((member) => member.handle) ?? []);
  return [...new Set(handles)].sort();
}

async function followers(scope: OwnerScope, profileId: string, side: Side): Promise<string[]> {
  const column = side === "followers" ? "follows_you" : "you_follow";
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const { rows } = await client.query<{ label: string }>(
      `SELECT label FROM person_state WHERE workspace_id = $1 AND profile_id = $2 AND ${column} ORDER BY label COLLATE "C"`,
      [scope.workspaceId, profileId],
    );
    return rows.map((row) => row.label);
  });
}
