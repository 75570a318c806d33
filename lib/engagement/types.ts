/** Words of the field that every layer shares (model.md 2, formats.md 1.4). */

export const platforms = [
  "instagram",
  "x",
  "mastodon",
  "bluesky",
  "tiktok",
  "youtube",
  "linkedin",
  "facebook",
  "threads",
  "other",
] as const;
export type Platform = (typeof platforms)[number];

export const sides = ["followers", "following"] as const;
export type Side = (typeof sides)[number];

export const actTypes = [
  "view",
  "follow",
  "like",
  "vote",
  "click",
  "save",
  "comment",
  "reply",
  "mention",
  "dm",
  "share",
  "quote",
] as const;
/** Platform words map to these once, in the importer: boost and repost are `share`, favourite is `like`. */
export type ActType = (typeof actTypes)[number];

/** `received`: somebody else acted towards the owner. `given`: the owner acted. */
export type Direction = "received" | "given";

/** A `day` time is stored as 00:00:00Z of that date. */
export type TimePrecision = "second" | "day";

/** `complete`: the whole list. Everything else may add people and never proves that somebody left (threats G3). */
export const completenesses = ["complete", "partial", "incomplete"] as const;
export type Completeness = (typeof completenesses)[number];
