const words: Record<string, string> = {
  F: "followers",
  G: "people you follow",
  OUT: "what you did",
  IN: "interactions received",
  CNT: "counts per post",
  DAY: "counts per day",
  TOT: "a total",
};

/** What a file can prove (formats.md 1.1), in words: "followers, people you follow". */
export function evidenceText(kinds: string[]): string {
  const known = kinds.flatMap((kind) => (Object.hasOwn(words, kind) ? [words[kind]] : []));
  return known.length > 0 ? known.join(", ") : "about the export itself";
}
