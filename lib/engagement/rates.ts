import { defaultParameters } from "#lib/engagement/parameters.ts";

/** A 95 % interval. */
export type Limits = { lo: number; hi: number };

/** 97.5 % quantile of the normal distribution: two-sided 95 %. */
export const z95 = 1.959964;

/** Wilson's interval of the rate x / n (model.md 14.2; Wilson 1927). Null = nobody to ask, n = 0. */
export function wilson(x: number, n: number): Limits | null {
  if (n <= 0) return null;
  const p = x / n;
  const stretch = 1 + z95 ** 2 / n;
  const centre = (p + z95 ** 2 / (2 * n)) / stretch;
  const half = (z95 * Math.sqrt((p * (1 - p)) / n + z95 ** 2 / (4 * n ** 2))) / stretch;
  // At none and at all of them a limit is the rate itself, which the subtraction misses by a rounding.
  return { lo: x === 0 ? 0 : Math.max(0, centre - half), hi: x === n ? 1 : Math.min(1, centre + half) };
}

/** Difference of two rates, x1 / n1 - x2 / n2, with Newcombe's interval from the two of Wilson. Null = a side is empty. */
export function rateDifference(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
): ({ difference: number } & Limits) | null {
  const first = wilson(x1, n1);
  const second = wilson(x2, n2);
  if (first === null || second === null) return null;
  const [p1, p2] = [x1 / n1, x2 / n2];
  const difference = p1 - p2;
  return {
    difference,
    lo: difference - Math.hypot(p1 - first.lo, second.hi - p2),
    hi: difference + Math.hypot(first.hi - p1, p2 - second.lo),
  };
}

/** x of n pulled towards the account's own rate `p0` as if by `m` earlier cases: for ranking groups of unequal size. */
export function shrink(x: number, n: number, p0: number, m = defaultParameters.shrinkM): number {
  return n + m === 0 ? p0 : (x + m * p0) / (n + m);
}
