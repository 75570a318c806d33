import type { ActType, Completeness, Direction, Platform, Side, TimePrecision } from "#lib/engagement/types.ts";
import type { ReadLimits } from "#lib/importers/limits.ts";
import type { Problem } from "#lib/importers/problem.ts";

/**
 * What a recogniser sees of one file or archive member: at most its first 64 KiB.
 * `path` is where it lay inside the archive or dropped folder, `/` as separator, or just the file name.
 */
export type Sample = { path: string; sizeBytes: number; head: Uint8Array };

/** A file or archive member whose bytes can be read again and again. */
export type Member = Sample & {
  /** Name of the uploaded file as the user named it. */
  file: string;
  /** Path inside the uploaded archive; null when the file itself is the member. */
  member: string | null;
  /** Time stamp of the archive entry; null when unknown. */
  modifiedAt: Date | null;
  /** Id of the format (formats.md 3.1), found by content. */
  format: string;
  /** The bytes from the start. Throws a Refusal when the container is damaged or over budget. */
  open(): AsyncIterable<Uint8Array>;
};

/** Platform id when the source gives one, else the canonical handle (formats.md 2.6). At least one is set. */
export type PersonRef = { id: string | null; handle: string | null };

/**
 * Place of a row in its file, for people: "line 12", "record 3". `row` counts from 1 within the member.
 * Every row of a member ends as exactly one fact that is `primary`, or one flagged row; facts that merely follow
 * from a row (the reply inside a post) are not primary. That is what makes usable + merged + flagged = rows.
 */
type Origin = { row: number; primary: boolean };

/** Somebody is on a list. `followedAt` null = the source does not say. */
export type ListedRow = Origin & { kind: "listed"; side: Side; person: PersonRef; followedAt: Date | null };

/** What the grades of model.md 3 need of a text. The text itself goes no further than the importer. */
export type TextTraits = { words: number; hasUrl: boolean; wordSequence: string };

export type InteractionRow = Origin & {
  kind: "interaction";
  direction: Direction;
  type: ActType;
  /** The other person. Null = the source does not name them; such an act counts for nobody. */
  person: PersonRef | null;
  at: Date | null;
  precision: TimePrecision;
  /** Id or short code of the post: the owner's for `received`, theirs for `given`. Null = none or unknown. */
  post: string | null;
  /** Null = the source gives no text. `wordSequence` is hashed with the instance's key before it is stored. */
  text: TextTraits | null;
  /** Only `given`: the owner answered below their own post, which is no act towards anybody. */
  onOwnPost: boolean;
};

export type PostKind = "original" | "reply" | "share" | "quote";

/** Counts are of the time of the export; null = the source does not say. */
export type PostCounts = {
  likes: bigint | null;
  comments: bigint | null;
  shares: bigint | null;
  saves: bigint | null;
  views: bigint | null;
  reach: bigint | null;
};

export type PostRow = Origin & {
  kind: "post";
  post: string;
  postKind: PostKind;
  publishedAt: Date | null;
  precision: TimePrecision;
  counts: PostCounts;
};

export const dayMetrics = [
  "followersTotal",
  "followingTotal",
  "newFollowers",
  "unfollows",
  "likes",
  "comments",
  "shares",
  "saves",
  "views",
  "reach",
  "interactions",
] as const;
export type DayMetric = (typeof dayMetrics)[number];

/** One row of a table per day. `day` is YYYY-MM-DD as the platform names it; a metric that is absent is unknown. */
export type DayRow = Origin & { kind: "day"; day: string; values: Partial<Record<DayMetric, bigint>> };

/** The same person under an id and a handle, at a moment. Not a row of its own: never primary. */
export type AliasRow = { kind: "alias"; id: string; handle: string };

/** How the profile of somebody looked whom the row lists (model.md 12); null = the source does not say. Never primary. */
export type TraitsRow = {
  kind: "traits";
  person: PersonRef;
  hasPicture: boolean | null;
  /** Whether there is one; what it says goes no further than the importer. */
  hasBio: boolean | null;
  posts: bigint | null;
  followers: bigint | null;
  following: bigint | null;
};

/** A row that could not be read. `found` is at most 200 characters of what stood there. */
export type FlaggedRow = { kind: "flagged"; row: number; place: string; reason: FlagReason; found: string };

export const flagReasons = [
  "missing-handle",
  "bad-handle",
  "bad-date",
  "bad-number",
  "bad-kind",
  "ragged-row",
  "bad-text",
  "not-a-record",
  "handles-disagree",
  "no-name",
] as const;
export type FlagReason = (typeof flagReasons)[number];

/** A row repeated within its own member that the importer itself merged (a map cannot repeat, a list can). */
export type FactRow = ListedRow | InteractionRow | PostRow | DayRow;
/** What follows from a row and is none of its own. */
export type SideRow = AliasRow | TraitsRow;
export type ReadItem = FactRow | SideRow | FlaggedRow;

/** What an export says about one list, after all its members were read. */
export type ListConclusion = {
  side: Side;
  completeness: Completeness;
  /** Why it is not complete, or what else to know; shown beside the list. */
  reasons: Problem[];
  /** The platform's own total, if the export names it; null = unknown. */
  platformCount: number | null;
};

export type ObservedAtSource = "export-log" | "manifest" | "file-name" | "archive-entry" | "newest-row";

export type Conclusion = {
  platform: Platform | null;
  owner: { handle: string | null; id: string | null };
  /** When the platform made the export; null = ask. `newest-row` is a lower bound only. */
  observedAt: { at: Date; source: ObservedAtSource } | null;
  lists: ListConclusion[];
  /** Warnings for the whole export and per member (`problem.file`, `problem.place`). */
  warnings: Problem[];
};

/** Reads the members of one export in the order given. Holds what it needs to conclude. */
export type ExportReader = {
  /** Batches of items. Never stops at a bad row; throws a Refusal when the whole member cannot be read. */
  read(member: Member): AsyncIterable<ReadItem[]>;
  /** After every member was read to its end. */
  conclude(): Conclusion;
};

export type ReadContext = {
  /** Nothing later than this (plus 48 h) is a believable time (threats I2). */
  now: Date;
  /** The profile that the export goes to, when it is known already. */
  profile: { platform: Platform; handle: string } | null;
  /** Absent = the defaults of threats.md 13. */
  limits?: ReadLimits;
};

/** One kind of export: a folder of its own and one line in registry.ts. */
export type Importer = {
  id: string;
  /** As people call it: "Instagram export". */
  label: string;
  platform: Platform | null;
  /** The formats, in the order in which their members have to be read. */
  order: readonly string[];
  /** Whether a member of an archive may be one of mine, by its path; only such members are looked into (threats Z5). */
  wants(path: string): boolean;
  /** Id of the format the sample has, by content first and name second; null = not one of mine. */
  recognise(sample: Sample): string | null;
  /** Files of mine that are known and not needed, and files that deserve a sentence of their own. Null = unknown. */
  nearMiss?(sample: Sample): Problem | null;
  /** What the recognised formats lack to be worth reading; a code `W-` only warns. */
  lack?(formats: readonly string[], fromArchive: boolean): Problem | null;
  /** Kinds of evidence (formats.md 1.1) that a format carries. */
  evidence(format: string): ("F" | "G" | "OUT" | "IN" | "CNT" | "DAY" | "TOT")[];
  /** Orders the members and starts reading. */
  open(members: Member[], context: ReadContext): ExportReader;
};
