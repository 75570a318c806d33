import { expect, test } from "vitest";
import { loadAccount } from "#lib/db/account-facts.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { explainActor } from "#lib/engagement/explain.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import type { FactRow } from "#lib/importers/types.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { markPerson } from "#lib/services/judgement/mark-person.ts";
import { unmarkPerson } from "#lib/services/judgement/unmark-person.ts";
import { loadPeople } from "#lib/services/people/load-people.ts";
import { loadPerson } from "#lib/services/people/load-person.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed, received } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const complete = { side: "followers", completeness: "complete" } as const;
const followers = (...handles: string[]): FactRow[] => handles.map((handle) => listed("followers", { handle }));

/** ana wrote, cem answered a like of mine, dua left and came back, eli was never on a list and gave a like undated. */
async function makeProfileWithPeople(): Promise<{
  scope: OwnerScope;
  profileId: string;
  idOf: (name: string) => string;
}> {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const hours = (of: Date, many: number) => new Date(of.getTime() + many * 3_600_000);
  await bookImport(scope, profileId, { observedAt: day(1), lists: [complete], rows: followers("ana", "ben", "dua") });
  await bookImport(scope, profileId, { observedAt: day(8), lists: [complete], rows: followers("ana", "ben") });
  await bookImport(scope, profileId, {
    observedAt: day(29),
    lists: [complete, { side: "following", completeness: "complete" }],
    rows: [
      ...followers("ana", "ben", "cem", "dua"),
      listed("following", { handle: "cem" }, day(20)),
      comment("ana", day(5)),
      received("cem", day(22), { post: "p1", direction: "given" }),
      received("cem", hours(day(22), 5), { post: "p2" }),
      received("eli", null, { post: "p2" }),
    ],
  });
  const page = await loadPeople(scope, profileId, {
    filter: "all",
    sort: "name",
    descending: false,
    search: "",
    page: 1,
  });
  const ids = new Map(page?.rows.map((row) => [row.handle, row.id]));
  return { scope, profileId, idOf: (name) => ids.get(name) ?? "" };
}

test("the reasons are those of the pure model over the facts", async () => {
  const { scope, profileId, idOf } = await makeProfileWithPeople();
  const account = await withWorkerTenant(scope.workspaceId, (client) =>
    loadAccount(client, { workspaceId: scope.workspaceId, profileId }, { asOf: null }),
  );
  for (const name of ["ana", "ben", "cem", "dua", "eli"]) {
    const found = await loadPerson(scope, profileId, idOf(name), { page: 1 });
    const asOf = Date.parse(found?.asOf ?? "");
    const { reasons, needs } = explainActor(`@${name}`, account, asOf, defaultParameters);
    expect({ reasons: found?.reasons, needs: found?.needs }, name).toEqual({ reasons, needs });
  }
});

test("what was answered is counted over what is known, below one's own post as well", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await bookImport(scope, profileId, {
    observedAt: day(40),
    lists: [],
    rows: [
      received("cem", day(1), { post: "theirs", direction: "given" }),
      comment("ana", day(5)),
      comment("ana", day(12), { post: "p2", direction: "given", onOwnPost: true }),
      received("ana", day(20), { type: "share", post: "p3" }),
      // Its seven days are not over.
      received("ana", day(35), { type: "share", post: "p4" }),
    ],
  });
  const people = await loadPeople(scope, profileId, {
    filter: "all",
    sort: "name",
    descending: false,
    search: "ana",
    page: 1,
  });
  const ana = await loadPerson(scope, profileId, people?.rows[0]?.id ?? "", { page: 1 });
  expect(ana?.answered).toEqual({ acts: 2, answered: 1 });
});

test("a received act says what it rests on; the undated stand apart and on no page", async () => {
  const { scope, profileId, idOf } = await makeProfileWithPeople();
  const cem = await loadPerson(scope, profileId, idOf("cem"), { page: 1 });
  expect(cem?.timeline.acts).toMatchObject([
    { direction: "received", type: "like", class: "returned", evidence: { kind: "prompt", type: "like" } },
    { direction: "given", type: "like", class: null, evidence: null },
  ]);
  const eli = await loadPerson(scope, profileId, idOf("eli"), { page: 1 });
  expect(eli?.timeline).toMatchObject({ total: 0, acts: [], undated: [{ class: "undated", at: null }] });
});

