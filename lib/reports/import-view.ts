import type { Completeness, Platform, Side } from "#lib/engagement/types.ts";
import type { Problem } from "#lib/importers/problem.ts";

/** One recognised file or archive member: usable + merged + flagged = rows (threats G2). */
export type ImportEntry = {
  file: string;
  member: string | null;
  /** Id of formats.md 3.1. */
  format: string;
  evidence: string[];
  rows: number;
  usable: number;
  merged: number;
  flagged: number;
};

/** What a list of the import is, and what it changes against the complete list before it. */
export type ImportList = {
  side: Side;
  listed: number;
  completeness: Completeness;
  reasons: Problem[];
  platformCount: number | null;
  /** Null = nothing to compare with, or nothing may be claimed. */
  joined: number | null;
  left: number | null;
};

/** Asked before anything is booked. `smaller-list`: more than 30 % fewer than the last complete list (threats G3). */
export type ImportQuestion =
  | { kind: "owner"; found: string; expected: string }
  | { kind: "smaller-list"; side: Side; listed: number; previous: number }
  | { kind: "observed-at" }
  | { kind: "profile" };

export type ImportPreview = {
  entries: ImportEntry[];
  /** Files and members that are known and not needed, or unknown; only counted. */
  ignored: number;
  lists: ImportList[];
  interactions: { received: number; given: number };
  posts: number;
  days: number;
  platform: Platform | null;
  owner: { handle: string | null; id: string | null };
  observedAt: { at: string; source: string } | null;
};

export const importStates = [
  "receiving",
  "received",
  "staging",
  "previewed",
  "confirmed",
  "publishing",
  "published",
  "refused",
  "failed",
  "cancelled",
  "undone",
] as const;
export type ImportState = (typeof importStates)[number];

/** Everything the pages and the command line show of one import. Times are ISO instants. */
export type ImportView = {
  id: string;
  state: ImportState;
  profile: { id: string; platform: Platform; handle: string } | null;
  createdAt: string;
  publishedAt: string | null;
  undoneAt: string | null;
  observedAt: string | null;
  files: { name: string; sizeBytes: number; sha256: string }[];
  accounting: { rows: number; stored: number; merged: number; flagged: number } | null;
  preview: ImportPreview | null;
  /** The refusal first, then warnings. */
  problems: Problem[];
  questions: ImportQuestion[];
  /** Profile that the preview proposes: an existing one, or one to be made. */
  proposedProfile: { id: string | null; platform: Platform; handle: string } | null;
  progress: { done: number; total: number };
  /** 1 = next; null = not waiting. */
  placeInLine: number | null;
};
