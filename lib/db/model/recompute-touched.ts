import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { writeJoinGroups } from "#lib/db/join-groups.ts";
import { gatherFollows } from "#lib/db/model/follow-states.ts";
import { writeLedgerPoints } from "#lib/db/model/ledger-points.ts";
import { gatherMarks, writeLines } from "#lib/db/model/lines.ts";
import { readNoisyTexts, settleNoisyTexts } from "#lib/db/model/noisy-texts.ts";
import { type Changes, mustBeReread, noPersonChanges, type PersonPass, passPerson } from "#lib/db/model/person-pass.ts";
import { applyPasts, latestPast, planReading, planRereading } from "#lib/db/model/person-pasts.ts";
import { writePersonStates, writeRingFigures } from "#lib/db/model/person-states.ts";
import { writePostStates } from "#lib/db/model/post-states.ts";
import { type ProfileFacts, readProfileFacts } from "#lib/db/model/profile-facts.ts";
import { clearFigures, readFigures, type StoredFigures, writeFigures } from "#lib/db/model/profile-figures.ts";
import { moveWindows } from "#lib/db/model/recent-counts.ts";
import { countSpecial, type Marks } from "#lib/db/model/ring-figures.ts";
import { findStoredRings, readRings, ringSpans, type StoredRing, writeRings } from "#lib/db/model/rings.ts";
import { hasNewMeaning, settleTouched } from "#lib/db/model/settle-touched.ts";
import { lookedUpOneByOne, streamPeople } from "#lib/db/model/stream-people.ts";
import { type ActSums, addEngagers, nobodyTallied, tallyStored } from "#lib/db/model/tally.ts";
import type { Touched } from "#lib/db/model/touched.ts";
import { writeDaily, writeWeeks } from "#lib/db/model/write-history.ts";
import {
  applyClasses,
  applyWindows,
  makeFreshTables,
  type PeopleWriter,
  peopleWriter,
} from "#lib/db/model/write-people.ts";
import { findParameters, parametersHash } from "#lib/db/model-settings.ts";
import { writePeopleCounts } from "#lib/db/people/write-people-counts.ts";
import { actClasses, type Instant, type Interval } from "#lib/engagement/account.ts";
import type { ModelContext } from "#lib/engagement/classify-person.ts";
import { countBlocks } from "#lib/engagement/core-blocks.ts";
import { dateOf } from "#lib/engagement/days.ts";
import type { Engager } from "#lib/engagement/engagers.ts";
import { historyEnd } from "#lib/engagement/history.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";
import { tradeWindows } from "#lib/engagement/trade-windows.ts";

type Work = {
  client: pg.ClientBase;
  profile: ProfileRef;
  touched: Touched;
  facts: ProfileFacts;
  asOf: Instant;
  parameters: ModelParameters;
  context: ModelContext;
  stored: StoredFigures | null;
  marks: Marks;
  community: string[];
};

/** Computes anew what was touched since `beginTouching`, and the figures of the profile. */
export async function recomputeTouched(client: pg.ClientBase, profile: ProfileRef, touched: Touched): Promise<void> {
  const facts = await readProfileFacts(client, profile);
  const parameters = await findParameters(client, profile);
  const stored = await readFigures(client, profile, parametersHash(parameters));
  touched.everything ||= stored === null || hasNewMeaning(touched.before, facts);
  await settleNoisyTexts(client, profile, touched, parameters);
  const people = await settleTouched(client, profile, touched, facts, parameters);
  // Loops are ruled out elsewhere (`lockProfile`): the planner takes what was just written for one row.
  const loop = (on: boolean) => client.query(`SET LOCAL enable_nestloop = ${on ? "on" : "off"}`);
  await loop(people <= lookedUpOneByOne);
  await gatherMarks(client, profile);
  await gatherFollows(client, profile);
  await makeFreshTables(client);
  const asOf = facts.asOf;
  const context = await makeContext(client, profile, facts, parameters);
  const work: Work = {
    client,
    profile,
    touched,
    facts,
    asOf: asOf ?? 0,
    parameters,
    context,
    stored: touched.everything ? null : stored,
    ...(await readMarked(client)),
  };
  const changes = noPersonChanges();
  const before = work.stored?.tallies.asOf ?? null;
  await planReading(client, profile, context, before === null ? null : { before, now: work.asOf });
  const oldRings = touched.everything ? [] : await readRings(client, profile, false);
  await passPeople(work, changes, passOf(work, oldRings));
  await applyWindows(client, profile);
  const found = await findStoredRings(client, profile, context, facts.lastAct, work.community);
  await passRings(work, changes, oldRings, found.rings);
  await writeRings(client, profile, found.rings, context, false);
  await applyClasses(client, profile);
  await writePersonStates(client, profile, facts, work.asOf, parameters);
  await writeRingFigures(client, profile);
  await applyPasts(client, profile);
  await loop(false);
  if (touched.lists || touched.everything) await writeJoinGroups(client, profile);
  await writePostStates(client, profile, changes.posts, touched.everything);
  await writeHistory(work, changes);
  if (work.stored) {
    await loop(people <= lookedUpOneByOne);
    await moveWindows(client, profile, work.stored.tallies.asOf, work.asOf, parameters);
    await loop(false);
  }
  await writeLines(client, profile, facts, work.asOf, parameters);
  await writeLedgerPoints(client, profile, facts, parameters, Math.min(touched.from, changes.from));
  if (asOf === null) await clearFigures(client, profile);
  else await writeFigures(client, profile, await tally(work, changes, found), parameters);
  await writePeopleCounts(client, profile, parameters);
}

