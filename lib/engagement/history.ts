import { dateOf, dayMs } from "#lib/engagement/days.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { type CountedAct, creditPerson, saturate } from "#lib/engagement/person-credit.ts";

/** People by UTC day and genuine engagement by week, as changes that persons bring; a person is taken out by -1. */
export type HistoryChanges = {
  /** Changes of the number of people on a day against the day before, by days since 1970, of 28 and of 90 days. */
  steps28: Map<number, number>;
  steps90: Map<number, number>;
  /** Sum of s, and of its square, at the end of the Sunday before a Monday. */
  weeks: Map<number, { sum: number; squares: number }>;
};

export function noChanges(): HistoryChanges {
  return { steps28: new Map(), steps90: new Map(), weeks: new Map() };
}

/** The last millisecond of the day before: windows that end there are made of whole days. */
export function endBefore(day: number): number {
  return day * dayMs - 1;
}

/** The Monday (days since 1970) before which the week of a day ends. */
export function weekEndOf(day: number): number {
  const monday = 4; // 1970-01-05
  return monday + (Math.floor((day - monday) / 7) + 1) * 7;
}

/** Adds (sign 1) or takes out (-1) one person. `acts` are the genuine ones in order; weeks are known up to `lastWeek`. */
export function changeHistory(
  changes: HistoryChanges,
  acts: readonly CountedAct[],
  parameters: ModelParameters,
  lastWeek: number,
  sign: 1 | -1,
): void {
  const { engagedSince } = creditPerson(acts, parameters);
  if (engagedSince === null) return;
  const engagedDay = dateOf(engagedSince);
  addPresence(changes.steps28, acts, engagedDay, parameters.peopleDays, sign);
  addPresence(changes.steps90, acts, engagedDay, parameters.engagedDays, sign);
  addCredit(changes.weeks, acts, engagedDay, parameters, lastWeek, sign);
}

/** A person is there on each day whose end is less than `days` after an act, once they pass the test. */
function addPresence(
  steps: Map<number, number>,
  acts: readonly CountedAct[],
  engagedDay: number,
  days: number,
  sign: 1 | -1,
): void {
  let from: number | null = null;
  let to = 0;
  const close = () => {
    if (from === null) return;
    addTo(steps, from, sign);
    addTo(steps, to, -sign);
  };
  for (const { at } of acts) {
    const day = dateOf(at);
    if (day + days <= engagedDay) continue;
    const start = Math.max(day, engagedDay);
    if (from !== null && start <= to) {
      to = Math.max(to, day + days);
      continue;
    }
    close();
    from = start;
    to = day + days;
  }
  close();
}

function addCredit(
  weeks: HistoryChanges["weeks"],
  acts: readonly CountedAct[],
  engagedDay: number,
  parameters: ModelParameters,
  lastWeek: number,
  sign: 1 | -1,
): void {
  const first = acts[0];
  if (!first) return;
  const halfLife = parameters.halfLifeDays * dayMs;
  const fading = 2 ** ((-7 * dayMs) / halfLife);
  let credit = 0;
  let next = 0;
  for (let week = weekEndOf(dateOf(first.at)); week <= lastWeek; week += 7) {
    credit *= fading;
    const end = endBefore(week);
    for (let act = acts[next]; act && act.at <= end; act = acts[next]) {
      credit += act.weight * 2 ** (-(end - act.at) / halfLife);
      next += 1;
    }
    if (engagedDay >= week) continue;
    const s = saturate(credit, parameters);
    const found = weeks.get(week);
    if (found) {
      found.sum += sign * s;
      found.squares += sign * s * s;
    } else weeks.set(week, { sum: sign * s, squares: sign * s * s });
  }
}

function addTo(steps: Map<number, number>, day: number, change: number): void {
  steps.set(day, (steps.get(day) ?? 0) + change);
}
