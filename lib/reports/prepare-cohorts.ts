import type { Origin } from "#lib/engagement/origin.ts";
import { shrink, wilson } from "#lib/engagement/rates.ts";
import { dayNumberOf, monthOf } from "#lib/reports/day-numbers.ts";
import type { CameCount, StayGroup } from "#lib/reports/growth.ts";

/** Days within which a newcomer is given the time to come by. */
export const timeToCome = 90;

/** Those who joined in one month. */
export type Cohort = {
  /** "2026-03". */
  month: string;
  joined: number;
  here: number;
  /** Began before the first list: only those who stayed until then are seen. */
  isBeforeLists: boolean;
  /** Came by unasked within 90 days: `x` of the `n` who joined 90 days or more before the last known moment. */
  came:
    | { kind: "rate"; x: number; n: number; lo: number; hi: number; shrunk: number; isAtLeast: boolean }
    | { kind: "too-early" }
    | { kind: "not-in-files" };
};

export type CohortInput = {
  stays: readonly StayGroup[];
  came: readonly CameCount[];
  /** Day of the first complete list, and of the last moment that is known. */
  firstDay: number;
  asOfDay: number;
  received: readonly (readonly [number, number])[];
  messages: readonly (readonly [number, number])[];
};

/**
 * Cohorts by month of joining, newest first, of all or of one origin. Shares are pulled towards the account's own rate
 * (model.md 14.2), so that small months do not stand out. Who was on the first list, since nobody knows when, is in none.
 */
export function prepareCohorts(input: CohortInput, origin: Origin | "all"): Cohort[] {
  const months = new Map<string, { joined: number; here: number; old: number; came: number }>();
  const of = (month: string) => {
    const cohort = months.get(month) ?? { joined: 0, here: 0, old: 0, came: 0 };
    months.set(month, cohort);
    return cohort;
  };
  for (const stay of input.stays) {
    if (stay.joinLo === null || (origin !== "all" && stay.origin !== origin)) continue;
    const cohort = of(monthOf(stay.joinHi));
    cohort.joined += stay.people;
    if (stay.firstMissing === null) cohort.here += stay.people;
    if (stay.joinHi + timeToCome <= input.asOfDay) cohort.old += stay.people;
  }
  for (const { month, origin: theirs, people } of input.came) {
    if (origin === "all" || theirs === origin) of(month).came += people;
  }
  const p0 = ownRate(input);
  return [...months]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([month, { joined, here, old, came }]) => ({
      month,
      joined,
      here,
      isBeforeLists: dayNumberOf(`${month}-01`) < input.firstDay,
      came: cameIn(month, came, old, p0, input),
    }));
}

/** Of all cohorts that can be told together: what a small one is pulled towards. */
function ownRate({ stays, came, asOfDay }: CohortInput): number {
  const n = stays.reduce(
    (sum, stay) => (stay.joinLo !== null && stay.joinHi + timeToCome <= asOfDay ? sum + stay.people : sum),
    0,
  );
  return n === 0 ? 0 : came.reduce((sum, { people }) => sum + people, 0) / n;
}

function cameIn(month: string, x: number, n: number, p0: number, input: CohortInput): Cohort["came"] {
  const limits = wilson(x, n);
  if (!limits) return { kind: "too-early" };
  const from = dayNumberOf(`${month}-01`);
  const to = Math.min(input.asOfDay, dayNumberOf(nextMonth(month)) - 1 + timeToCome);
  const isWithin = (spans: CohortInput["received"]) => spans.some(([start, end]) => start <= from && to <= end);
  const isNamed = isWithin(input.received);
  if (!isNamed && !isWithin(input.messages)) return { kind: "not-in-files" };
  return { kind: "rate", x, n, ...limits, shrunk: shrink(x, n, p0), isAtLeast: !isNamed };
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, "0")}-01`;
}
