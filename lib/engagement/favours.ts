import type { Act } from "#lib/engagement/account.ts";
import { dateOf, dayMs, hourMs } from "#lib/engagement/days.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import type { ActType } from "#lib/engagement/types.ts";

/** A dated act of one person, or a dated prompt to them. */
export type TimedAct = Pick<Act, "id" | "precision"> & { at: number };

// What the other can see and owes nothing for is no prompt: saves, views and clicks are invisible.
const promptTypes: ReadonlySet<ActType> = new Set([
  "follow",
  "like",
  "vote",
  "share",
  "quote",
  "comment",
  "reply",
  "mention",
  "dm",
]);

/** An act of mine that courts an answer (model.md 4.1). */
export function isPrompt(act: Act): boolean {
  return act.direction === "given" && !act.onOwnPost && promptTypes.has(act.type);
}

/** By days a pair may lie up to two midnights further apart than by hours. */
export function longestPairHours({ favourHours }: Pick<ModelParameters, "favourHours">): number {
  return favourHours + 48;
}

/**
 * Returned favours of one person (model.md 4.1): act id -> prompt id, one to one, the oldest unused prompt that fits
 * first. Both lists in the order of time; `acts` are those with weight.
 */
export function matchFavours(
  acts: readonly TimedAct[],
  prompts: readonly TimedAct[],
  favourHours: number,
): Map<string, string> {
  const matched = new Map<string, string>();
  const used = new Uint8Array(prompts.length);
  const span = favourHours * hourMs;
  const horizon = longestPairHours({ favourHours }) * hourMs;
  let oldest = 0;
  for (const act of acts) {
    while (oldest < prompts.length && (used[oldest] === 1 || act.at - (prompts[oldest]?.at ?? 0) > horizon))
      oldest += 1;
    for (let index = oldest; index < prompts.length; index += 1) {
      const prompt = prompts[index];
      if (!prompt || prompt.at >= act.at) break;
      if (used[index] === 1 || !fits(act, prompt, span)) continue;
      used[index] = 1;
      matched.set(act.id, prompt.id);
      break;
    }
  }
  return matched;
}

function fits(act: TimedAct, prompt: TimedAct, span: number): boolean {
  if (act.precision === "second" && prompt.precision === "second") {
    const wait = act.at - prompt.at;
    return wait > 0 && wait <= span;
  }
  // On one day the order is unknown: no match.
  const days = dateOf(act.at) - dateOf(prompt.at);
  return days >= 1 && days <= Math.ceil(span / dayMs);
}