async function makeContext(
  client: pg.ClientBase,
  profile: ProfileRef,
  facts: ProfileFacts,
  parameters: ModelParameters,
): Promise<ModelContext> {
  return {
    parameters,
    noisy: await readNoisyTexts(client, profile),
    incentivised: facts.incentivised,
    publishedAt: facts.publishedAt,
    given: facts.given,
    windows: tradeWindows(facts.firstAct, facts.lastAct, parameters),
  };
}

async function readMarked(client: pg.ClientBase): Promise<Pick<Work, "marks" | "community">> {
  const { rows } = await client.query<{ personId: string; community: boolean; spam: boolean }>(
    `SELECT person_id::text AS "personId", community, spam FROM marked`,
  );
  const marked = new Map(rows.map((row) => [row.personId, { isCommunity: row.community, isSpam: row.spam }]));
  const none = { isCommunity: false, isSpam: false };
  return {
    marks: (personId) => marked.get(personId) ?? none,
    community: rows.filter((row) => row.community).map((row) => row.personId),
  };
}

function passOf(work: Work, rings: readonly StoredRing[]): PersonPass {
  const spans = ringSpans(rings, work.context);
  const none: readonly Interval[] = [];
  return {
    context: work.context,
    asOf: work.asOf,
    latestPast: latestPast(work.asOf, work.context),
    end: historyEnd(work.asOf),
    endBefore: historyEnd(work.stored?.tallies.asOf ?? work.asOf),
    marksOf: work.marks,
    ringSpansOf: (personId) => spans.get(personId) ?? none,
    heldBefore: work.stored ? "stored" : "nothing",
    otherRingSpansOf: () => none,
  };
}

async function passPeople(
  { client, profile, parameters, stored }: Work,
  changes: Changes,
  pass: PersonPass,
): Promise<void> {
  const writer = peopleWriter(client, parameters, true);
  const again: string[] = [];
  for await (const batch of streamPeople(client, profile, "reading", stored !== null)) {
    for (const person of batch) {
      if (mustBeReread(person)) again.push(person.personId);
      else writer.add(passPerson(person, pass, changes));
    }
    await writer.flush(false);
  }
  if (again.length > 0) {
    await planRereading(client, again);
    for await (const batch of streamPeople(client, profile, "reread", true)) {
      for (const person of batch) writer.add(passPerson(person, pass, changes));
      await writer.flush(false);
    }
  }
  await writer.flush(true);
}

