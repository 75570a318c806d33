import type { Interval } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { coveredWithin } from "#lib/engagement/intervals.ts";

const windowDays = 28;

/**
 * Whether the 28 days up to an instant lie within the time that some file covers; a day may be missing, since coverage
 * begins with the first act of a file. Where they do not, a count of people would show the files, not the people.
 */
export function isPeopleKnown(covered: readonly Interval[], at: number): boolean {
  return coveredWithin(covered, at - windowDays * dayMs, at) >= (windowDays - 1) * dayMs;
}
