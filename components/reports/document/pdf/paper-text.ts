/** Stands for letters that the fonts do not hold: the page of the report shows them, paper cannot. */
export const unheld = "[…]";

// Control characters, halves of pairs, marks without width that hide or turn what stands beside them (threats C6), and
// what only tells a browser how to draw the sign before it. Line breaks stay.
const unseen = /[\p{Cs}\p{Co}\p{Cf}\p{Cn}]|\p{Variation_Selector}|(?!\n)\p{Cc}/gu;

/** More marks than this on one letter run into the lines above and below. */
const towers = /(\p{M}{2})\p{M}+/gu;

/** Text as it can be set: each letter has a shape in the fonts, and none leaves its line. */
export function paperText(text: string, holds: (codePoint: number) => boolean): string {
  let set = "";
  let isGap = false;
  for (const letter of text
    .normalize("NFC")
    .replace(/[\u2028\u2029]/g, "\n")
    .replace(unseen, "")
    .replace(towers, "$1")) {
    const known = letter === "\n" || holds(letter.codePointAt(0) ?? 0);
    // A narrow space that a locale puts between digits or days. Where a font ends with one, its shape cannot be read.
    const isNarrow = letter !== " " && /\p{Zs}/u.test(letter);
    const shown = isNarrow ? "\u00a0" : known ? letter : null;
    if (shown !== null) set += shown;
    // Signs beside words say nothing that the words do not; letters that are missing have to be told.
    else if (!isGap && /[\p{L}\p{N}]/u.test(letter)) set += unheld;
    isGap = shown === null && (isGap || /[\p{L}\p{N}]/u.test(letter));
  }
  return set;
}

/** Every text in a value made ready to be set. */
export function withPaperText<T>(value: T, holds: (codePoint: number) => boolean): T {
  return setAll(value) as T;

  function setAll(part: unknown): unknown {
    if (typeof part === "string") return paperText(part, holds);
    if (Array.isArray(part)) return part.map(setAll);
    if (part === null || typeof part !== "object") return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, setAll(inner)]));
  }
}
