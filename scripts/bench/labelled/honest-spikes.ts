import { findSpikes } from "#lib/engagement/spike.ts";

export type LabelledMonth = { series: string; month: number; isBought: boolean; gained: number; total: number };

/** Months that stand out (model.md 11), and those of them in which nothing is said to have been bought. */
export function countSpikes(months: readonly LabelledMonth[]): { spikes: number; honest: number; bought: number } {
  let [spikes, honest] = [0, 0];
  for (const series of Map.groupBy(months, (each) => each.series).values()) {
    const byMonth = new Map(series.map((each) => [each.month, each]));
    const last = Math.max(...byMonth.keys());
    // A month that is missing is a month of which nothing is known.
    const whole = Array.from({ length: last + 1 }, (_, month) => byMonth.get(month));
    const found = findSpikes(
      whole.map((each) => ({
        gain: each?.gained ?? null,
        followersBefore: each === undefined ? null : each.total - each.gained,
      })),
    );
    spikes += found.length;
    honest += found.filter(({ place }) => whole[place]?.isBought === false).length;
  }
  return { spikes, honest, bought: months.filter(({ isBought }) => isBought).length };
}
