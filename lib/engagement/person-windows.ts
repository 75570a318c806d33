import type { Act } from "#lib/engagement/account.ts";
import type { ClassifiedAct, ModelContext } from "#lib/engagement/classify-person.ts";
import { minuteMs } from "#lib/engagement/days.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { windowsAt } from "#lib/engagement/trade-windows.ts";

/** What one person and the owner did to each other in one window (model.md 4.2, 4.3). */
export type WindowTrade = {
  no: number;
  /** Prompts of mine without follows. */
  given: number;
  /** Light acts of theirs. */
  light: number;
  /** Evenly traded: their light acts here are returned. */
  isEven: boolean;
  /** Of acts with weight, second precision, on posts whose time is known: acts, and strong ones. */
  acts: number;
  strong: number;
  /** Smallest delay after publication per such post, in ms. */
  delays: Map<string, number>;
};

/** The windows in which anything happened between the two, in order. */
export function tradeInWindows(
  received: readonly ClassifiedAct[],
  prompts: readonly Act[],
  context: ModelContext,
): WindowTrade[] {
  const { parameters } = context;
  const trades = new Map<number, WindowTrade>();
  const eachWindow = (at: number, change: (trade: WindowTrade) => void) => {
    const held = windowsAt(context.windows, at, parameters);
    if (held === null) return;
    for (let no = held[0]; no <= held[1]; no += 1) {
      let trade = trades.get(no);
      if (!trade) {
        trade = { no, given: 0, light: 0, isEven: false, acts: 0, strong: 0, delays: new Map() };
        trades.set(no, trade);
      }
      change(trade);
    }
  };
  for (const prompt of prompts) {
    if (prompt.at === null || prompt.type === "follow") continue;
    eachWindow(prompt.at, (trade) => {
      trade.given += 1;
    });
  }
  for (const { act, weight, isStrong } of received) {
    if (act.at === null || weight === 0) continue;
    const delay = delayOf(act, context);
    eachWindow(act.at, (trade) => {
      if (!isStrong) trade.light += 1;
      if (delay === null || act.post === null) return;
      trade.acts += 1;
      if (isStrong) trade.strong += 1;
      trade.delays.set(act.post, Math.min(delay, trade.delays.get(act.post) ?? delay));
    });
  }
  for (const trade of trades.values()) {
    trade.isEven = trade.given >= parameters.evenGivenMin && trade.light <= parameters.evenRatio * trade.given;
  }
  return [...trades.values()].sort((a, b) => a.no - b.no);
}

function delayOf({ at, precision, post }: Act, { publishedAt }: ModelContext): number | null {
  if (at === null || post === null || precision !== "second") return null;
  const published = publishedAt.get(post);
  return published === undefined || at < published ? null : at - published;
}

/** Whether a person may belong to a pod by what they did in the window (model.md 4.3). */
export function isPodCandidate(trade: WindowTrade, parameters: ModelParameters): boolean {
  const fast = [...trade.delays.values()].filter((delay) => delay <= parameters.podFastMinutes * minuteMs).length;
  return (
    trade.delays.size >= parameters.podMinPosts &&
    fast >= parameters.podFastShare * trade.delays.size &&
    trade.given >= Math.max(parameters.podGivenMin, trade.acts / parameters.podGivenRatio) &&
    trade.strong <= parameters.podTextShare * trade.acts
  );
}

/** The set of (post, ten-minute bucket) as text, by which lockstep is seen; null = too few posts or too many words. */
export function lockstepSignature(trade: WindowTrade, parameters: ModelParameters): string | null {
  if (trade.delays.size < parameters.lockMinPosts || trade.strong > parameters.podTextShare * trade.acts) return null;
  const bucket = parameters.lockBucketMinutes * minuteMs;
  return [...trade.delays]
    .map(([post, delay]) => `${post}\0${Math.floor(delay / bucket)}`)
    .sort()
    .join("\n");
}
