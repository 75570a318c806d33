import { expect, test } from "vitest";
import { withTenant } from "#lib/db/tenant.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";
import { loadJudgementLog } from "#lib/services/judgement/load-judgement-log.ts";
import { loadMarks } from "#lib/services/judgement/load-marks.ts";
import { markIncentivised } from "#lib/services/judgement/mark-incentivised.ts";
import { markPerson } from "#lib/services/judgement/mark-person.ts";
import { unmarkIncentivised } from "#lib/services/judgement/unmark-incentivised.ts";
import { unmarkPerson } from "#lib/services/judgement/unmark-person.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const now = new Date("2026-11-24T12:00:00Z");

/** A profile to which ana spoke on the post p1, and that ben follows. */
async function makeKnown(scope: OwnerScope) {
  const profileId = await makeProfile(scope);
  const importId = await bookImport(scope, profileId, {
    observedAt: day(3),
    lists: [{ side: "followers", completeness: "complete" }],
    rows: [listed("followers", { id: "7" }), { kind: "alias", id: "7", handle: "ben" }, comment("ana", day(1))],
  });
  const people = await withTenant(scope, (tx) =>
    tx.person.findMany({ where: { profileId }, select: { id: true, key: true } }),
  );
  const idOf = (key: string) => String(people.find((person) => person.key === key)?.id);
  return { profileId, importId, ana: idOf("@ana"), ben: idOf("id:7") };
}

test("a mark stands with its reason, who and when, and can be taken back; both are logged", async () => {
  const scope = await makeOwner();
  const { profileId, ana, ben } = await makeKnown(scope);
  const done = { ok: true, value: null };
  expect(await markPerson(scope, profileId, { personId: ben, kind: "vouched", reason: "my neighbour" }, now)).toEqual(
    done,
  );
  expect(await markPerson(scope, profileId, { personId: ana, kind: "spam", reason: "sells pills" }, now)).toEqual(done);

  const { people } = await loadMarks(scope, profileId);
  expect(people).toEqual([
    {
      personKey: "@ana",
      personId: ana,
      handle: "ana",
      platformId: null,
      kind: "spam",
      reason: "sells pills",
      community: null,
      by: { kind: "operator" },
      at: now.toISOString(),
    },
    expect.objectContaining({ personKey: "id:7", handle: "ben", platformId: "7", kind: "vouched" }),
  ]);
  expect((await loadMarks(scope, profileId, { personId: ben })).people).toHaveLength(1);

  const taken = await unmarkPerson(scope, profileId, { personId: ana, kind: "spam", reason: "a mistake" }, now);
  expect(taken).toEqual(done);
  expect((await loadMarks(scope, profileId)).people.map((mark) => mark.personKey)).toEqual(["id:7"]);
  const log = await loadJudgementLog(scope, profileId, 1);
  expect(log.total).toBe(3);
  expect(log.entries.map(({ entry, reason }) => [entry.verb, reason])).toEqual([
    ["unmark", "a mistake"],
    ["mark", "sells pills"],
    ["mark", "my neighbour"],
  ]);
});

test("nobody is spam and spoken for at once: the newer word takes the other back", async () => {
  const scope = await makeOwner();
  const { profileId, ana } = await makeKnown(scope);
  for (const kind of ["vouched", "community", "spam"] as const)
    await markPerson(scope, profileId, { personId: ana, kind, reason: `as ${kind}` }, now);
  expect((await loadMarks(scope, profileId)).people.map(({ kind }) => kind)).toEqual(["spam"]);
  await markPerson(scope, profileId, { personId: ana, kind: "community", reason: "after all" }, now);
  expect((await loadMarks(scope, profileId)).people.map(({ kind }) => kind)).toEqual(["community"]);
  const verbs = (await loadJudgementLog(scope, profileId, 1)).entries.map(({ entry }) => entry.verb);
  expect(verbs).toEqual(["mark", "unmark", "mark", "unmark", "unmark", "mark", "mark"]);
});

test("two marks of one person at once leave one, with one of the two reasons, and two lines in the log", async () => {
  const scope = await makeOwner();
  const { profileId, ana } = await makeKnown(scope);
  const mark = (reason: string) => markPerson(scope, profileId, { personId: ana, kind: "community", reason }, now);
  const outcomes = await Promise.all([mark("one"), mark("two"), mark("three")]);
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  const { people } = await loadMarks(scope, profileId);
  expect(people).toHaveLength(1);
  const log = await loadJudgementLog(scope, profileId, 1);
  expect(log.entries.map(({ reason }) => reason).sort()).toEqual(["one", "three", "two"]);
  // What stands is what was said last.
  expect(people[0]?.reason).toBe(log.entries[0]?.reason);
});

