import type { Act, Instant, Interval } from "#lib/engagement/account.ts";
import { type ClassifiedAct, isGenuine } from "#lib/engagement/classify-person.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { isPrompt } from "#lib/engagement/favours.ts";
import { mergeIntervals } from "#lib/engagement/intervals.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { creditPerson, genuineActs, type PersonCredit } from "#lib/engagement/person-credit.ts";

/** What is kept of a person: their credit, their acts by kind, and counts of windows that end at `asOf`. */
export type PersonFigures = PersonCredit & {
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
  /** Bit k: a genuine act in the block (T - 28(k+1), T - 28k] days. */
  blocks: number;
  genuine90: number;
  /** Genuine shares and quotes of the people window. */
  shares28: number;
  given180: number;
  received180: number;
};

/** Days of give and take per person (model.md 6). */
export const reciprocityDays = 180;

/** `acts` are all acts between one person and the owner, `received` those of them that were received, classified. */
export function figuresOfPerson(
  acts: readonly Act[],
  received: readonly ClassifiedAct[],
  asOf: Instant,
  parameters: ModelParameters,
): PersonFigures {
  const credit = creditPerson(genuineActs(received), parameters);
  const weighing = received.filter(({ weight }) => weight > 0);
  const exchanged = received.filter((each) => isExchanged(each.class));
  const noise = received.filter((each) => each.class === "noise");
  const given = acts.filter((act) => isPrompt(act) && act.type !== "follow");
  const within = (at: Instant | null, days: number) => at !== null && at <= asOf && asOf - at < days * dayMs;
  return {
    ...credit,
    engagedDuring: engagedSpans(received, credit.engagedSince, parameters),
    received: weighing.length,
    ...spanOf(weighing, "firstReceived", "lastReceived"),
    given: given.length,
    lastGiven: lastGivenOf(acts),
    exchanged: exchanged.length,
    firstExchanged: firstOf(exchanged),
    noise: noise.length,
    firstNoise: firstOf(noise),
    ...recentCounts(received, asOf, parameters),
    given180: given.filter((act) => within(act.at, reciprocityDays)).length,
    received180: weighing.filter(({ act }) => within(act.at, reciprocityDays)).length,
  };
}

function lastGivenOf(acts: readonly Act[]): Instant | null {
  let last: Instant | null = null;
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
): Interval[] {
  if (since === null) return [];
  const spans: Interval[] = [];
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
