import type { ModelParameters } from "#lib/engagement/parameters.ts";

/** Fixed for every profile: windows that could be chosen could be chosen to flatter (model.md 16). */
type FixedParameter =
  | "engagedDays"
  | "peopleDays"
  | "coreBlocks"
  | "minGapHours"
  | "podWindowDays"
  | "podStepDays"
  | "podPadDays";

export type ParameterName =
  | `weights.${keyof ModelParameters["weights"]}`
  | Exclude<keyof ModelParameters, "weights" | FixedParameter>;

/** Closed range, in steps counted from 0. */
export type Bounds = { min: number; max: number; step: number };

// Quarters are as fine as a judgement of this kind can be.
const weight: Bounds = { min: 0, max: 20, step: 0.25 };
// Words and shares that weigh nothing would leave nobody to count.
const strongWeight: Bounds = { ...weight, min: 0.25 };

/** What a profile may set differently from the model, and how far. The order is that of the settings page. */
export const parameterBounds = {
  "weights.like": weight,
  "weights.text": strongWeight,
  "weights.share": strongWeight,
  "weights.save": weight,
  "weights.trivialText": weight,
  "weights.unknownText": weight,
  "weights.quoteWithText": strongWeight,
  "weights.quote": strongWeight,
  halfLifeDays: { min: 7, max: 730, step: 1 },
  kappa: { min: 0.25, max: 100, step: 0.25 },
  coreNeeded: { min: 1, max: 4, step: 1 },
  favourHours: { min: 1, max: 336, step: 1 },
  evenGivenMin: { min: 2, max: 100, step: 1 },
  evenRatio: { min: 1, max: 5, step: 0.05 },
  podMinPosts: { min: 3, max: 50, step: 1 },
  podFastShare: { min: 0.5, max: 1, step: 0.05 },
  podFastMinutes: { min: 5, max: 1440, step: 5 },
  podJaccard: { min: 0.3, max: 1, step: 0.05 },
  podMinSize: { min: 3, max: 50, step: 1 },
  podGivenMin: { min: 1, max: 50, step: 1 },
  podGivenRatio: { min: 1, max: 20, step: 0.5 },
  podTextShare: { min: 0, max: 1, step: 0.05 },
  lockMinPosts: { min: 3, max: 50, step: 1 },
  lockBucketMinutes: { min: 1, max: 120, step: 1 },
  lockMinSize: { min: 3, max: 50, step: 1 },
  dupOwnPosts: { min: 2, max: 20, step: 1 },
  dupOwnWords: { min: 2, max: 20, step: 1 },
  dupActors: { min: 2, max: 50, step: 1 },
  dupWords: { min: 3, max: 30, step: 1 },
  newDays: { min: 7, max: 180, step: 1 },
  minPostsSeen: { min: 1, max: 50, step: 1 },
  suspectPoints: { min: 3, max: 11.5, step: 0.5 },
  suspectSignals: { min: 1, max: 8, step: 1 },
  shrinkM: { min: 1, max: 1000, step: 1 },
} satisfies Record<ParameterName, Bounds>;

export function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(parameterBounds, name);
}

export const parameterNames = Object.keys(parameterBounds).filter(isParameterName);
