import { expect, test } from "vitest";
import { writePeopleCounts } from "#lib/db/people/write-people-counts.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { ledgerLines, type MarkKind } from "#lib/engagement/account.ts";
import { mulberry32 } from "#lib/engagement/bootstrap.ts";
import { type PeopleFilter, type PeopleSort, peopleFilters, peopleSorts } from "#lib/reports/people.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadPeople } from "#lib/services/people/load-people.ts";
import { bookPeople, type MadePerson, madeAsOf, makePeople } from "#lib/testing/made-people.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

type Known = MadePerson & { id: string; mark: MarkKind | null };

const dayMs = 86_400_000;
const isLine =
  (...lines: (MadePerson["line"] | null)[]) =>
  (person: Known) =>
    lines.includes(person.line);

/** The filters once more, of one person and in plain words. */
const leaves: Record<PeopleFilter, (person: Known) => boolean> = {
  ...(Object.fromEntries(ledgerLines.map((line) => [line, isLine(line)])) as Record<
    (typeof ledgerLines)[number],
    (person: Known) => boolean
  >),
  all: () => true,
  followers: (person) => person.followsYou,
  following: (person) => person.youFollow,
  mutual: (person) => person.youFollow && person.followsYou,
  "not-following-back": (person) => person.youFollow && !person.followsYou && person.left === null,
  left: (person) => person.left !== null,
  engagers: (person) => person.engagedSince !== null,
  "one-sign": (person) => person.genuine > 0 && person.engagedSince === null,
  "exchange-only": (person) => person.genuine === 0 && person.exchanged > 0,
  marked: (person) => person.mark !== null,
  quiet: (person) => isLine("courtesy", "hollow")(person) && person.mark !== "vouched",
  arrived: (person) =>
    person.followsYou && person.since !== null && madeAsOf.getTime() - person.since.getTime() < 30 * dayMs,
  "left-soon": (person) =>
    person.left !== null && person.since !== null && person.left.after.getTime() - person.since.getTime() <= 14 * dayMs,
};

/** What a column sorts by; null stands last whichever way it runs. */
const keys: Record<PeopleSort, (person: Known) => number | null> = {
  name: () => 0,
  standing: (person) => standingOf(person),
  credit: ({ credit }) => credit || null,
  received: ({ received }) => received || null,
  given: ({ given }) => given || null,
  first: ({ firstReceivedAt }) => firstReceivedAt?.getTime() ?? null,
  last: ({ lastReceivedAt }) => lastReceivedAt?.getTime() ?? null,
  since: ({ since }) => since?.getTime() ?? null,
};

function standingOf({ line, engagedSince, genuine, exchanged }: Known): number {
  if (line !== null) return ledgerLines.indexOf(line);
  return engagedSince ? 9 : genuine > 0 ? 10 : exchanged > 0 ? 11 : 12;
}

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

function plainSort(people: Known[], sort: PeopleSort, descending: boolean): string[] {
  const sign = descending ? -1 : 1;
  const byName = (a: Known, b: Known) => byBytes(a.label, b.label) || Number(BigInt(a.id) - BigInt(b.id));
  return [...people]
    .sort((a, b) => {
      const [one, other] = [keys[sort](a), keys[sort](b)];
      if (one === null || other === null) return one === other ? byName(a, b) : one === null ? 1 : -1;
      if (sort === "name" || sort === "standing") return sign * (one - other || byName(a, b));
      return sign * (one - other || Number(BigInt(a.id) - BigInt(b.id)));
    })
    .map(({ id }) => id);
}

