import { dayMs } from "#lib/engagement/days.ts";
import { median } from "#lib/engagement/median.ts";
import { findSpikes, type Gain } from "#lib/engagement/spike.ts";
import type { StandoutFacts } from "#lib/reports/standout-facts.ts";
import { dayTime, shiftDay, timeDay } from "#lib/reports/utc-days.ts";

type KnownFollowers = { day: string; followers: number };
type DatedGain = Gain & { fromDay: string; toDay: string };

const weekMs = 7 * dayMs;
/** Weeks are taken if the count is known in so many of them, else spans of four. */
const fewestWeeks = 26;

/**
 * Weeks, or spans of four, in which far more followers came than in the six before, latest first (model.md 11). It asks
 * what happened, so whatever falls into a campaign that was entered, or was dismissed, is not asked again.
 */
export function followerSpikes(
  daily: readonly { day: string; followers: number | null }[],
  campaigns: readonly { fromDay: string; toDay: string }[],
  dismissedDays: ReadonlySet<string>,
): StandoutFacts["spikes"] {
  const known = daily.flatMap(({ day, followers }) => (followers === null ? [] : [{ day, followers }]));
  const gains = followerGains(known);
  return findSpikes(gains)
    .flatMap(({ place, gain }) => {
      const span = gains[place];
      if (!span || dismissedDays.has(span.fromDay)) return [];
      if (campaigns.some((campaign) => campaign.fromDay < span.toDay && campaign.toDay > span.fromDay)) return [];
      const usual = median(gains.slice(place - 6, place).map((each) => each.gain ?? 0));
      return [{ fromDay: span.fromDay, toDay: span.toDay, gain, usual: Math.round(usual) }];
    })
    .reverse();
}

/** Change of the count over spans that end on Mondays 00:00 UTC, oldest first; null where a span has no count of its own. */
export function followerGains(known: readonly KnownFollowers[]): DatedGain[] {
  const weekly = gainsOf(known, 1);
  const counted = weekly.filter((week) => week.gain !== null);
  return counted.length >= fewestWeeks ? weekly : gainsOf(known, 4);
}

function gainsOf(known: readonly KnownFollowers[], weeks: number): DatedGain[] {
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const lastEnd = mondayAfter(last.day);
  const spanMs = weeks * weekMs;
  const spans = Math.ceil((lastEnd - dayTime(first.day)) / spanMs);
  const ends = Array.from({ length: spans }, (_, index) => lastEnd - (spans - 1 - index) * spanMs);
  let next = 0;
  let before: number | null = null;
  return ends.map((end) => {
    let inside: number | null = null;
    for (let row = known[next]; row && dayTime(row.day) < end; row = known[next]) {
      inside = row.followers;
      next += 1;
    }
    const toDay = timeDay(end);
    const gain: DatedGain = {
      fromDay: shiftDay(toDay, -7 * weeks),
      toDay,
      gain: inside === null || before === null ? null : inside - before,
      followersBefore: before,
    };
    // A span without a count breaks the two changes it touches.
    before = inside;
    return gain;
  });
}

/** The first Monday 00:00 UTC after a day. */
function mondayAfter(day: string): number {
  const time = dayTime(day);
  const daysOn = (8 - new Date(time).getUTCDay()) % 7 || 7;
  return time + daysOn * dayMs;
}
