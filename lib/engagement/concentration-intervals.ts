import { bootstrapResamples, bootstrapSeed, middleOf, mulberry32 } from "#lib/engagement/bootstrap.ts";
import { type Concentration, concentrationOfSorted } from "#lib/engagement/concentration.ts";
import type { Limits } from "#lib/engagement/rates.ts";

const uncertain = ["n1", "n2", "n50", "gini"] as const;

/**
 * 95 % intervals of how credit is spread (model.md 14.4). `credits` in the order of their actors. What
 * bootstrapInterval gives for each statistic, with one set of draws for all four, and without sorting any resample:
 * it is counted how often each credit was drawn. Null = nobody has credit.
 */
export function concentrationIntervals(
  credits: readonly number[],
  resamples = bootstrapResamples,
): Record<(typeof uncertain)[number], Limits> | null {
  const size = credits.length;
  const order = Uint32Array.from(credits.keys()).sort((a, b) => (credits[a] ?? 0) - (credits[b] ?? 0));
  const ascending = Float64Array.from(order, (place) => credits[place] ?? 0);
  if (!((ascending.at(-1) ?? 0) > 0)) return null;
  const rank = new Uint32Array(size);
  for (const [position, place] of order.entries()) rank[place] = position;

  const random = mulberry32(bootstrapSeed);
  const results = { n1: empty(), n2: empty(), n50: empty(), gini: empty() };
  const times = new Uint32Array(size);
  for (let round = 0; round < resamples; round++) {
    times.fill(0);
    for (let draw = 0; draw < size; draw++) {
      const drawn = rank[Math.floor(random() * size)] ?? 0;
      times[drawn] = (times[drawn] ?? 0) + 1;
    }
    const spread: Concentration | null = concentrationOfSorted(ascending, times);
    for (const name of uncertain) results[name][round] = spread?.[name] ?? 0;
  }
  return {
    n1: middleOf(results.n1),
    n2: middleOf(results.n2),
    n50: middleOf(results.n50),
    gini: middleOf(results.gini),
  };

  function empty(): Float64Array {
    return new Float64Array(resamples);
  }
}