async function book(count: number, seed: number): Promise<{ scope: OwnerScope; profileId: string; people: Known[] }> {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const chance = mulberry32(seed);
  const made = makePeople(count, chance);
  const ids = await bookPeople(scope, profileId, made);
  const people = made.map((person, place): Known => {
    const mark = chance() < 0.1 ? (["vouched", "spam", "community"] as const)[place % 3] : undefined;
    return { ...person, id: ids[place] ?? "", mark: mark ?? null };
  });
  await withWorkerTenant(scope.workspaceId, async (client) => {
    for (const { id, mark } of people) {
      if (mark === null) continue;
      await client.query(
        `INSERT INTO mark (workspace_id, profile_id, person_key, kind, reason, marked_at)
         SELECT workspace_id, profile_id, key, $3, 'why', now() FROM person WHERE workspace_id = $1 AND id = $2`,
        [scope.workspaceId, id, mark],
      );
    }
  });
  return { scope, profileId, people };
}

async function idsOf(scope: OwnerScope, profileId: string, query: Partial<Parameters<typeof loadPeople>[2]>) {
  const everything = { filter: "all", sort: "name", descending: false, search: "", page: 1 } as const;
  const page = await loadPeople(scope, profileId, { ...everything, pageSize: 1000, ...query });
  return { ids: page?.rows.map(({ id }) => id) ?? [], total: page?.total, counts: page?.counts };
}

test("every filter in every order, either way, is what a plain sort in memory makes of it", async () => {
  const { scope, profileId, people } = await book(160, 7);
  for (const filter of peopleFilters) {
    for (const sort of peopleSorts) {
      for (const descending of [true, false]) {
        const expected = plainSort(people.filter(leaves[filter]), sort, descending);
        const found = await idsOf(scope, profileId, { filter, sort, descending });
        expect(found.ids, `${filter} by ${sort} ${descending ? "down" : "up"}`).toEqual(expected);
        expect(found.total).toBe(expected.length);
      }
    }
  }
}, 60_000);

test("pages of any size put together are the whole, also where an order runs out of what it sorts by", async () => {
  const { scope, profileId, people } = await book(40, 8);
  for (const filter of ["all", "mutual", "engagers", "quiet"] as const) {
    for (const sort of peopleSorts) {
      const expected = plainSort(people.filter(leaves[filter]), sort, true);
      for (const pageSize of sort === "given" ? [1, 7] : [7]) {
        const ids: string[] = [];
        for (let page = 1; (page - 1) * pageSize < expected.length + pageSize; page += 1) {
          ids.push(...(await idsOf(scope, profileId, { filter, sort, descending: true, page, pageSize })).ids);
        }
        expect(ids, `${filter} by ${sort}, pages of ${pageSize}`).toEqual(expected);
      }
    }
  }
}, 60_000);

test("counts kept with the figures are those of the filters themselves", async () => {
  const { scope, profileId, people } = await book(80, 9);
  await withWorkerTenant(scope.workspaceId, (client) =>
    writePeopleCounts(client, { workspaceId: scope.workspaceId, profileId }, { newDays: 30 }),
  );
  const { counts } = await idsOf(scope, profileId, {});
  const expected = Object.fromEntries(peopleFilters.map((filter) => [filter, people.filter(leaves[filter]).length]));
  expect(counts).toEqual(expected);
  for (const filter of peopleFilters) {
    const found = await idsOf(scope, profileId, { filter, sort: "credit", descending: true });
    expect(found.ids, filter).toEqual(plainSort(people.filter(leaves[filter]), "credit", true));
    expect(found.total, filter).toBe(expected[filter]);
  }
});

test("a search finds what holds the text, within the filter and in its order", async () => {
  const { scope, profileId, people } = await book(80, 10);
  for (const search of ["an", "A.3", "_", "%", "ć", "\u{10400}", "zzz"]) {
    for (const filter of ["all", "following", "left", "quiet", "marked"] as const) {
      const fits = people.filter((person) => leaves[filter](person) && person.label.includes(search.toLowerCase()));
      const found = await idsOf(scope, profileId, { filter, sort: "received", descending: true, search });
      expect(found.ids, `${search} in ${filter}`).toEqual(plainSort(fits, "received", true));
      expect(found.total).toBe(fits.length);
    }
  }
});
