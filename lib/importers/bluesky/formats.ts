import { plainName } from "#lib/importers/file-names.ts";
import { outlineJson } from "#lib/importers/json-outline.ts";
import type { SectionUse } from "#lib/importers/json-splitter.ts";
import type { Sample } from "#lib/importers/types.ts";

/** In the order in which they are read: who the owner is decides what a post is. */
export const blueskyFormats = [
  "bsky-profile",
  "bsky-followers",
  "bsky-follows",
  "bsky-notifications",
  "bsky-likes",
  "bsky-reposted",
  "bsky-quotes",
  "bsky-feed",
] as const;
export type BlueskyFormat = (typeof blueskyFormats)[number];

/** Under which key each answer has its records, and which other keys it is known by (formats 8.1). */
const shapes: { format: BlueskyFormat; records: string; beside: string[] }[] = [
  { format: "bsky-followers", records: "followers", beside: ["subject"] },
  { format: "bsky-follows", records: "follows", beside: ["subject"] },
  { format: "bsky-notifications", records: "notifications", beside: [] },
  { format: "bsky-likes", records: "likes", beside: ["uri"] },
  { format: "bsky-reposted", records: "repostedBy", beside: [] },
  { format: "bsky-quotes", records: "posts", beside: ["uri"] },
  { format: "bsky-feed", records: "feed", beside: [] },
];

const names =
  /^(?:getfollowers|getfollows|getlikes|getrepostedby|getquotes|getauthorfeed|getprofile|listnotifications|followers|follows|notifications|likes|reposts|quotes|feed|profile).{0,80}\.json$/;

export function wantsPath(path: string): boolean {
  return names.test(plainName(path));
}

// What only this network writes: its ids, and the addresses of its records.
const ownWords = /"did:(?:plc|web):|"at:\/\/did:|"app\.bsky\./;

/** By content alone; keys such as `likes` occur elsewhere too, so one of the network's own words has to be there. */
export function recogniseBluesky(sample: Sample): BlueskyFormat | null {
  const outline = outlineJson(sample.head);
  if (outline?.top !== "object") return null;
  const text = new TextDecoder("utf-8").decode(sample.head);
  const has = (key: string) => outline.keys.includes(key) || text.includes(`"${key}"`);
  const shape = shapes.find(({ records, beside }) => outline.keys.includes(records) && beside.every(has));
  if (shape) return ownWords.test(text) ? shape.format : null;
  return outline.keys.includes("did") && outline.keys.includes("followersCount") ? "bsky-profile" : null;
}

export function useOf(format: string, key: string): SectionUse {
  if (format === "bsky-profile") return "rest";
  if (shapes.find((shape) => shape.format === format)?.records === key) return "list";
  return key === "subject" || key === "uri" || key === "cursor" ? "rest" : "skip";
}