test("bad input changes nothing: nobody there, no reason given, no mark to take back", async () => {
  const scope = await makeOwner();
  const { profileId, ana, ben } = await makeKnown(scope);
  for (const personId of ["0", "-1", "1.5", "9999", "99999999999999999999", "9223372036854775808", "x", ""]) {
    const marked = await markPerson(scope, profileId, { personId, kind: "spam", reason: "r" }, now);
    expect(marked, personId).toEqual({ ok: false, code: "gone" });
    expect(await unmarkPerson(scope, profileId, { personId, kind: "spam" }, now)).toEqual({ ok: false, code: "gone" });
  }
  const unreasoned = await markPerson(scope, profileId, { personId: ana, kind: "spam", reason: "" }, now);
  expect(unreasoned).toEqual({ ok: false, code: "no-reason" });
  const unmarked = await unmarkPerson(scope, profileId, { personId: ben, kind: "spam" }, now);
  expect(unmarked).toEqual({ ok: false, code: "not-marked" });
  expect((await loadMarks(scope, profileId)).people).toEqual([]);
  expect((await loadJudgementLog(scope, profileId, 1)).total).toBe(0);
});

test("a mark outlives the import that named its person, and can still be taken back", async () => {
  const scope = await makeOwner();
  const { profileId, importId, ana } = await makeKnown(scope);
  await markPerson(scope, profileId, { personId: ana, kind: "community", reason: "book club" }, now);
  expect((await undoImport(scope, importId)).ok).toBe(true);
  const { people } = await loadMarks(scope, profileId);
  expect(people).toMatchObject([{ personKey: "@ana", personId: null, handle: "ana" }]);
  const again = await markPerson(scope, profileId, { personId: ana, kind: "spam", reason: "r" }, now);
  expect(again).toEqual({ ok: false, code: "gone" });
  const taken = await unmarkPerson(scope, profileId, { personKey: "@ana", kind: "community" }, now);
  expect(taken).toEqual({ ok: true, value: null });
  expect((await loadMarks(scope, profileId)).people).toEqual([]);
});

test("a post is marked as incentivised and freed again; one that nobody knows is gone", async () => {
  const scope = await makeOwner();
  const { profileId } = await makeKnown(scope);
  const mark = (post: string, reason = "a raffle") => markIncentivised(scope, profileId, { post, reason }, now);
  expect(await mark("p1")).toEqual({ ok: true, value: null });
  expect((await loadMarks(scope, profileId)).posts).toEqual([
    { post: "p1", reason: "a raffle", by: { kind: "operator" }, at: now.toISOString() },
  ]);
  for (const post of ["p2", "p1\0", "P1"]) expect(await mark(post)).toEqual({ ok: false, code: "gone" });
  expect(await mark("p1", "")).toEqual({ ok: false, code: "no-reason" });
  expect(await unmarkIncentivised(scope, profileId, { post: "p1" }, now)).toEqual({ ok: true, value: null });
  const again = await unmarkIncentivised(scope, profileId, { post: "p1" }, now);
  expect(again).toEqual({ ok: false, code: "not-marked" });
  const verbs = (await loadJudgementLog(scope, profileId, 1)).entries.map(({ entry }) => entry.verb);
  expect(verbs).toEqual(["unincentivise", "incentivise"]);
});

test("T1, G8: nobody marks, frees or reads in somebody else's profile", async () => {
  const [scope, stranger] = [await makeOwner(), await makeOwner()];
  const { profileId, ana } = await makeKnown(scope);
  const own = await makeKnown(stranger);
  await markPerson(scope, profileId, { personId: ana, kind: "community", reason: "r" }, now);
  const refused = { ok: false, code: "no-profile" };
  for (const id of [profileId, "00000000-0000-4000-8000-000000000000", "x"]) {
    const input = { personId: ana, kind: "community", reason: "r" } as const;
    expect(await markPerson(stranger, id, input, now)).toEqual(refused);
    expect(await unmarkPerson(stranger, id, input, now)).toEqual(refused);
    expect(await markIncentivised(stranger, id, { post: "p1", reason: "r" }, now)).toEqual(refused);
    expect(await unmarkIncentivised(stranger, id, { post: "p1" }, now)).toEqual(refused);
    expect(await loadMarks(stranger, id)).toEqual({ people: [], posts: [] });
    expect((await loadJudgementLog(stranger, id, 1)).total).toBe(0);
  }
  // Another's person is nobody in one's own profile.
  const foreign = await markPerson(stranger, own.profileId, { personId: ana, kind: "spam", reason: "r" }, now);
  expect(foreign).toEqual({ ok: false, code: "gone" });
  expect((await loadMarks(scope, profileId)).people).toHaveLength(1);
});
