/** Changes when a formula of model.md changes; stored with every derived row and report. */
export const modelVersion = 1;

/**
 * Weights, windows and limits of model.md 18, changeable per profile. Durations carry their unit in the name;
 * shares are fractions from 0 to 1.
 */
export type ModelParameters = {
  weights: {
    /** like, vote, click */
    like: number;
    save: number;
    share: number;
    /** comment, reply, mention or dm whose text says something. */
    text: number;
    /** The same, where the source gives no text. */
    unknownText: number;
    trivialText: number;
    quoteWithText: number;
    /** A quote whose text says little or is not given. */
    quote: number;
  };
  halfLifeDays: number;
  /** Credit at which a person is worth a half. */
  kappa: number;
  engagedDays: number;
  peopleDays: number;
  coreBlocks: number;
  coreNeeded: number;
  newDays: number;
  minPostsSeen: number;
  favourHours: number;
  minGapHours: number;
  podWindowDays: number;
  podStepDays: number;
  podPadDays: number;
  podMinPosts: number;
  podFastMinutes: number;
  podFastShare: number;
  podGivenMin: number;
  /** Prompts of mine must be at least acts / podGivenRatio. */
  podGivenRatio: number;
  podTextShare: number;
  podJaccard: number;
  podMinSize: number;
  lockMinPosts: number;
  lockBucketMinutes: number;
  lockMinSize: number;
  dupOwnPosts: number;
  dupOwnWords: number;
  dupActors: number;
  dupWords: number;
  evenGivenMin: number;
  evenRatio: number;
  suspectPoints: number;
  suspectSignals: number;
  shrinkM: number;
};

export const defaultParameters: ModelParameters = {
  weights: {
    like: 1,
    save: 2,
    share: 4,
    text: 3,
    unknownText: 2,
    trivialText: 1,
    quoteWithText: 5,
    quote: 4,
  },
  halfLifeDays: 90,
  kappa: 4,
  engagedDays: 90,
  peopleDays: 28,
  coreBlocks: 4,
  coreNeeded: 3,
  newDays: 30,
  minPostsSeen: 5,
  favourHours: 48,
  minGapHours: 24,
  podWindowDays: 180,
  podStepDays: 90,
  podPadDays: 90,
  podMinPosts: 6,
  podFastMinutes: 60,
  podFastShare: 0.8,
  podGivenMin: 3,
  podGivenRatio: 3,
  podTextShare: 0.5,
  podJaccard: 0.6,
  podMinSize: 3,
  lockMinPosts: 5,
  lockBucketMinutes: 10,
  lockMinSize: 5,
  dupOwnPosts: 3,
  dupOwnWords: 3,
  dupActors: 3,
  dupWords: 6,
  evenGivenMin: 6,
  evenRatio: 1.25,
  suspectPoints: 6,
  suspectSignals: 3,
  shrinkM: 20,
};
