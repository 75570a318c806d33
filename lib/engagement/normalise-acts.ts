import type { Act, Instant } from "#lib/engagement/account.ts";
import { happensOnce, hasOwnText } from "#lib/engagement/fact-keys.ts";
import { compareIds } from "#lib/engagement/ring-members.ts";

/**
 * The acts as of an instant: rows of the same act are one, with the earliest known time; what came later is left out,
 * what has no time stays (model.md 2). The order of the rows does not matter, nor which of them repeat.
 */
export function normaliseActs(acts: readonly Act[], asOf: Instant): Act[] {
  const merged = new Map<string, Act>();
  for (const act of acts) {
    const key = keyOfAct(act);
    const known = merged.get(key);
    merged.set(key, known ? mergeRows(known, act) : act);
  }
  return [...merged.values()].filter(({ at }) => at === null || at <= asOf);
}

/** The key of model.md 2; the same one as that of stored facts (interactionIdentity). */
function keyOfAct({ direction, actor, type, post, at, text, onOwnPost }: Act): string {
  const parts = [direction, actor ?? "", type, post ?? "", onOwnPost ? "own" : ""];
  if (post !== null && happensOnce(type)) return JSON.stringify(parts);
  parts.push(at === null ? "" : String(at));
  if (text !== null && hasOwnText(type)) parts.push(text.wordSequence, text.hasUrl ? "link" : "");
  return JSON.stringify(parts);
}

function mergeRows(a: Act, b: Act): Act {
  const early = isEarlier(b, a) ? b : a;
  return { ...early, id: compareIds(a.id, b.id) <= 0 ? a.id : b.id };
}

function isEarlier(a: Act, b: Act): boolean {
  const [left, right] = [a.at ?? Number.POSITIVE_INFINITY, b.at ?? Number.POSITIVE_INFINITY];
  if (left !== right) return left < right;
  return a.precision === "second" && b.precision === "day";
}
