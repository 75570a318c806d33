import type { Measure } from "#lib/engagement/measure.ts";
import type { Platform } from "#lib/engagement/types.ts";
import type { Tier } from "#lib/reports/overview.ts";

/** One profile at a glance. Times are ISO instants; null = no list or act imported yet. */
export type ProfileCard = {
  id: string;
  platform: Platform;
  handle: string;
  timeZone: string;
  tiers: Tier[];
  followers: Measure;
  people28: Measure;
  /** People against 90 days before. */
  peopleChange: Measure;
  realFollowers: Measure;
  /** Followers against 90 days before. */
  followersChange: Measure;
  /** The last moment that any fact names. */
  asOf: string | null;
};
