import type { Limits } from "#lib/engagement/rates.ts";

/** Seed and number of resamples that every interval of this kind uses (model.md 14.4): same data, same interval. */
export const bootstrapSeed = 20_261_124;
export const bootstrapResamples = 1000;

/** Numbers in [0, 1) that are the same on every machine: mulberry32. */
export function mulberry32(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Quantile of ascending values, between two of them in proportion (type 7 of Hyndman and Fan 1996). */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  const place = share * (ascending.length - 1);
  const below = Math.floor(place);
  const low = ascending[below] ?? Number.NaN;
  const high = ascending[below + 1] ?? low;
  return low + (place - below) * (high - low);
}

/** The middle 95 % of what a statistic came to in resamples. */
export function middleOf(results: Float64Array): Limits {
  const ascending = results.toSorted();
  return { lo: quantile(ascending, 0.025), hi: quantile(ascending, 0.975) };
}

/** 95 % interval of a statistic of `values`, which are resampled in the order given. Null = there are none. */
export function bootstrapInterval(
  values: readonly number[],
  statistic: (resample: readonly number[]) => number,
  resamples = bootstrapResamples,
): Limits | null {
  if (values.length === 0) return null;
  const random = mulberry32(bootstrapSeed);
  const results = new Float64Array(resamples);
  for (let round = 0; round < resamples; round++) {
    results[round] = statistic(values.map(() => values[Math.floor(random() * values.length)] ?? 0));
  }
  return middleOf(results);
}
