import { plainName } from "#lib/importers/file-names.ts";
import { isEmptySection, isListPage, isThreads } from "#lib/importers/instagram-export/formats.ts";
import { outlineJson } from "#lib/importers/json-outline.ts";
import type { Problem } from "#lib/importers/problem.ts";
import { decodeHead } from "#lib/importers/text-encoding.ts";
import type { Sample } from "#lib/importers/types.ts";

const otherLists = new Set([
  "relationships_follow_requests_sent",
  "relationships_permanent_follow_requests",
  "relationships_follow_requests_received",
  "relationships_close_friends",
  "relationships_blocked_users",
  "relationships_restricted_users",
  "relationships_feed_favorites",
  "relationships_dismissed_suggested_users",
  "relationships_hide_stories_from",
  "relationships_following_hashtags",
]);

/** Files of an Instagram export that are not read, but deserve a sentence of their own (formats 17). */
export function findNearMiss(sample: Sample): Problem | null {
  if (isEmptySection(sample)) return { code: "W-EMPTY-SECTION" };
  const outline = outlineJson(sample.head);
  if (outline === null) return isInstagramPage(sample) ? { code: "E-HTML" } : null;
  const { keys } = outline;
  const name = plainName(sample.path);
  if (isThreads(sample, outline)) return { code: "E-NODATA", detail: "threads" };
  if (
    keys.includes("relationships_unfollowed_users") ||
    /^recently_unfollowed_(?:profiles|accounts)\.json$/.test(name)
  ) {
    return { code: "E-NODATA", detail: "recently-unfollowed" };
  }
  if (keys.some((key) => otherLists.has(key))) return { code: "E-NODATA", detail: "other-list" };
  if (keys.includes("participants") && (keys.includes("messages") || keys.includes("conversation"))) {
    return { code: "E-NODATA", detail: "messages" };
  }
  const isPersonItem = keys.includes("string_list_data") || keys.includes("label_values");
  return isPersonItem ? { code: "E-NODATA", detail: "unnamed-list" } : null;
}

/** Pages of the HTML export, and the sheet it opens with. */
function isInstagramPage(sample: Sample): boolean {
  const text = decodeHead(sample.head).slice(0, 32_768).toLowerCase();
  if (!/^\s{0,100}<(?:!doctype|html|div|head|body)/.test(text)) return false;
  return isListPage(sample) || text.includes("instagram.com/") || text.includes("uiboxwhite");
}
