import { robustDistance } from "#lib/engagement/median.ts";

export type SpikeTest = { status: "ok"; z: number; isSpike: boolean } | { status: "notEnough" };

/** Gains of the periods before that a gain is set against. */
const periodsBefore = 6;
const leastZ = 5;
const leastGain = 20;
const leastShare = 0.05;

/**
 * Whether a weekly or monthly gain of followers stands out (model.md 11). Asks "what happened here?" and answers nothing:
 * half of such gains are honest. `earlier` oldest first; `followersBefore` as the period began. Null = unknown.
 */
export function testSpike(
  gain: number | null,
  earlier: readonly (number | null)[],
  followersBefore: number | null,
): SpikeTest {
  const usual = earlier.slice(-periodsBefore).filter((each) => each !== null);
  if (gain === null || followersBefore === null || usual.length < periodsBefore) return { status: "notEnough" };
  const z = robustDistance(gain, usual);
  return { status: "ok", z, isSpike: z >= leastZ && gain >= leastGain && gain >= leastShare * followersBefore };
}

/** One period of a series without holes: what is unknown is null and not left out. */
export type Gain = { gain: number | null; followersBefore: number | null };

/** Places in `series`, oldest first, where the gain stands out, and by how much. */
export function findSpikes(series: readonly Gain[]): { place: number; gain: number; z: number }[] {
  return series.flatMap(({ gain, followersBefore }, place) => {
    const earlier = series.slice(Math.max(0, place - periodsBefore), place).map((each) => each.gain);
    const found = testSpike(gain, earlier, followersBefore);
    return gain !== null && found.status === "ok" && found.isSpike ? [{ place, gain, z: found.z }] : [];
  });
}