test("pages of the timeline follow each other, newest first, and one beyond the last is empty", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const rows = Array.from({ length: 65 }, (_, place) => received("ana", day(1 + (place % 7)), { post: `p${place}` }));
  await bookImport(scope, profileId, { observedAt: day(10), lists: [], rows });
  const everybody = { filter: "all", sort: "name", descending: false, search: "", page: 1 } as const;
  const id = (await loadPeople(scope, profileId, everybody))?.rows[0]?.id ?? "";
  const posts: (string | null)[] = [];
  const times: string[] = [];
  for (const page of [1, 2, 3]) {
    const found = await loadPerson(scope, profileId, id, { page });
    posts.push(...(found?.timeline.acts.map(({ post }) => post) ?? []));
    times.push(...(found?.timeline.acts.map(({ at }) => at ?? "") ?? []));
  }
  expect(new Set(posts).size).toBe(65);
  expect(times).toEqual([...times].sort().reverse());
  for (const page of [4, 1e300]) expect((await loadPerson(scope, profileId, id, { page }))?.timeline.acts).toEqual([]);
});

test("the follow history holds every spell of both sides, with dates where the source names them", async () => {
  const { scope, profileId, idOf } = await makeProfileWithPeople();
  const iso = (of: number) => day(of).toISOString();
  const dua = await loadPerson(scope, profileId, idOf("dua"), { page: 1 });
  expect(dua?.follows.theirs).toEqual([
    { exactAt: null, after: null, before: iso(1), left: { after: iso(1), before: iso(8) } },
    { exactAt: null, after: iso(8), before: iso(29), left: null },
  ]);
  const cem = await loadPerson(scope, profileId, idOf("cem"), { page: 1 });
  expect(cem?.follows.yours).toEqual([{ exactAt: iso(20), after: null, before: iso(29), left: null }]);
  // They joined between the 8th and the 29th, I followed on the 20th.
  expect(cem?.person.firstFollow).toBe("sameSpan");
});

test("a mark changes the standing, stands with its reason and in the log, and can be taken back", async () => {
  const { scope, profileId, idOf } = await makeProfileWithPeople();
  const ana = { personId: idOf("ana"), kind: "spam" as const };
  const standing = async () => (await loadPerson(scope, profileId, ana.personId, { page: 1 }))?.person.standing;
  const before = await standing();
  expect((await markPerson(scope, profileId, { ...ana, reason: "sells" }, day(30))).ok).toBe(true);
  const marked = await loadPerson(scope, profileId, ana.personId, { page: 1 });
  expect([before, marked?.person.standing]).toEqual(["engaged", "suspect"]);
  expect(marked).toMatchObject({
    person: { marks: ["spam"], credit: 0 },
    marks: [{ kind: "spam", reason: "sells" }],
    log: [{ entry: { verb: "mark" }, reason: "sells" }],
    timeline: { acts: [{ class: "noise", evidence: { kind: "spamMark" } }] },
  });
  expect(marked?.reasons.at(-1)).toEqual({ code: "mark", kind: "spam", reason: "sells" });
  expect((await unmarkPerson(scope, profileId, ana, day(31))).ok).toBe(true);
  expect(await standing()).toBe(before);
});

test("T1, G8: nobody, somebody of another profile and somebody else's person are answered alike", async () => {
  const { scope, profileId, idOf } = await makeProfileWithPeople();
  const other = await makeProfile(scope, "other", "another");
  const stranger = await makeOwner();
  expect(await loadPerson(stranger, profileId, idOf("ana"), { page: 1 })).toBeNull();
  expect(await loadPerson(scope, other, idOf("ana"), { page: 1 })).toBeNull();
  for (const id of ["0", "-1", "x", "", "9223372036854775808", "999999999", "1 OR 1=1", "\0"]) {
    expect(await loadPerson(scope, profileId, id, { page: 1 }), id).toBeNull();
  }
});
