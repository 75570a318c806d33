import type { Instant } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { dayTime, timeDay } from "#lib/reports/utc-days.ts";

/** People of 28 days at any moment of the past; null = not known then. */
export type PeopleHistory = { from: Instant; asOf: Instant; people28At(at: Instant): number | null };

/** Days that the window of people takes: before so many are covered, the beginning of the files would look like growth. */
const windowDays = 28;

/**
 * The number of people as of midnight, from the days on which it changes (oldest first): each stays until the next one.
 * The figure of a day is that of its end.
 */
export function peopleHistory(
  daily: readonly { day: string; people28: number | null }[],
  asOf: Instant,
): PeopleHistory {
  const steps = daily.flatMap(({ day, people28 }) => (people28 === null ? [] : [{ day, people28 }]));
  const from = steps[0] ? dayTime(steps[0].day) + windowDays * dayMs : Number.POSITIVE_INFINITY;
  return {
    from,
    asOf,
    people28At: (at) => {
      if (at < from || at > asOf) return null;
      const today = timeDay(at);
      return steps.findLast(({ day }) => day < today)?.people28 ?? null;
    },
  };
}
