import type { Lack } from "#lib/engagement/measure.ts";

/** One stay on the list of followers. All in days since any one moment. */
export type Stay = {
  /** They came after `joinLo` and by `joinHi`; equal = the day is known. `joinLo` null = nobody knows since when. */
  joinLo: number | null;
  joinHi: number;
  /** Last list that shows them, and the first complete one after it that does not; null = there to the end. */
  lastSeen: number;
  firstMissing: number | null;
};

/** What happens at an age: of `atRisk` who were watched at it, `departures` left; `share` are still there after it. */
export type SurvivalStep = { age: number; atRisk: number; departures: number; share: number };

export type SurvivalCurve = {
  steps: SurvivalStep[];
  /** Age in days to which the curve rests on 10 people or more; null = not even at its start. */
  drawnUntil: number | null;
};

export type Survival = {
  /** Everybody who may have left early did, and the other way round. */
  low: SurvivalCurve;
  high: SurvivalCurve;
  /** Age at which half are gone, on either curve; null = more than half are still here. */
  halfLife: { low: number | null; high: number | null };
  /** Stays of which the start is known well enough to be watched, those that ended, and those left out. */
  joins: number;
  departures: number;
  ageUnknown: number;
  /** Null = there is enough to speak of a half-life. */
  lack: Lack | null;
};

const fewestDrawn = 10;
const fewestJoins = 30;
const fewestDepartures = 10;

/**
 * How long followers stay (model.md 9): product-limit curves (Kaplan and Meier 1958), one for the shortest and one for
 * the longest stays that the lists allow. Who was there before the first list is watched from the age they had then.
 */
export function survival(stays: readonly Stay[], lists: { first: number; end: number }): Survival {
  const known = stays.flatMap(({ joinLo, ...rest }) => (joinLo === null ? [] : [{ joinLo, ...rest }]));
  const entryOf = (joinHi: number) => Math.max(0, lists.first - joinHi);
  const low = curveOf(
    known.map(({ joinHi, lastSeen, firstMissing }) => ({
      entry: entryOf(joinHi),
      duration: Math.max(0, (firstMissing === null ? lists.end : lastSeen) - joinHi),
      isGone: firstMissing !== null,
    })),
  );
  const high = curveOf(
    known.map(({ joinLo, joinHi, firstMissing }) => ({
      entry: entryOf(joinHi),
      duration: (firstMissing ?? lists.end) - joinLo,
      isGone: firstMissing !== null,
    })),
  );
  const joins = known.length;
  const departures = known.filter((stay) => stay.firstMissing !== null).length;
  return {
    low,
    high,
    halfLife: { low: halfLifeOf(low), high: halfLifeOf(high) },
    joins,
    departures,
    ageUnknown: stays.length - joins,
    lack: lackOf(joins, departures),
  };
}

type Watched = { entry: number; duration: number; isGone: boolean };

function curveOf(all: readonly Watched[]): SurvivalCurve {
  // Watched at age t: entry < t <= duration; at age 0 those who were there from the start.
  const watched = all.filter(({ entry, duration }) => entry < duration || (entry === 0 && duration === 0));
  const entries = Float64Array.from(watched, ({ entry }) => entry).sort();
  const ends = watched.toSorted((a, b) => a.duration - b.duration);
  const steps: SurvivalStep[] = [];
  let share = 1;
  let entered = 0;
  for (let ended = 0; ended < ends.length; ) {
    const age = ends[ended]?.duration ?? 0;
    while (entered < entries.length && ((entries[entered] ?? 0) < age || entries[entered] === 0)) entered++;
    const atRisk = entered - ended;
    let departures = 0;
    for (; ended < ends.length && ends[ended]?.duration === age; ended++) if (ends[ended]?.isGone) departures++;
    if (departures === 0) continue;
    share *= (atRisk - departures) / atRisk;
    steps.push({ age, atRisk, departures, share });
  }
  return { steps, drawnUntil: drawnUntil(entries, ends) };
}

/** First age after which fewer than ten are watched. */
function drawnUntil(entries: Float64Array, ends: readonly Watched[]): number | null {
  let entered = entries.lastIndexOf(0) + 1;
  if (entered < fewestDrawn) return null;
  for (let ended = 0; ended < ends.length; ) {
    const age = ends[ended]?.duration ?? 0;
    while (ended < ends.length && ends[ended]?.duration === age) ended++;
    while (entered < entries.length && (entries[entered] ?? 0) <= age) entered++;
    if (entered - ended < fewestDrawn) return age;
  }
  return null;
}

function halfLifeOf({ steps }: SurvivalCurve): number | null {
  // Half is half, also where a product of fractions misses it by a rounding.
  return steps.find(({ share }) => share <= 0.5 + 1e-9)?.age ?? null;
}

function lackOf(joins: number, departures: number): Lack | null {
  if (joins < fewestJoins) return { has: joins, needs: fewestJoins, of: "joins" };
  if (departures < fewestDepartures) return { has: departures, needs: fewestDepartures, of: "departures" };
  return null;
}
