import { expect, test } from "vitest";
import { findCommunities } from "#lib/db/communities.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { addToCommunity } from "#lib/services/judgement/add-to-community.ts";
import { dissolveCommunity } from "#lib/services/judgement/dissolve-community.ts";
import { loadJudgementLog } from "#lib/services/judgement/load-judgement-log.ts";
import { loadMarks } from "#lib/services/judgement/load-marks.ts";
import { markPerson } from "#lib/services/judgement/mark-person.ts";
import { nameCommunity } from "#lib/services/judgement/name-community.ts";
import { unmarkPerson } from "#lib/services/judgement/unmark-person.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const now = new Date("2026-11-24T12:00:00Z");

/** A profile to which ana, ben and cleo spoke. */
async function makeCircle(scope: OwnerScope) {
  const profileId = await makeProfile(scope);
  await bookImport(scope, profileId, {
    observedAt: day(3),
    lists: [],
    rows: ["ana", "ben", "cleo"].map((handle) => comment(handle, day(1))),
  });
  const people = await withTenant(scope, (tx) =>
    tx.person.findMany({ where: { profileId }, select: { id: true, key: true } }),
  );
  const ids = (...handles: string[]) =>
    handles.map((handle) => String(people.find((person) => person.key === `@${handle}`)?.id));
  return { profileId, ids };
}

test("a community is named with its members, grows, loses one, and is dissolved with the marks", async () => {
  const scope = await makeOwner();
  const { profileId, ids } = await makeCircle(scope);
  const personIds = ids("ana", "ben", "ana");
  const named = await nameCommunity(scope, profileId, { name: "Potters", reason: "a weekly circle", personIds }, now);
  if (!named.ok) throw new Error(named.code);
  const { communityId } = named.value;
  const record = { id: communityId, name: "Potters", reason: "a weekly circle", createdAt: now.toISOString() };
  expect(await findCommunities(scope, profileId)).toEqual([record]);
  const members = async () =>
    (await loadMarks(scope, profileId)).people.map((mark) => [mark.handle, mark.kind, mark.community?.name]);
  expect(await members()).toEqual([
    ["ana", "community", "Potters"],
    ["ben", "community", "Potters"],
  ]);

  expect((await addToCommunity(scope, profileId, { communityId, personIds: ids("cleo") }, now)).ok).toBe(true);
  await unmarkPerson(scope, profileId, { personId: ids("ana")[0] ?? "", kind: "community" }, now);
  expect((await members()).map(([handle]) => handle)).toEqual(["ben", "cleo"]);

  expect(await dissolveCommunity(scope, profileId, communityId, now)).toEqual({ ok: true, value: null });
  expect(await members()).toEqual([]);
  expect(await findCommunities(scope, profileId)).toEqual([]);
  const entries = (await loadJudgementLog(scope, profileId, 1)).entries.map(({ entry }) => entry);
  expect(entries).toEqual([
    { verb: "dissolve", detail: { communityId, name: "Potters", members: ["@ben", "@cleo"] } },
    { verb: "unmark", detail: { personKey: "@ana", kind: "community" } },
    { verb: "community-joined", detail: { communityId, name: "Potters", members: ["@cleo"] } },
    { verb: "community", detail: { communityId, name: "Potters", members: ["@ana", "@ben"] } },
  ]);
});

test("a person is in one community, and spam no longer once they are", async () => {
  const scope = await makeOwner();
  const { profileId, ids } = await makeCircle(scope);
  await markPerson(scope, profileId, { personId: ids("ana")[0] ?? "", kind: "spam", reason: "r" }, now);
  await nameCommunity(scope, profileId, { name: "One", reason: "r", personIds: ids("ana", "ben") }, now);
  await nameCommunity(scope, profileId, { name: "Two", reason: "r", personIds: ids("ben") }, now);
  const { people } = await loadMarks(scope, profileId);
  expect(people.map((mark) => [mark.handle, mark.kind, mark.community?.name])).toEqual([
    ["ana", "community", "One"],
    ["ben", "community", "Two"],
  ]);
});

test("bad input changes nothing", async () => {
  const scope = await makeOwner();
  const { profileId, ids } = await makeCircle(scope);
  const name = (changes: object) =>
    nameCommunity(scope, profileId, { name: "Potters", reason: "r", personIds: ids("ana"), ...changes }, now);
  expect(await name({ personIds: [] })).toEqual({ ok: false, code: "nobody" });
  expect(await name({ personIds: [...ids("ana"), "999999"] })).toEqual({ ok: false, code: "gone" });
  expect(await name({ personIds: ["x"] })).toEqual({ ok: false, code: "gone" });
  expect(await name({ reason: "" })).toEqual({ ok: false, code: "no-reason" });
  expect(await findCommunities(scope, profileId)).toEqual([]);
  // Two of one name at once: one is made.
  const outcomes = await Promise.all([name({}), name({ personIds: ids("ben") })]);
  expect(outcomes.map((outcome) => (outcome.ok ? "made" : outcome.code)).sort()).toEqual(["made", "name-taken"]);
  expect((await loadMarks(scope, profileId)).people).toHaveLength(1);
  const missing = "00000000-0000-4000-8000-000000000000";
  for (const communityId of [missing, "x"]) {
    const added = await addToCommunity(scope, profileId, { communityId, personIds: ids("ana") }, now);
    expect(added).toEqual({ ok: false, code: "no-community" });
    expect(await dissolveCommunity(scope, profileId, communityId, now)).toEqual({ ok: false, code: "no-community" });
  }
  expect((await loadJudgementLog(scope, profileId, 1)).total).toBe(1);
});

test("T1, G8: nobody names, extends, dissolves or reads somebody else's community", async () => {
  const [scope, stranger] = [await makeOwner(), await makeOwner()];
  const { profileId, ids } = await makeCircle(scope);
  const own = await makeCircle(stranger);
  const named = await nameCommunity(scope, profileId, { name: "A", reason: "r", personIds: ids("ana") }, now);
  if (!named.ok) throw new Error(named.code);
  const { communityId } = named.value;
  const input = { name: "A", reason: "r", personIds: own.ids("ana") };
  expect(await nameCommunity(stranger, profileId, input, now)).toEqual({ ok: false, code: "no-profile" });
  const foreign = { ...input, personIds: ids("ana") };
  expect(await nameCommunity(stranger, own.profileId, foreign, now)).toEqual({ ok: false, code: "gone" });
  const added = await addToCommunity(stranger, own.profileId, { communityId, personIds: own.ids("ana") }, now);
  expect(added).toEqual({ ok: false, code: "no-community" });
  const dissolved = await dissolveCommunity(stranger, own.profileId, communityId, now);
  expect(dissolved).toEqual({ ok: false, code: "no-community" });
  expect(await findCommunities(stranger, profileId)).toEqual([]);
  expect(await findCommunities(scope, profileId)).toHaveLength(1);
});
