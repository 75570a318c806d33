import type { Instant } from "#lib/engagement/account.ts";
import { dateOf, dayMs } from "#lib/engagement/days.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import {
  type CountedAct,
  creditAt,
  creditPerson,
  type EngagerCredit,
  saturate,
} from "#lib/engagement/person-credit.ts";

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

/** The last day, and the last Monday before which a week ends, up to which history is known. */
export type HistoryEnd = { lastDay: number; lastWeek: number };

export function historyEnd(asOf: Instant): HistoryEnd {
  const lastDay = dateOf(asOf);
  const ending = weekEndOf(lastDay);
  return { lastDay, lastWeek: endBefore(ending) <= asOf ? ending : ending - 7 };
}

/** The credit that somebody had before `until`, behind which nothing of theirs changes. */
export type CreditBefore = { until: Instant; credit: EngagerCredit };

/**
 * Adds (sign 1) or takes out (-1) one person, up to the end of what is known. `acts` are the genuine ones in order; with a
 * `past` those since then: what came before is neither added nor taken out.
 */
export function changeHistory(
  changes: HistoryChanges,
  acts: readonly CountedAct[],
  parameters: ModelParameters,
  end: HistoryEnd,
  sign: 1 | -1,
  past: CreditBefore | null = null,
): void {
  const { engagedSince } = creditPerson(acts, parameters, past?.credit);
  if (engagedSince === null) return;
  const engagedDay = dateOf(engagedSince);
  const times = acts.map(({ at }) => at);
  // Of all acts before, only the last one reaches into the days that may change.
  if (past !== null && past.credit.last !== null) times.unshift(past.credit.last);
  const addStep = (steps: Map<number, number>) => (day: number, change: number) => {
    if (day <= end.lastDay) steps.set(day, (steps.get(day) ?? 0) + sign * change);
  };
  addPresence(addStep(changes.steps28), times, engagedDay, parameters.peopleDays);
  addPresence(addStep(changes.steps90), times, engagedDay, parameters.engagedDays);
  addCredit(changes.weeks, acts, engagedDay, parameters, end.lastWeek, sign, past);
}

/** A person is there on each day whose end is less than `days` after an act, once they pass the test. */
function addPresence(
  addStep: (day: number, change: number) => void,
  times: readonly Instant[],
  engagedDay: number,
  days: number,
): void {
  let from: number | null = null;
  let to = 0;
  const close = () => {
    if (from === null) return;
    addStep(from, 1);
    addStep(to, -1);
  };
  for (const at of times) {
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
  past: CreditBefore | null,
): void {
  const from = past?.until ?? acts[0]?.at;
  if (from === undefined) return;
  const halfLife = parameters.halfLifeDays * dayMs;
  const fading = 2 ** ((-7 * dayMs) / halfLife);
  const firstWeek = weekEndOf(dateOf(from));
  let credit = past === null ? 0 : creditAt(past.credit.credit, endBefore(firstWeek - 7), parameters);
  let next = 0;
  for (let week = firstWeek; week <= lastWeek; week += 7) {
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
