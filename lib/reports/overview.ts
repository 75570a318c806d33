import type { Completeness, Platform, Side } from "#lib/engagement/types.ts";

/** Tiers of design.md 3: what the imported files can prove. */
export type Tier = "counts" | "lists" | "people";

/**
 * A figure and how far it can be trusted (model.md 14.1). `value` null = unknown, drawn as a gap and a sentence.
 * `atMost`: favours, exchange and rings are not taken out of it. `needs...`: the file that would give it is missing.
 */
export type Figure = {
  value: number | null;
  state: "ok" | "atMost" | "atLeast" | "notEnough" | "needsNames" | "needsList";
  /** For `notEnough`: what is there and what it takes. */
  has?: number;
  needs?: number;
};

/** A point of a line, one per UTC day that is known; a day that is missing is a gap. */
export type SeriesPoint = { day: string; value: number | null };

export type SnapshotView = {
  side: Side;
  observedAt: string;
  listed: number;
  platformCount: number | null;
  joined: number | null;
  left: number | null;
  completeness: Completeness;
  importId: string;
};

/** What is not there and which file would fill it. */
export type Missing = "followers-list" | "following-list" | "second-snapshot" | "named-interactions" | "complete-list";

export type Overview = {
  profile: { id: string; platform: Platform; handle: string; timeZone: string };
  tiers: Tier[];
  /** Half-open [from, to) in UTC days; `to` is the day after the last known day. Null = nothing imported yet. */
  range: { fromDay: string; toDay: string; preset: RangePreset } | null;
  /** Last snapshot or act, whichever is later. */
  asOf: string | null;
  figures: {
    followers: Figure;
    following: Figure;
    /** Engagers with an act in the 28 days up to asOf (model.md 5 and 6). */
    people28: Figure;
    /** Those of them who follow, divided by followers listed; 0 to 1. */
    peopleShareOfFollowers: Figure;
    /** Sums of the complete lists inside the range. */
    joined: Figure;
    left: Figure;
    /** Followers at the start of the range, for the sentence; null = unknown. */
    followersChange: Figure;
    people28Change: Figure;
    mutual: Figure;
  };
  /** Day of the list that joined, left and the change of followers are counted from; null = there is none. */
  comparedFromDay: string | null;
  /** True where handles are the identity, so that whoever is gone has left or was renamed (formats.md 16). */
  leftMayBeRenamed: boolean;
  followers: SeriesPoint[];
  people: SeriesPoint[];
  snapshots: SnapshotView[];
  missing: Missing[];
};

export const rangePresets = ["28d", "90d", "12m", "year", "all"] as const;
export type RangePreset = (typeof rangePresets)[number];
