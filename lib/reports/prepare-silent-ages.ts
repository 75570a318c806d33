import { countOf, formatCount, formatShare } from "#lib/display/numbers.ts";
import type { Measures } from "#lib/engagement/measures.ts";

export const silentAgeNames = ["30 to 90 days", "91 to 180 days", "181 to 365 days", "longer"] as const;

export type SilentAge = { name: string; people: number; count: string; share: string };

/** Followers without a sign yet, by how long they have followed at least; null = there are none, or no line tells. */
export function prepareSilentAges(ledger: Measures["ledger"], locale: string): SilentAge[] | null {
  if (!ledger) return null;
  const all = ledger.silentAges.reduce((sum, people) => sum + people, 0);
  if (all === 0) return null;
  return silentAgeNames.map((name, index) => {
    const people = ledger.silentAges[index] ?? 0;
    return { name, people, count: formatCount(people, locale), share: formatShare(people / all, locale) };
  });
}

export function silentSentence(ages: readonly SilentAge[], locale: string): string {
  const all = ages.reduce((sum, { people }) => sum + people, 0);
  return `${countOf(all, "follower gave", "followers gave", locale)} no sign yet, with time and posts enough. By how long they have followed at least:`;
}
