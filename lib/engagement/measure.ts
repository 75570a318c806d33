/** How far a figure can be trusted (model.md 14.1). */
export const measureStates = [
  "ok",
  "atMost",
  "atLeast",
  "estimate",
  "notEnough",
  "needsNames",
  "needsFollowing",
  "needsText",
  "needsList",
] as const;
export type MeasureState = (typeof measureStates)[number];

/** A figure with its state and interval. `value` null = unknown: a gap and a sentence, never 0. */
export type Measure = {
  value: number | null;
  state: MeasureState;
  /** 95 % interval, where the figure has one. */
  lo?: number | null;
  hi?: number | null;
  /** Cases it rests on: people, rows, changes. */
  n?: number;
  /** For `notEnough`: what is there, what it takes, and of what ("changes", "rows", "days"). */
  has?: number;
  needs?: number;
  of?: MeasureUnit;
};

export type MeasureUnit = "days" | "rows" | "people" | "changes" | "joins" | "departures" | "posts" | "periods";

/** What a figure lacks: what is there, what it takes, and of what. */
export type Lack = { has: number; needs: number; of: MeasureUnit };
