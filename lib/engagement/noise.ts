import type { Act } from "#lib/engagement/account.ts";
import { hasOwnText } from "#lib/engagement/fact-keys.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { placeOfAct } from "#lib/engagement/place.ts";

type NoiseParameters = Pick<ModelParameters, "dupOwnPosts" | "dupOwnWords" | "dupActors" | "dupWords">;

/** Word sequences that are noise: whoever uses them, or only from one actor (`actor + NUL + text`). */
export type NoisyTexts = { byAnybody: ReadonlySet<string>; byActor: ReadonlySet<string> };

/** The same words in several places by one person, or by several people (model.md 3). Undated acts count as well. */
export function findNoisyTexts(acts: readonly Act[], parameters: NoiseParameters): NoisyTexts {
  const actorsOf = new Map<string, Set<string>>();
  const placesOf = new Map<string, Set<string>>();
  for (const act of acts) {
    if (act.direction !== "received" || act.actor === null || act.text === null || !hasOwnText(act.type)) continue;
    const { words, wordSequence } = act.text;
    if (words >= parameters.dupWords) addTo(actorsOf, wordSequence, act.actor);
    if (words >= parameters.dupOwnWords) addTo(placesOf, noisyKey(act.actor, wordSequence), placeOfAct(act));
  }
  const reaching = (sets: Map<string, Set<string>>, needed: number) =>
    new Set([...sets].filter(([, found]) => found.size >= needed).map(([key]) => key));
  return {
    byAnybody: reaching(actorsOf, parameters.dupActors),
    byActor: reaching(placesOf, parameters.dupOwnPosts),
  };
}

export function isNoisy(noisy: NoisyTexts, actor: string, wordSequence: string): boolean {
  return noisy.byAnybody.has(wordSequence) || noisy.byActor.has(noisyKey(actor, wordSequence));
}

export function noisyKey(actor: string, wordSequence: string): string {
  return `${actor}\0${wordSequence}`;
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const found = sets.get(key);
  if (found) found.add(value);
  else sets.set(key, new Set([value]));
}
