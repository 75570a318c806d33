import { mulberry32 } from "#lib/engagement/bootstrap.ts";

/** Chance that is the same on every machine. */
export type Chance = {
  /** From 0 up to, but not with, 1. */
  next(): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  between(low: number, high: number): number;
  /** Whole number from `low` to `high`, both with. */
  count(low: number, high: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** So many of them, in the order given. */
  some<T>(from: readonly T[], wanted: number): T[];
};

export function seededChance(seed: number): Chance {
  const next = mulberry32(seed);
  const between = (low: number, high: number) => low + next() * (high - low);
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    count: (low, high) => Math.floor(between(low, high + 1)),
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
    some(from, wanted) {
      let left = wanted;
      return from.filter((_, index) => {
        const isTaken = next() * (from.length - index) < left;
        if (isTaken) left -= 1;
        return isTaken;
      });
    },
  };
}
