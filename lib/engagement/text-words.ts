import type { TextTraits } from "#lib/importers/types.ts";

const address = /https?:\/\/\S*|(?<![\p{L}\p{N}_])www\.\S*/gu;
const nameOrTag = /@[\p{L}\p{N}_.]+|#[\p{L}\p{N}_]+/gu;
const run = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’](?=[\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]+)*/gu;
// Scripts written without spaces. Kana by extension, for the sign that lengthens a vowel belongs to both.
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{scx=Hira}\p{scx=Kana}\p{Script=Han}]/gu;

/** The words of a text by model.md 3: without addresses, names and tags. All that is kept of what people wrote. */
export function traitsOfText(text: string): TextTraits {
  const folded = text.normalize("NFKC").toLowerCase();
  const withoutAddresses = folded.replace(address, " ");
  const runs = withoutAddresses.replace(nameOrTag, " ").match(run) ?? [];
  const words = runs.reduce((sum, each) => sum + wordsInRun(each), 0);
  return { words, hasUrl: withoutAddresses !== folded, wordSequence: runs.join(" ") };
}

/** Two signs of a script without spaces make about a word; any other run is one. */
function wordsInRun(text: string): number {
  const signs = text.match(unspaced)?.length ?? 0;
  return signs === 0 ? 1 : Math.ceil(signs / 2);
}
