import { plainFolders, plainName } from "#lib/importers/file-names.ts";
import { type JsonOutline, outlineJson } from "#lib/importers/json-outline.ts";
import type { Sample } from "#lib/importers/types.ts";

/** In the order in which they are read: who the owner is decides what a comment is. */
export const instagramFormats = [
  "ig-owner",
  "ig-export-log",
  "ig-insights-audience",
  "ig-followers",
  "ig-following",
  "ig-flat-connections",
  "ig-liked-posts",
  "ig-liked-comments",
  "ig-flat-likes",
  "ig-comments",
  "ig-flat-comments",
] as const;
export type InstagramFormat = (typeof instagramFormats)[number];

export const listFormats: readonly string[] = ["ig-followers", "ig-following", "ig-flat-connections"];
export const givenFormats: readonly string[] = [
  "ig-liked-posts",
  "ig-liked-comments",
  "ig-flat-likes",
  "ig-comments",
  "ig-flat-comments",
];

const followersName = /^followers.{0,40}\.json$/;
const followingName = /^following(?:_[0-9]{1,4})?\.json$/;
const wantedNames =
  /^(?:followers.{0,40}|following(?:_[0-9]{1,4})?|liked_posts|liked_comments|likes|comments|connections|profile|(?:post|reels)_comments(?:_[0-9]{1,4})?|personal_information|your_information_download_requests|audience_insights)\.json$/;
const emptySection = /^no-data\.(?:txt|html)$/;
const listPage = /^(?:followers|following)(?:_[0-9]{1,4})?\.html$/;
// Messages are never looked into.
const privateFolders = new Set(["messages", "inbox", "message_requests"]);

/** Whether a member of an archive may be one of these, by its path alone. */
export function wantsPath(path: string): boolean {
  const folders = plainFolders(path);
  const name = plainName(path);
  if (folders.some((folder) => privateFolders.has(folder))) return false;
  const isInLists = folders.at(-1) === "followers_and_following";
  return wantedNames.test(name) || listPage.test(name) || (isInLists && emptySection.test(name));
}

/** Content decides; the name only where content alone would not tell (formats 3). */
export function recogniseInstagram(sample: Sample): InstagramFormat | null {
  const outline = outlineJson(sample.head);
  if (outline === null || isThreads(sample, outline)) return null;
  return byOwnKey(outline) ?? byNameAndShape(plainName(sample.path), plainFolders(sample.path), outline);
}

/** Threads followers look like Instagram's and belong to another account (formats 3.2). */
export function isThreads(sample: Sample, outline: JsonOutline): boolean {
  const isFolder = plainFolders(sample.path).at(-1) === "threads";
  return isFolder || outline.keys.some((key) => key.startsWith("text_post_app_"));
}

const ownKeys: Record<string, InstagramFormat> = {
  relationships_followers: "ig-followers",
  relationships_following: "ig-following",
  likes_media_likes: "ig-liked-posts",
  likes_comment_likes: "ig-liked-comments",
  media_likes: "ig-flat-likes",
  comment_likes: "ig-flat-likes",
  media_comments: "ig-flat-comments",
  comments_media_comments: "ig-comments",
  comments_reels_comments: "ig-comments",
  comments_story_comments: "ig-comments",
  organic_insights_audience: "ig-insights-audience",
  profile_user: "ig-owner",
};

function byOwnKey({ top, keys }: JsonOutline): InstagramFormat | null {
  if (top !== "object") return null;
  const own = keys.find((key) => Object.hasOwn(ownKeys, key));
  return own === undefined ? null : (ownKeys[own] ?? null);
}

function byNameAndShape(name: string, folders: string[], outline: JsonOutline): InstagramFormat | null {
  const { top, keys } = outline;
  const isListItem = keys.includes("string_list_data") || keys.includes("label_values");
  const isEmptyArray = top === "array" && keys.length === 0;
  if (followersName.test(name) && (isListItem || isEmptyArray) && !isFacebook(folders)) return "ig-followers";
  if (followingName.test(name) && (isListItem || isEmptyArray)) return "ig-following";
  if (name === "liked_posts.json" && isListItem) return "ig-liked-posts";
  if (name === "liked_comments.json" && isListItem) return "ig-liked-comments";
  if (name.endsWith("comments.json") || /comments_[0-9]{1,4}\.json$/.test(name)) {
    return keys.includes("string_map_data") ? "ig-comments" : null;
  }
  if (name === "connections.json" || (keys.includes("followers") && keys.includes("following"))) {
    return isFlatConnections(outline) ? "ig-flat-connections" : null;
  }
  if (name === "profile.json" && keys.includes("username")) return "ig-owner";
  if (name === "your_information_download_requests.json") return "ig-export-log";
  return null;
}

function isFacebook(folders: string[]): boolean {
  return folders.at(-1) === "followers" || folders.at(-1) === "friends_and_followers";
}

function isFlatConnections({ top, keys }: JsonOutline): boolean {
  const known = ["followers", "following", "close_friends", "permanent_follow_requests", "follow_requests_sent"];
  return top === "object" && keys.some((key) => known.includes(key));
}

export function isEmptySection(sample: Sample): boolean {
  return emptySection.test(plainName(sample.path)) && plainFolders(sample.path).at(-1) === "followers_and_following";
}

export function isListPage(sample: Sample): boolean {
  return listPage.test(plainName(sample.path));
}
