import type { Platform } from "#lib/engagement/types.ts";

/** Platforms as they call themselves. */
export const platformNames = {
  instagram: "Instagram",
  x: "X",
  mastodon: "Mastodon",
  bluesky: "Bluesky",
  tiktok: "TikTok",
  youtube: "YouTube",
  linkedin: "LinkedIn",
  facebook: "Facebook",
  threads: "Threads",
  other: "Another platform",
} satisfies Record<Platform, string>;
