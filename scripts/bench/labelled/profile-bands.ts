import { type ProfileBand, type ProfileLook, profileBands, profilePoints } from "#lib/engagement/profile-points.ts";

export type LabelledProfile = { look: ProfileLook; isFake: boolean };

export type BandCounts = Record<ProfileBand, { all: number; fake: number }>;

/** Labelled profiles per band of the profile points (model.md 12), and how many of each were judged fake. */
export function countBands(profiles: readonly LabelledProfile[]): BandCounts {
  const countOf = (band: ProfileBand) => {
    const within = profiles.filter(({ look }) => profilePoints(look).band === band);
    return { all: within.length, fake: within.filter(({ isFake }) => isFake).length };
  };
  return { few: countOf("few"), some: countOf("some"), several: countOf("several"), many: countOf("many") };
}

/** Of the real and of the fake ones those with many signs. */
export function manySigns(counts: BandCounts): Record<"real" | "fake", { many: number; all: number }> {
  const sum = (of: (each: { all: number; fake: number }) => number) =>
    profileBands.reduce((total, band) => total + of(counts[band]), 0);
  const { many } = counts;
  return {
    real: { many: many.all - many.fake, all: sum(({ all, fake }) => all - fake) },
    fake: { many: many.fake, all: sum(({ fake }) => fake) },
  };
}

/** A handle with so many digits: of a name that was taken out no more is known. */
export function handleWithDigits(length: number, digits: number): string {
  return "a".repeat(Math.max(0, length - digits)) + "1".repeat(digits);
}
