import * as fc from "fast-check";
import { expect, test } from "vitest";
import { loadAccount } from "#lib/db/account-facts.ts";
import { lockProfile } from "#lib/db/import-facts.ts";
import { rebuildModel } from "#lib/db/model/recompute.ts";
import { findParameters } from "#lib/db/model-settings.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { classifyAccount } from "#lib/engagement/classify-account.ts";
import { ledgerOf } from "#lib/engagement/ledger.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";
import { tallyAccount } from "#lib/engagement/tally-account.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";
import { markIncentivised } from "#lib/services/judgement/mark-incentivised.ts";
import { markPerson } from "#lib/services/judgement/mark-person.ts";
import { unmarkPerson } from "#lib/services/judgement/unmark-person.ts";
import { saveParameters } from "#lib/services/settings/save-parameters.ts";
import { findPersonId, importsOfAccount } from "#lib/testing/book-account.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { madeAsOf } from "#lib/testing/made-account.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { agreementRuns } from "#lib/testing/property-runs.ts";
import { randomAccount } from "#lib/testing/random-account.ts";

const now = new Date("2026-06-02T00:00:00Z");
const patience = 600_000;

/** What happens to a profile between its imports. */
const step = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant("undo" as const), which: fc.nat() }), weight: 2 },
  {
    arbitrary: fc.record({
      do: fc.constantFrom("mark" as const, "unmark" as const),
      who: fc.constantFrom("ann", "ben", "ring0", "ring1", "crowd2", "quiet1"),
      kind: fc.constantFrom("community" as const, "spam" as const, "vouched" as const),
    }),
    weight: 4,
  },
  {
    arbitrary: fc.record({ do: fc.constant("paid" as const), post: fc.constantFrom("p0", "p1", "ring-post1") }),
    weight: 1,
  },
  {
    arbitrary: fc.record({ do: fc.constant("parameters" as const), halfLifeDays: fc.constantFrom(60, 90) }),
    weight: 1,
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const history = fc.record({
  account: randomAccount,
  parts: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(step, { maxLength: 6 }),
  order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** Books the account in any order, with judgements and undoing in between. */
async function live(scope: OwnerScope, profileId: string, { account, parts, steps, order }: History): Promise<void> {
  const booked: string[] = [];
  const todo: (Step | { do: "book"; upload: ReturnType<typeof importsOfAccount>[number] })[] = [
    ...importsOfAccount(account, madeAsOf, parts).map((upload) => ({ do: "book" as const, upload })),
    ...steps,
  ];
  const mixed = todo.map((each, index) => ({ each, at: order[index % order.length] ?? 0 })).sort((a, b) => a.at - b.at);
  for (const { each } of mixed) {
    switch (each.do) {
      case "book":
        booked.push(await bookImport(scope, profileId, each.upload));
        break;
      case "undo": {
        const importId = booked[each.which % Math.max(1, booked.length)];
        if (importId !== undefined) await undoImport(scope, importId);
        break;
      }
      case "mark":
      case "unmark": {
        const personId = await findPersonId(scope, profileId, each.who);
        if (personId === null) break;
        const input = { personId, kind: each.kind, reason: "as it happens" };
        await (each.do === "mark" ? markPerson : unmarkPerson)(scope, profileId, input, now);
        break;
      }
      case "paid":
        await markIncentivised(scope, profileId, { post: each.post, reason: "a giveaway" }, now);
        break;
      case "parameters":
        await saveParameters(scope, profileId, { halfLifeDays: each.halfLifeDays }, now);
        break;
    }
  }
}

/** Figures that only the database can know: what platforms count. */
const ofPlatforms = { countedActs: null, namedActs: 0 };

function comparable(tallies: Omit<Tallies, "credits">): object {
  const { ledger, given, received, messages, ...rest } = tallies;
  return { ...rest, ...ofPlatforms, ledger: ledger && { ...ledger, platformCount: null } };
}

function expectClose(found: unknown, wanted: unknown, path: string): void {
  if (typeof found === "number" && typeof wanted === "number") {
    expect(Math.abs(found - wanted), `${path}: ${found} against ${wanted}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(wanted)),
    );
  } else if (found !== null && wanted !== null && typeof found === "object" && typeof wanted === "object") {
    expect(Object.keys(found).sort(), path).toEqual(Object.keys(wanted).sort());
    for (const [key, value] of Object.entries(found)) expectClose(value, Reflect.get(wanted, key), `${path}.${key}`);
  } else expect(found, path).toEqual(wanted);
}

test("what is stored after any history is what the pure model says of the facts, and what a rebuild gives", {
  timeout: patience,
}, async () => {
  const scope = await makeOwner();
  await fc.assert(
    fc.asyncProperty(history, async (lived) => {
      const profileId = await makeProfile(scope, "other", `owner${Math.random().toString(36).slice(2)}`);
      const profile = { workspaceId: scope.workspaceId, profileId };
      await live(scope, profileId, lived);
      await withWorkerTenant(scope.workspaceId, async (client) => {
        const { rows } = await client.query<{ asOf: Date; tallies: Omit<Tallies, "credits"> }>(
          `SELECT as_of AS "asOf", tallies FROM profile_figures WHERE workspace_id = $1 AND profile_id = $2`,
          [scope.workspaceId, profileId],
        );
        const stored = rows[0];
        if (!stored) return;
        const asOf = stored.asOf.getTime();
        const account = await loadAccount(client, profile, { asOf: null });
        const parameters = await findParameters(client, profile);
        const { credits: _, ...pure } = tallyAccount(account, asOf, parameters);
        expectClose(comparable(stored.tallies), comparable(pure), "tallies");

        const { rows: acts } = await client.query<{
          key: string;
          class: string;
          weight: number;
          prompt: string | null;
        }>(
          `SELECT key, class, weight, prompt_key AS prompt FROM interaction
           WHERE workspace_id = $1 AND profile_id = $2 AND direction = 'received' AND person_id IS NOT NULL ORDER BY key`,
          [scope.workspaceId, profileId],
        );
        const classified = [...classifyAccount(account, asOf, parameters).people.values()].flatMap(({ received }) =>
          received.map(({ act, class: actClass, weight, prompt }) => ({
            key: act.id,
            class: actClass,
            weight,
            prompt,
          })),
        );
        expect(acts).toEqual(classified.sort((a, b) => (a.key < b.key ? -1 : 1)));

        const { rows: lines } = await client.query<{ key: string; line: string }>(
          `SELECT p.key, s.line FROM person_state s JOIN person p ON p.workspace_id = $1 AND p.id = s.person_id
           WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.line IS NOT NULL`,
          [scope.workspaceId, profileId],
        );
        const who = Object.fromEntries(ledgerOf(account, asOf, parameters)?.who ?? []);
        expect(Object.fromEntries(lines.map(({ key, line }) => [key, line]))).toEqual(who);
      });
      const bitByBit = await loadDigest(scope, profileId);
      await withWorkerTenant(scope.workspaceId, async (client) => {
        await lockProfile(client, profile);
        await rebuildModel(client, profile);
      });
      expect(await loadDigest(scope, profileId)).toEqual(bitByBit);
    }),
    { numRuns: agreementRuns(), seed: 20261124 },
  );
});
