import { findCsvLayout, headerKey } from "#lib/importers/csv-layout.ts";
import { plainName } from "#lib/importers/file-names.ts";
import { outlineJson } from "#lib/importers/json-outline.ts";
import { addressOf } from "#lib/importers/mastodon/address.ts";
import { decodeHead } from "#lib/importers/text-encoding.ts";
import type { Sample } from "#lib/importers/types.ts";

/** In the order in which they are read: whose server it is decides what a name without a server means. */
export const mastodonFormats = [
  "masto-actor",
  "masto-owner",
  "masto-accounts/followers",
  "masto-accounts/following",
  "fedi-followers-csv",
  "masto-following-csv",
  "masto-accounts/favourited-by",
  "masto-accounts/reblogged-by",
  "masto-notifications",
  "masto-statuses",
  "masto-outbox",
  "masto-likes",
] as const;
export type MastodonFormat = (typeof mastodonFormats)[number];

const archiveNames = /^(?:outbox|actor|likes)\.json$/;
const answerNames = /^(?:followers|following|notifications|statuses|favourited_by|reblogged_by|verify_credentials)/;
const csvNames = /^(?:followers|following).{0,60}\.(?:csv|txt)$/;

/** Whether a member of an archive may be one of these, by its name: everything else is media or private. */
export function wantsPath(path: string): boolean {
  const name = plainName(path);
  return archiveNames.test(name) || csvNames.test(name) || (answerNames.test(name) && name.endsWith(".json"));
}

/** Content decides; the name or the request that was kept beside an answer only where two lists look the same. */
export function recogniseMastodon(sample: Sample): MastodonFormat | null {
  return recogniseJson(sample) ?? recogniseCsv(sample);
}

function recogniseJson(sample: Sample): MastodonFormat | null {
  const outline = outlineJson(sample.head);
  if (outline === null) return null;
  const has = (...keys: string[]) => keys.every((key) => outline.keys.includes(key));
  const text = decodeHead(sample.head);
  if (outline.top === "object") {
    if (has("orderedItems")) return collectionOf(sample, text);
    if (has("preferredUsername", "inbox")) return "masto-actor";
    if (has("acct", "source")) return "masto-owner";
    return has("request", "body") ? answerOf(sample, text, keysOfBody(text)) : null;
  }
  return answerOf(sample, text, outline.keys);
}

/** Activities are objects; likes and bookmarks are addresses, and only the name tells the two apart. */
function collectionOf(sample: Sample, text: string): MastodonFormat | null {
  const first = /"orderedItems"\s{0,100}:\s{0,100}\[\s{0,100}(["{\]])/.exec(text)?.[1];
  const name = plainName(sample.path);
  if (first === "{" || (first === "]" && name === "outbox.json")) return "masto-outbox";
  return first !== undefined && !name.startsWith("bookmarks") ? "masto-likes" : null;
}

function keysOfBody(text: string): string[] {
  const body = /"body"\s{0,100}:\s{0,100}(?=\[)/.exec(text);
  return body ? (outlineJson(new TextEncoder().encode(text.slice(body.index + body[0].length)))?.keys ?? []) : [];
}

function answerOf(sample: Sample, text: string, keys: readonly string[]): MastodonFormat | null {
  const has = (...wanted: string[]) => wanted.every((key) => keys.includes(key));
  if (has("type", "account", "created_at") && !has("uri")) return "masto-notifications";
  if (has("uri", "reblogs_count", "account")) return "masto-statuses";
  const isAccounts = has("acct", "followers_count");
  const list = listOf(requestOf(text)) ?? listOf(plainName(sample.path));
  // An empty page has no keys; what it was asked for tells.
  return list !== null && (isAccounts || (keys.length === 0 && requestOf(text) !== null)) ? list : null;
}

const listNames = [
  ["followers", "masto-accounts/followers"],
  ["following", "masto-accounts/following"],
  ["favourited_by", "masto-accounts/favourited-by"],
  ["reblogged_by", "masto-accounts/reblogged-by"],
] as const;

function listOf(text: string | null): MastodonFormat | null {
  return listNames.find(([name]) => text?.includes(name))?.[1] ?? null;
}

/** The address that an answer was asked from, where it was kept: `{"request": "GET https://...", "body": [...]}`. */
export function requestOf(text: string): string | null {
  return /"request"\s{0,100}:\s{0,100}"GET ([^"]{1,2000})"/.exec(text)?.[1] ?? null;
}

/** Whether an account list is one, of which nothing says whose (formats 17). */
export function isNamelessList(sample: Sample): boolean {
  const outline = outlineJson(sample.head);
  return outline?.top === "array" && ["acct", "followers_count"].every((key) => outline.keys.includes(key));
}

/** Answers of the second version name a sample of the people only (formats 7.3). */
export function isGrouped(sample: Sample): boolean {
  return outlineJson(sample.head)?.keys.includes("notification_groups") === true;
}

const address = "account address";

function recogniseCsv(sample: Sample): MastodonFormat | null {
  const layout = findFollowingLayout(sample.head);
  if (layout === null) return null;
  const name = plainName(sample.path);
  const columns = layout.header.map(headerKey);
  if (columns.includes("show boosts")) return "masto-following-csv";
  if (columns[0] === address && columns.length > 1) return null;
  // One column of addresses: GoToSocial and Mitra write followers like that, early Mastodon those one follows.
  if (name.startsWith("followers")) return "fedi-followers-csv";
  return name.startsWith("following") ? "masto-following-csv" : null;
}

/** A table of addresses: with a header, or, before 2.4, with none. */
export function findFollowingLayout(head: Uint8Array) {
  return findCsvLayout(decodeHead(head), (row) => {
    const [first = ""] = row;
    return headerKey(first) === address || (row.length === 1 && isAddress(first));
  });
}

export function hasHeader(header: readonly string[]): boolean {
  return headerKey(header[0] ?? "") === address;
}

function isAddress(cell: string): boolean {
  return cell.includes("@") && addressOf(cell, null) !== null;
}
