import type { Act, ActClass, Instant, Interval } from "#lib/engagement/account.ts";
import { hourMs } from "#lib/engagement/days.ts";
import { hasOwnText } from "#lib/engagement/fact-keys.ts";
import { isPrompt, matchFavours, type TimedAct } from "#lib/engagement/favours.ts";
import { isCovered } from "#lib/engagement/intervals.ts";
import { isNoisy, type NoisyTexts } from "#lib/engagement/noise.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { tradeInWindows, type WindowTrade } from "#lib/engagement/person-windows.ts";
import { gradeOfText, type TextGrade } from "#lib/engagement/text-grade.ts";
import type { TradeWindow } from "#lib/engagement/trade-windows.ts";
import { windowsAt } from "#lib/engagement/trade-windows.ts";
import { weighAct } from "#lib/engagement/weight.ts";

/** What the classes of one person's acts depend on beyond these acts. */
export type ModelContext = {
  parameters: ModelParameters;
  noisy: NoisyTexts;
  /** Posts that paid for their acts. */
  incentivised: ReadonlySet<string>;
  /** Of the owner's posts; a post that is missing has no known time. */
  publishedAt: ReadonlyMap<string, Instant>;
  /** For which the outbound stream is known, merged. */
  given: readonly Interval[];
  windows: readonly TradeWindow[];
};

export type PersonContext = {
  actor: string;
  isOwn: boolean;
  isCommunity: boolean;
  isSpam: boolean;
  /** Half-open spans in which their acts are those of a ring (model.md 4.3). */
  ringSpans: readonly Interval[];
};

/** A received act with its class (model.md 4.4) and what that rests on. */
export type ClassifiedAct = {
  act: Act;
  class: ActClass;
  weight: number;
  isStrong: boolean;
  grade: TextGrade;
  /** Returned by 4.1 or 4.2, also where another class goes before it. */
  isReturned: boolean;
  /** The prompt that it answered within 48 hours. */
  prompt: string | null;
};

export type ClassifiedPerson = { received: ClassifiedAct[]; windows: WindowTrade[] };

/** What is known of the acts before `until`, so that they need not be classified again. */
export type ClassifiedBefore = {
  until: Instant;
  /** Prompts that acts before then answered. */
  usedPrompts: ReadonlySet<string>;
  /** Even windows among those that begin before then. */
  evenWindows: readonly number[];
};

/**
 * Classes of the received acts of one person. `acts` are all acts between them and the owner, in the order of
 * `compareActs`, those without a time anywhere. With `before`, they are those since `until` and, since favours match
 * forwards in time only, the prompts a little before; windows are those that begin since then.
 */
export function classifyPerson(
  acts: readonly Act[],
  person: PersonContext,
  context: ModelContext,
  before: ClassifiedBefore | null = null,
): ClassifiedPerson {
  const isSince = ({ at }: Act) => before === null || at === null || at >= before.until;
  const received = acts
    .filter((act) => act.direction === "received" && isSince(act))
    .map((act) => weigh(act, person, context));
  const prompts = acts.filter((act) => act.at !== null && isPrompt(act));
  const favours = matchFavours(
    received
      .filter(({ weight }) => weight > 0)
      .map(({ act }) => act)
      .filter(isTimed),
    prompts.filter(isTimed).filter(({ id }) => !before?.usedPrompts.has(id)),
    context.parameters.favourHours,
  );
  const windows = tradeInWindows(received, prompts.filter(isSince), context).filter(
    ({ no }) => before === null || (context.windows[no]?.from ?? 0) >= before.until,
  );
  const even = new Set(windows.filter((window) => window.isEven).map((window) => window.no));
  for (const no of before?.evenWindows ?? []) even.add(no);
  for (const each of received) {
    each.prompt = favours.get(each.act.id) ?? null;
    each.isReturned = each.prompt !== null || isEvenTrade(each, even, context);
    each.class = classOf(each, person, context);
  }
  return { received, windows };
}

/** Time, then type, post and id; acts without a time come last. The order of every rule that goes by order. */
export function compareActs(a: Act, b: Act): number {
  return (
    (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY) ||
    compareText(a.type, b.type) ||
    compareText(a.post ?? "", b.post ?? "") ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isTimed(act: Act): act is Act & TimedAct {
  return act.at !== null;
}

function weigh(act: Act, person: PersonContext, { noisy, parameters }: ModelContext): ClassifiedAct {
  const text = hasOwnText(act.type) ? act.text : null;
  const grade = text !== null && isNoisy(noisy, person.actor, text.wordSequence) ? "noise" : gradeOfText(text);
  const { weight, isStrong } = weighAct(act.type, grade, parameters.weights);
  return { act, class: "undated", weight, isStrong, grade, isReturned: false, prompt: null };
}

function isEvenTrade(
  { act, weight, isStrong }: ClassifiedAct,
  even: ReadonlySet<number>,
  context: ModelContext,
): boolean {
  if (even.size === 0 || act.at === null || weight === 0 || isStrong) return false;
  const held = windowsAt(context.windows, act.at, context.parameters);
  if (held === null) return false;
  for (let no = held[0]; no <= held[1]; no += 1) if (even.has(no)) return true;
  return false;
}

function classOf(
  { act, grade, weight, isReturned }: ClassifiedAct,
  person: PersonContext,
  context: ModelContext,
): ActClass {
  const { at } = act;
  if (at === null) return "undated";
  if (person.isOwn) return "own";
  if (grade === "noise" || person.isSpam) return "noise";
  if (weight === 0) return "weightless";
  if (act.post !== null && context.incentivised.has(act.post)) return "incentivised";
  if (person.isCommunity) return "community";
  if (person.ringSpans.some(([from, to]) => from <= at && at < to)) return "ring";
  if (isReturned) return "returned";
  const before = at - context.parameters.favourHours * hourMs;
  return isCovered(context.given, before, at) ? "unprompted" : "untested";
}

/** Classes that count as engagement. */
export function isGenuine(actClass: ActClass): boolean {
  return actClass === "unprompted" || actClass === "community" || actClass === "untested";
}
