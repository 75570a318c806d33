import { plainName, plainPath } from "#lib/importers/file-names.ts";
import type { Problem } from "#lib/importers/problem.ts";
import { decodeHead } from "#lib/importers/text-encoding.ts";
import type { Sample } from "#lib/importers/types.ts";

/** Kinds of files that are read, in reading order: who the owner is decides what their replies are. */
export const kinds = ["manifest", "account", "follower", "following", "tweets", "like"] as const;
export type Kind = (typeof kinds)[number];

// The variable decides, not the file's name (formats 6.1).
const assignment = /^\s{0,16}window\.(?:(__THAR_CONFIG)|(YTD\.([a-z_]{1,60})\.part[0-9]{1,6}))\s{0,16}=/i;
const kindOfType = new Map<string, Kind>([
  ["account", "account"],
  ["follower", "follower"],
  ["following", "following"],
  ["tweet", "tweets"],
  ["tweets", "tweets"],
  ["like", "like"],
]);

const wantedName = /^(?:manifest|account|follower|following|tweets?|like)(?:-part[0-9]{1,6})?\.js$/;

/** What the assignment at the start of the file says it is; null = no file of an X archive that is read. */
export function findKind(head: Uint8Array): { kind: Kind; globalName: string | null } | null {
  const [, manifest, globalName, type] = findAssignment(head) ?? [];
  if (manifest) return { kind: "manifest", globalName: null };
  const kind = kindOfType.get(type?.toLowerCase() ?? "");
  return kind && globalName ? { kind, globalName } : null;
}

export function wantsPath(path: string): boolean {
  return wantedName.test(plainName(path)) || isOwnPage(path) || isFromBefore2018(path);
}

/** Files of X that are of no use by themselves, and why. */
export function findNearMiss(sample: Sample): Problem | null {
  if (isOwnPage(sample.path)) return { code: "E-NODATA", detail: "x-html-only" };
  const text = decodeHead(sample.head.subarray(0, 512)).trimStart();
  const isGrailbird = text.startsWith("Grailbird.data") || /^"?tweet_id"?,"?in_reply_to_status_id"?,/.test(text);
  if (isGrailbird) return { code: "E-NODATA", detail: "x-grailbird" };
  return findAssignment(sample.head) ? { code: "E-NODATA", detail: "x-no-lists" } : null;
}

function findAssignment(head: Uint8Array): RegExpExecArray | null {
  return assignment.exec(decodeHead(head.subarray(0, 512)));
}

function isOwnPage(path: string): boolean {
  return plainName(path) === "your archive.html";
}

function isFromBefore2018(path: string): boolean {
  return /(?:^|\/)data\/js\/tweets\/[0-9]{4}_[0-9]{2}\.js$/.test(plainPath(path)) || plainName(path) === "tweets.csv";
}
