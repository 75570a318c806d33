import { formatBytes, formatCount } from "#lib/display/numbers.ts";
import type { Problem } from "#lib/importers/problem.ts";

// Problem sentences are in English, and so are their numbers.
const locale = "en";

/** The facts of a problem in the forms that sentences need. Missing ones become words that still make a sentence. */
export function readFacts(problem: Problem) {
  const fact = (name: string) => problem.facts?.[name];
  const number = (name: string) => {
    const value = fact(name);
    return typeof value === "number" ? formatCount(value, locale) : (value ?? "an unknown number of");
  };
  return {
    file: problem.file ?? "The file",
    place: problem.place ?? null,
    count: formatCount(problem.count ?? 0, locale),
    isOne: problem.count === 1,
    has: (name: string) => fact(name) !== undefined,
    text: (name: string, otherwise = "unknown") => String(fact(name) ?? otherwise),
    number,
    bytes: (name: string) => {
      const value = fact(name);
      return typeof value === "number" ? formatBytes(value, locale) : "an unknown size";
    },
  };
}

export type Facts = ReturnType<typeof readFacts>;

/** "3 rows", "1 row". */
export function counted(facts: Facts, one: string, many: string): string {
  return `${facts.count} ${facts.isOne ? one : many}`;
}
