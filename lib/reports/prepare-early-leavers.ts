import { wilson } from "#lib/engagement/rates.ts";
import type { StayGroup } from "#lib/reports/growth.ts";

/** Days that make a short visit. */
export const shortStay = 14;

/** Of those who joined after the first list: who left again within 14 days. Null = nobody joined 14 days ago or more. */
export type EarlyLeavers = {
  n: number;
  /** Certainly, and perhaps besides: the lists lie too far apart to tell. */
  surely: number;
  perhaps: number;
  /** Wilson's limits: of those who surely did, to those who may have. */
  lo: number;
  hi: number;
};

export function countEarlyLeavers(
  stays: readonly StayGroup[],
  { firstDay, endDay }: { firstDay: number; endDay: number },
): EarlyLeavers | null {
  let [n, surely, perhaps] = [0, 0, 0];
  for (const { joinLo, joinHi, lastSeen, firstMissing, people } of stays) {
    // Who was on the first list, and stayed until then, is no witness of those who did not.
    if (joinLo === null || joinHi < firstDay || joinHi + shortStay > endDay) continue;
    n += people;
    if (firstMissing === null) continue;
    if (firstMissing - joinLo <= shortStay) surely += people;
    else if (lastSeen - joinHi <= shortStay) perhaps += people;
  }
  const least = wilson(surely, n);
  const most = wilson(surely + perhaps, n);
  return least && most ? { n, surely, perhaps, lo: least.lo, hi: most.hi } : null;
}
