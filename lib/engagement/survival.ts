import type { Lack } from "#lib/engagement/measure.ts";

/** One stay on the list of followers, or several alike. All in days since any one moment. */
export type Stay = {
  people: number;
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
  /** Age at which half are gone, between the two curves; `high` null = more than half may still be here, both = they are. */
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
    known.map(({ people, joinHi, lastSeen, firstMissing }) => ({
      people,
      entry: entryOf(joinHi),
      duration: Math.max(0, (firstMissing === null ? lists.end : lastSeen) - joinHi),
      isGone: firstMissing !== null,
    })),
  );
  const high = curveOf(
    known.map(({ people, joinLo, joinHi, firstMissing }) => ({
      people,
      entry: entryOf(joinHi),
      duration: (firstMissing ?? lists.end) - joinLo,
      isGone: firstMissing !== null,
    })),
  );
  const joins = sumPeople(known);
  const departures = sumPeople(known.filter((stay) => stay.firstMissing !== null));
  return {
    low,
    high,
    halfLife: halfLifeBetween(halfLifeOf(low), halfLifeOf(high)),
    joins,
    departures,
    ageUnknown: sumPeople(stays) - joins,
    lack: lackOf(joins, departures),
  };
}

type Watched = { people: number; entry: number; duration: number; isGone: boolean };

function curveOf(all: readonly Watched[]): SurvivalCurve {
  // Watched at age t: entry < t <= duration; at age 0 those who were there from the start.
  const watched = all.filter(({ entry, duration }) => entry < duration || (entry === 0 && duration === 0));
  const entries = watched.toSorted((a, b) => a.entry - b.entry);
  const ends = watched.toSorted((a, b) => a.duration - b.duration);
  const steps: SurvivalStep[] = [];
  let drawnUntil: number | null = null;
  let isDrawn = sumPeople(watched.filter(({ entry }) => entry === 0)) >= fewestDrawn;
  let share = 1;
  let [entered, ended] = [0, 0];
  let watchedNow = 0;
  while (ended < ends.length) {
    const age = ends[ended]?.duration ?? 0;
    for (let next = entries[entered]; next && (next.entry < age || next.entry === 0); next = entries[++entered]) {
      watchedNow += next.people;
    }
    const atRisk = watchedNow;
    let departures = 0;
    for (let next = ends[ended]; next?.duration === age; next = ends[++ended]) {
      watchedNow -= next.people;
      if (next.isGone) departures += next.people;
    }
    if (departures > 0) {
      share *= (atRisk - departures) / atRisk;
      steps.push({ age, atRisk, departures, share });
    }
    // Who enters at this very age is watched from here on.
    for (let next = entries[entered]; next?.entry === age; next = entries[++entered]) watchedNow += next.people;
    if (isDrawn) drawnUntil = age;
    isDrawn &&= watchedNow >= fewestDrawn;
  }
  return { steps, drawnUntil };
}

function sumPeople(all: readonly { people: number }[]): number {
  return all.reduce((sum, { people }) => sum + people, 0);
}

function halfLifeOf({ steps }: SurvivalCurve): number | null {
  // Half is half, also where a product of fractions misses it by a rounding.
  return steps.find(({ share }) => share <= 0.5 + 1e-9)?.age ?? null;
}

/**
 * From the smaller to the larger. Usually that is from low to high; but who had an age before the first list may, on the
 * low curve, be gone before the watching begins, which can put the two the other way round.
 */
function halfLifeBetween(low: number | null, high: number | null): Survival["halfLife"] {
  if (low === null || high === null) return { low: low ?? high, high: null };
  return { low: Math.min(low, high), high: Math.max(low, high) };
}

function lackOf(joins: number, departures: number): Lack | null {
  if (joins < fewestJoins) return { has: joins, needs: fewestJoins, of: "joins" };
  if (departures < fewestDepartures) return { has: departures, needs: fewestDepartures, of: "departures" };
  return null;
}
