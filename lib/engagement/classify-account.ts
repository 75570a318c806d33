import type { Account, Act, Instant, Interval } from "#lib/engagement/account.ts";
import {
  type ClassifiedPerson,
  classifyPerson,
  compareActs,
  type ModelContext,
  type PersonContext,
} from "#lib/engagement/classify-person.ts";
import { findRings, type Ring } from "#lib/engagement/find-rings.ts";
import { findNoisyTexts } from "#lib/engagement/noise.ts";
import { normaliseAccount } from "#lib/engagement/normalise-account.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { tradeWindows } from "#lib/engagement/trade-windows.ts";

/** An account as of an instant with a class for every received act by name (model.md 4). */
export type ClassifiedAccount = {
  asOf: Instant;
  parameters: ModelParameters;
  /** Normalised. */
  account: Account;
  /** In the order of the actors: sums go in that order too, so that they come out the same every time. */
  people: ReadonlyMap<string, ClassifiedPerson>;
  rings: readonly Ring[];
  /** Members of each ring group (Ring.group). */
  ringGroups: readonly (readonly string[])[];
  /** Some pod would have been found, had more of what the owner gave been known. */
  podsUntested: boolean;
};

export function classifyAccount(raw: Account, asOf: Instant, parameters: ModelParameters): ClassifiedAccount {
  const account = normaliseAccount(raw, asOf);
  const actsOf = groupByActor(account.acts);
  const times = receivedTimes(account.acts);
  const context = contextOf(account, times, parameters);
  const own = new Set(account.own);
  const marked = (kind: "community" | "spam") =>
    new Set(account.marks.filter((mark) => mark.kind === kind).map(({ actor }) => actor));
  const [community, spam] = [marked("community"), marked("spam")];
  const personOf = (actor: string, ringSpans: Interval[]): PersonContext => ({
    actor,
    isOwn: own.has(actor),
    isCommunity: community.has(actor),
    isSpam: spam.has(actor),
    ringSpans,
  });

  const people = new Map<string, ClassifiedPerson>();
  for (const [actor, acts] of actsOf) people.set(actor, classifyPerson(acts, personOf(actor, []), context));
  const inQuestion = [...people].filter(([actor]) => !own.has(actor) && !community.has(actor));
  const found = findRings(
    inQuestion.map(([actor, { windows }]) => ({ actor, windows })),
    context,
    times.at(-1) ?? null,
  );
  for (const [actor, ringSpans] of spansOf(found.rings)) {
    people.set(actor, classifyPerson(actsOf.get(actor) ?? [], personOf(actor, ringSpans), context));
  }
  return { asOf, parameters, account, people, ...found };
}

function contextOf(account: Account, times: readonly Instant[], parameters: ModelParameters): ModelContext {
  const published = account.posts.flatMap(({ id, publishedAt }): [string, Instant][] =>
    publishedAt === null ? [] : [[id, publishedAt]],
  );
  return {
    parameters,
    noisy: findNoisyTexts(account.acts, parameters),
    incentivised: new Set(account.posts.filter(({ incentivised }) => incentivised).map(({ id }) => id)),
    publishedAt: new Map(published),
    given: account.coverage.given,
    windows: tradeWindows(times[0] ?? null, times.at(-1) ?? null, parameters),
  };
}

/** In order. Acts that name nobody count for nobody, and move no window. */
function receivedTimes(acts: readonly Act[]): Instant[] {
  return acts
    .filter(({ direction, actor }) => direction === "received" && actor !== null)
    .flatMap(({ at }) => (at === null ? [] : [at]))
    .sort((a, b) => a - b);
}

function groupByActor(acts: readonly Act[]): Map<string, Act[]> {
  const actsOf = new Map<string, Act[]>();
  for (const act of acts) {
    if (act.actor === null) continue;
    const known = actsOf.get(act.actor);
    if (known) known.push(act);
    else actsOf.set(act.actor, [act]);
  }
  for (const theirs of actsOf.values()) theirs.sort(compareActs);
  return new Map([...actsOf].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** For every member of a ring the spans in which their acts are those of a ring. */
function spansOf(rings: readonly Ring[]): Map<string, Interval[]> {
  const spans = new Map<string, Interval[]>();
  for (const { members, from, to } of rings) {
    for (const member of members) spans.set(member, [...(spans.get(member) ?? []), [from, to]]);
  }
  return spans;
}