/** People whose rings came, went or changed are classified once more, under the rings that were found now. */
async function passRings(work: Work, changes: Changes, before: StoredRing[], now: StoredRing[]): Promise<void> {
  const { client, profile, parameters, context } = work;
  const [old, fresh] = [ringSpans(before, context), ringSpans(now, context)];
  const changed = [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (personId) => JSON.stringify(old.get(personId)) !== JSON.stringify(fresh.get(personId)),
  );
  await client.query("CREATE TEMPORARY TABLE ring_touched (person_id bigint PRIMARY KEY) ON COMMIT DROP");
  await client.query("INSERT INTO ring_touched SELECT unnest($1::bigint[])", [changed]);
  await client.query("ANALYZE ring_touched");
  await client.query(
    "CREATE TEMPORARY TABLE passed ON COMMIT DROP AS SELECT person_id FROM touched UNION SELECT person_id FROM ring_touched",
  );
  await client.query("ANALYZE passed");
  if (changed.length === 0) return;
  const { rows } = await client.query<{ id: string }>(
    "SELECT person_id::text AS id FROM ring_touched JOIN touched USING (person_id)",
  );
  const alsoTouched = new Set(rows.map(({ id }) => id));
  for (const table of ["fresh_class", "fresh_figures", "fresh_past"]) {
    await client.query(`DELETE FROM ${table} WHERE person_id IN (SELECT person_id FROM ring_touched)`);
  }
  const pass = passOf(work, now);
  const again: PersonPass = {
    ...pass,
    endBefore: pass.end,
    heldBefore: "other-rings",
    otherRingSpansOf: (personId) => old.get(personId) ?? [],
  };
  const writer: PeopleWriter = peopleWriter(client, parameters, false);
  for await (const batch of streamPeople(client, profile, "ring_touched", false)) {
    for (const person of batch)
      writer.add(passPerson(person, alsoTouched.has(person.personId) ? again : pass, changes));
    await writer.flush(false);
  }
  await writer.flush(true);
}

async function writeHistory(
  { client, profile, facts, asOf, parameters, stored }: Work,
  changes: Changes,
): Promise<void> {
  const extent = {
    firstDay: facts.firstAct === null ? null : dateOf(facts.firstAct),
    end: historyEnd(asOf),
    before: stored ? historyEnd(stored.tallies.asOf) : null,
  };
  await writeDaily(client, profile, changes.history, parameters, extent);
  await writeWeeks(client, profile, changes.history, parameters, extent);
}

async function tally(
  work: Work,
  changes: Changes,
  found: { rings: StoredRing[]; podsUntested: boolean },
): Promise<Tallies> {
  const { client, profile, facts, asOf, parameters, context, marks } = work;
  const { rows } = await client.query<{ marks: number }>(
    "SELECT count(*)::int AS marks FROM mark WHERE workspace_id = $1 AND profile_id = $2",
    [profile.workspaceId, profile.profileId],
  );
  const hasMarks = (rows[0]?.marks ?? 0) > 0;
  const unmarked = hasMarks ? await findStoredRings(client, profile, context, facts.lastAct, []) : { rings: [] };
  await writeRings(client, profile, unmarked.rings, context, true);
  await client.query(
    "CREATE TEMPORARY TABLE special ON COMMIT DROP AS SELECT person_id FROM marked UNION SELECT unnest($1::bigint[])",
    [[...found.rings, ...unmarked.rings].flatMap(({ members }) => members)],
  );
  const special = await countSpecial(client, profile, context, asOf, found.rings, marks);
  const tallies = await tallyStored(client, profile, facts, asOf, parameters, sumActs(work, changes), {
    engagers: special.ringEngagers,
    podsUntested: found.podsUntested,
  });
  if (!hasMarks) return { ...tallies, withoutMarks: null };
  const plain = await countSpecial(client, profile, context, asOf, unmarked.rings, null);
  const figures = (each: Engager[]) => addEngagers(nobodyTallied, each, asOf, parameters);
  const [held, bare] = [
    figures([...special.engagers, ...special.ringEngagers]),
    figures([...plain.engagers, ...plain.ringEngagers]),
  ];
  return {
    ...tallies,
    withoutMarks: {
      people28: tallies.people28 - held.people28 + bare.people28,
      genuineEngagement: tallies.genuineEngagement - held.genuineEngagement + bare.genuineEngagement,
      core: tallies.core - countCore(special.engagers, work) + countCore(plain.engagers, work),
    },
  };
}

function countCore(engagers: readonly Engager[], { asOf, parameters }: Work): number {
  return engagers.filter(({ times }) => countBlocks(times, asOf, parameters) >= parameters.coreNeeded).length;
}

function sumActs({ stored }: Work, changes: Changes): ActSums {
  const before = stored?.tallies;
  const classes = { ...changes.classes };
  for (const each of actClasses) classes[each] += before?.classes[each] ?? 0;
  return {
    classes,
    wordActs: changes.wordActs + (before?.wordActs ?? 0),
    wordActsWithoutText: changes.wordActsWithoutText + (before?.wordActsWithoutText ?? 0),
  };
}
