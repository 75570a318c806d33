import type { Act, Instant, Interval } from "#lib/engagement/account.ts";
import { type ClassifiedAct, isGenuine } from "#lib/engagement/classify-person.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { isPrompt } from "#lib/engagement/favours.ts";
import { mergeIntervals } from "#lib/engagement/intervals.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { creditPerson, type EngagerCredit, genuineActs, type PersonCredit } from "#lib/engagement/person-credit.ts";

/** What is kept of a person that does not change as time passes: their credit, and their acts by kind. */
export type LastingFigures = PersonCredit & {
  /** Spans on the line `engaged` of the ledger: from passing the test on, so long after each genuine act. */
  engagedDuring: Interval[];
  /** Received acts with weight, with or without a time. */
  received: number;
  firstReceived: Instant | null;
  lastReceived: Instant | null;
  /** My prompts to them without follows. */
  given: number;
  /** When I last did anything for them, an answer below my own post too; of a day's precision, at the end of that day. */
  lastGiven: Instant | null;
  /** Returned, of a ring or incentivised. */
  exchanged: number;
  firstExchanged: Instant | null;
  noise: number;
  firstNoise: Instant | null;
};

/** Counts of windows that end at `asOf`. */
export type RecentFigures = {
  /** Bit k: a genuine act in the block (T - 28(k+1), T - 28k] days. */
  blocks: number;
  genuine90: number;
  /** Genuine shares and quotes of the people window. */
  shares28: number;
  given180: number;
  received180: number;
};

/** What is kept of a person. */
export type PersonFigures = LastingFigures & RecentFigures;

/** Days of give and take per person (model.md 6). */
export const reciprocityDays = 180;

/**
 * `acts` are all acts between one person and the owner, `received` those of them that were received, classified. With a
 * `past`, the figures of everything before, they are the acts since: then these have to reach back to all windows.
 */
export function figuresOfPerson(
  acts: readonly Act[],
  received: readonly ClassifiedAct[],
  asOf: Instant,
  parameters: ModelParameters,
  past: PastFigures | null = null,
): PersonFigures {
  const given = givenOf(acts);
  const within = (at: Instant | null, days: number) => at !== null && at <= asOf && asOf - at < days * dayMs;
  return {
    ...lastingFigures(acts, received, parameters, past),
    ...recentCounts(received, asOf, parameters),
    given180: given.filter((act) => within(act.at, reciprocityDays)).length,
    received180: received.filter(({ act, weight }) => weight > 0 && within(act.at, reciprocityDays)).length,
  };
}

/** Figures of somebody who passed the person test at some earlier moment, up to that moment. */
export type PastFigures = LastingFigures & EngagerCredit;

export function lastingFigures(
  acts: readonly Act[],
  received: readonly ClassifiedAct[],
  parameters: ModelParameters,
  past: PastFigures | null,
): LastingFigures {
  const credit = creditPerson(genuineActs(received), parameters, past);
  const weighing = received.filter(({ weight }) => weight > 0);
  const exchanged = received.filter((each) => isExchanged(each.class));
  const noise = received.filter((each) => each.class === "noise");
  const { firstReceived, lastReceived } = spanOf(weighing, "firstReceived", "lastReceived");
  return {
    ...credit,
    engagedDuring: engagedSpans(received, credit.engagedSince, parameters, past?.engagedDuring ?? []),
    received: (past?.received ?? 0) + weighing.length,
    firstReceived: past?.firstReceived ?? firstReceived,
    lastReceived: lastReceived ?? past?.lastReceived ?? null,
    given: (past?.given ?? 0) + givenOf(acts).length,
    lastGiven: lastGivenOf(acts, past?.lastGiven ?? null),
    exchanged: (past?.exchanged ?? 0) + exchanged.length,
    firstExchanged: past?.firstExchanged ?? firstOf(exchanged),
    noise: (past?.noise ?? 0) + noise.length,
    firstNoise: past?.firstNoise ?? firstOf(noise),
  };
}

function givenOf(acts: readonly Act[]): Act[] {
  return acts.filter((act) => isPrompt(act) && act.type !== "follow");
}

function lastGivenOf(acts: readonly Act[], before: Instant | null): Instant | null {
  let last = before;
  for (const { direction, at, precision } of acts) {
    if (direction !== "given" || at === null) continue;
    last = Math.max(last ?? at, precision === "day" ? at + dayMs : at);
  }
  return last;
}

export function isExchanged(actClass: ClassifiedAct["class"]): boolean {
  return actClass === "returned" || actClass === "ring" || actClass === "incentivised";
}

function recentCounts(
  received: readonly ClassifiedAct[],
  asOf: Instant,
  { peopleDays, coreBlocks, engagedDays }: ModelParameters,
): Pick<PersonFigures, "blocks" | "genuine90" | "shares28"> {
  let [blocks, genuine90, shares28] = [0, 0, 0];
  for (const { act, class: actClass } of received) {
    if (act.at === null || act.at > asOf || !isGenuine(actClass)) continue;
    const block = Math.floor((asOf - act.at) / (peopleDays * dayMs));
    if (block < coreBlocks) blocks |= 1 << block;
    if (block === 0 && (act.type === "share" || act.type === "quote")) shares28 += 1;
    if (asOf - act.at < engagedDays * dayMs) genuine90 += 1;
  }
  return { blocks, genuine90, shares28 };
}

function engagedSpans(
  received: readonly ClassifiedAct[],
  since: Instant | null,
  { engagedDays }: ModelParameters,
  before: readonly Interval[],
): Interval[] {
  if (since === null) return [];
  const spans = [...before];
  for (const { act, class: actClass } of received) {
    if (act.at === null || !isGenuine(actClass)) continue;
    const end = act.at + engagedDays * dayMs;
    if (end >= since) spans.push([Math.max(act.at, since), end]);
  }
  return mergeIntervals(spans);
}

function spanOf<First extends string, Last extends string>(
  received: readonly ClassifiedAct[],
  first: First,
  last: Last,
): Record<First | Last, Instant | null> {
  const times = received.map(({ act }) => act.at).filter((at) => at !== null);
  return { [first]: times[0] ?? null, [last]: times.at(-1) ?? null } as Record<First | Last, Instant | null>;
}

function firstOf(received: readonly ClassifiedAct[]): Instant | null {
  return received.find(({ act }) => act.at !== null)?.act.at ?? null;
}
