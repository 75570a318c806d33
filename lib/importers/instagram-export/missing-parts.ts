import { plainName } from "#lib/importers/file-names.ts";

/** Names of parts that must have existed, for a higher number is there: a gap in `followers_1`, `followers_3` (formats 4.2). */
export function missingParts(paths: readonly string[]): string[] {
  const numbers = new Map<string, Set<number>>();
  for (const path of paths) {
    const [, stem, number] = /^(followers|following)_([0-9]{1,4})\.json$/.exec(plainName(path)) ?? [];
    if (stem === undefined) continue;
    const known = numbers.get(stem) ?? new Set();
    numbers.set(stem, known.add(Number(number)));
  }
  return [...numbers].flatMap(([stem, known]) => {
    const parts = Array.from({ length: Math.max(...known) - 1 }, (_, index) => index + 1);
    return parts.filter((part) => !known.has(part)).map((part) => `${stem}_${part}.json`);
  });
}
