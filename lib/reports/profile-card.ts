import type { Platform } from "#lib/engagement/types.ts";
import type { Figure, Tier } from "#lib/reports/overview.ts";

/** One profile at a glance. Times are ISO instants; null = no list or act imported yet. */
export type ProfileCard = {
  id: string;
  platform: Platform;
  handle: string;
  timeZone: string;
  tiers: Tier[];
  followers: Figure;
  people28: Figure;
  /** Followers against the complete list before the last one. */
  followersChange: Figure;
  lastSnapshotAt: string | null;
};
