import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lockProfile } from "#lib/db/import-facts.ts";
import { rebuildModel } from "#lib/db/model/recompute.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { Act } from "#lib/engagement/account.ts";
import { dayMs, hourMs, minuteMs } from "#lib/engagement/days.ts";
import { traitsOfText } from "#lib/engagement/text-words.ts";
import { actTypes } from "#lib/engagement/types.ts";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";
import { markPerson } from "#lib/services/judgement/mark-person.ts";
import { findPersonId, importsOfAccount } from "#lib/testing/book-account.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { madeAccount, madeAsOf } from "#lib/testing/made-account.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { historyRuns } from "#lib/testing/property-runs.ts";

const now = new Date("2026-06-02T00:00:00Z");
const spanDays = 900;
const postEvery = 9 * dayMs;
const start = madeAsOf - spanDays * dayMs;

/** A third happens within days of the moment at which the first import ends pasts. */
const when = fc.record({ minutes: fc.nat(spanDays * 24 * 60), isAtBorder: fc.nat(2).map((n) => n === 0) });
type When = typeof when extends fc.Arbitrary<infer T> ? T : never;

function timeOf({ minutes, isAtBorder }: When, border: number): number {
  return isAtBorder ? border + ((minutes * minuteMs) % (5 * dayMs)) - 2.5 * dayMs : start + minutes * minuteMs;
}

/** Years of few people: mostly on the newest post, now and then on an old one, in words, or on a day only. */
const received = fc.record({
  actor: fc.constantFrom("ann", "ann", "ben", "cleo"),
  type: fc.constantFrom(...actTypes, "like", "like", "like", "comment"),
  when,
  postsBack: fc.oneof(
    { arbitrary: fc.constant(0), weight: 12 },
    { arbitrary: fc.nat(3), weight: 4 },
    { arbitrary: fc.nat(60), weight: 1 },
  ),
  isDay: fc.nat(5).map((n) => n === 0),
  words: fc.option(
    fc.oneof(
      fc.constant("what a truly wonderful piece of work"),
      fc.nat(999).map((n) => `number ${n} of its own`),
    ),
  ),
});
type Received = typeof received extends fc.Arbitrary<infer T> ? T : never;

function receivedAct({ actor, type, when: told, postsBack, isDay, words }: Received, border: number): Act {
  const at = timeOf(told, border);
  return {
    id: "",
    direction: "received",
    actor,
    type,
    at: isDay ? Math.floor(at / dayMs) * dayMs : at,
    precision: isDay ? "day" : "second",
    post: `p${Math.max(0, Math.floor((at - start) / postEvery) - postsBack)}`,
    text: words === null ? null : traitsOfText(words),
    onOwnPost: false,
  };
}

/** Half of them a little before an act of theirs, so that favours and even trades lie on every border. */
const given = fc.record({
  act: fc.nat(),
  hoursBefore: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 2000 })),
  type: fc.constantFrom("like" as const, "comment" as const, "follow" as const),
});

const history = fc.record({
  received: fc.array(received, { minLength: 60, maxLength: 160, size: "max" }),
  given: fc.array(given, { maxLength: 120, size: "max" }),
  followers: fc.boolean(),
  /** Days before the end at which imports were made; each brings what happened since the one before. */
  imports: fc.array(fc.oneof(fc.nat(40), fc.nat(40), fc.nat(400)), { minLength: 1, maxLength: 5 }),
  undated: fc.nat(5).map((n) => n === 0),
  atLast: fc.constantFrom("undo" as const, "mark" as const, "late" as const, "nothing" as const),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

function actsOf({ received: told, given: mine, undated, imports }: History): Act[] {
  const border = madeAsOf - (Math.max(...imports) + 208) * dayMs;
  const theirs = told.map((each) => receivedAct(each, border));
  const prompts = mine.map(({ act, hoursBefore, type }, index): Act => {
    const answered = theirs[act % theirs.length];
    return {
      id: "",
      direction: "given",
      actor: answered?.actor ?? "ann",
      type,
      at: (answered?.at ?? madeAsOf) - hoursBefore * hourMs,
      precision: "second",
      post: type === "follow" ? null : `theirs${index}`,
      text: null,
      onOwnPost: false,
    };
  });
  const acts = [...theirs, ...prompts].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const last = acts.at(-1);
  return undated && last ? [...acts, { ...last, post: "undated", at: null }] : acts;
}

async function digests(lived: History): Promise<{ kept: unknown; rebuilt: unknown; pasts: number }> {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const acts = actsOf(lived);
  const late =
    lived.atLast === "late"
      ? acts.filter(({ at }, index) => index % 7 === 3 && (at ?? 0) > madeAsOf - 200 * dayMs)
      : [];
  const booked: string[] = [];
  const book = async (some: readonly Act[], until: number, isFirst: boolean) => {
    const posts = Array.from({ length: Math.ceil(spanDays / 9) }, (_, n) => ({
      id: `p${n}`,
      publishedAt: start + n * postEvery,
      incentivised: false,
    }));
    const list = { takenAt: until, complete: true, rows: [{ actor: "ann", followedAt: null }] };
    const account = madeAccount({ acts: some, posts, snapshots: lived.followers && isFirst ? [list] : [] });
    const [main, ...lists] = importsOfAccount(account, madeAsOf, 1);
    if (main) booked.push(await bookImport(scope, profileId, { ...main, observedAt: new Date(until) }));
    for (const each of lists) await bookImport(scope, profileId, each);
  };
  const ends = [...new Set(lived.imports)].sort((a, b) => b - a).map((days) => madeAsOf - days * dayMs);
  let from = Number.NEGATIVE_INFINITY;
  for (const [index, until] of [...ends, Number.POSITIVE_INFINITY].entries()) {
    const since = acts.filter(
      (act) => !late.includes(act) && (act.at ?? madeAsOf) > from && (act.at ?? madeAsOf) <= until,
    );
    await book(since, Math.min(until, madeAsOf), index === 0);
    from = until;
  }
  if (late.length > 0) await book(late, madeAsOf, false);
  if (lived.atLast === "undo") await undoImport(scope, booked.at(-1) ?? "");
  if (lived.atLast === "mark") {
    const personId = await findPersonId(scope, profileId, "ann");
    if (personId !== null) await markPerson(scope, profileId, { personId, kind: "community", reason: "choir" }, now);
  }
  const kept = await loadDigest(scope, profileId);
  const profile = { workspaceId: scope.workspaceId, profileId };
  const pasts = await withWorkerTenant(scope.workspaceId, async (client) => {
    const { rows } = await client.query<{ pasts: number }>("SELECT count(*)::int AS pasts FROM person_past");
    await lockProfile(client, profile);
    await rebuildModel(client, profile);
    return rows[0]?.pasts ?? 0;
  });
  return { kept, rebuilt: await loadDigest(scope, profileId), pasts };
}

test("acts that are added to a past give what all acts give when they are read together", {
  timeout: 900_000,
}, async () => {
  let pasts = 0;
  await fc.assert(
    fc.asyncProperty(history, async (lived) => {
      const found = await digests(lived);
      pasts += found.pasts;
      expect(found.kept).toEqual(found.rebuilt);
    }),
    { numRuns: historyRuns(), seed: 20261124 },
  );
  expect(pasts).toBeGreaterThan(historyRuns());
});
