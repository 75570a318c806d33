import { traitsOfText } from "#lib/engagement/text-words.ts";
import type { ActType, Direction, Platform, Side, TimePrecision } from "#lib/engagement/types.ts";
import { type Cells, handleOfCell, idOfCell } from "#lib/importers/csv-cells.ts";
import { isUnknown, readCount } from "#lib/importers/numbers.ts";
import { type DateOrder, readDate } from "#lib/importers/plain-csv/dates.ts";
import {
  type AliasRow,
  type DayRow,
  dayMetrics,
  type FlagReason,
  type InteractionRow,
  type ListedRow,
  type PersonRef,
  type PostCounts,
  type PostKind,
  type PostRow,
  type SideRow,
  type TraitsRow,
} from "#lib/importers/types.ts";
import type { UnknownKind } from "#lib/importers/unknown-values.ts";

/** What the rows of one file share. `note` counts a value that stood there and could not be read. */
export type RowContext = {
  now: Date;
  platform: Platform | null;
  order: DateOrder;
  row: number;
  note(kind: UnknownKind): void;
  /** Whether the file has such a column. */
  has(column: string): boolean;
};

/** A row that cannot be used, and what stood at the place that says so. */
export type Fault = { reason: FlagReason; found: string };

export function readListed(cells: Cells, side: Side, context: RowContext): (ListedRow | SideRow)[] | Fault {
  const person = readPerson(cells("handle"), cells("id"), context);
  if ("reason" in person) return person;
  const followedAt = readTime(cells("followedAt"), context).at;
  const listed: ListedRow = { kind: "listed", row: context.row, primary: true, side, person, followedAt };
  return [listed, ...aliasOf(person), ...readTraits(cells, person, context)];
}

/** How the profile looks. Nothing at all where no cell says anything, for then nobody looked. */
function readTraits(cells: Cells, person: PersonRef, context: RowContext): TraitsRow[] {
  const picture = pictureWords.get(cells("hasPicture").slice(0, 40).toLowerCase());
  if (picture === undefined) context.note("words");
  const hasPicture = picture ?? null;
  const posts = readNumber(cells("posts"), context);
  const followers = readNumber(cells("followers"), context);
  const following = readNumber(cells("following"), context);
  const bio = cells("bio");
  const isLookedAt = [hasPicture, posts, followers, following].some((each) => each !== null);
  if (!isLookedAt && isUnknown(bio)) return [];
  // An empty cell beside others that are filled says that there is none; `-` still says that nobody knows.
  const hasBio = bio === "" ? (context.has("bio") ? false : null) : isUnknown(bio) ? null : true;
  return [{ kind: "traits", person, hasPicture, hasBio, posts, followers, following }];
}

export function readInteraction(cells: Cells, context: RowContext): (InteractionRow | AliasRow)[] | Fault {
  const person = readPerson(cells("actor"), cells("actorId"), context);
  if ("reason" in person) return person;
  const type = typeWords.get(cells("type").slice(0, 40).toLowerCase());
  if (type === undefined) return { reason: "bad-kind", found: cells("type") };
  const direction = directionWords.get(cells("direction").slice(0, 40).toLowerCase());
  if (direction === undefined) return { reason: "bad-kind", found: cells("direction") };
  const post = readPost(cells("post"), context);
  if (typeof post === "object" && post !== null) return post;
  const text = cells("text");
  return [
    {
      kind: "interaction",
      row: context.row,
      primary: true,
      direction,
      type,
      person,
      ...readTime(cells("occurredAt"), context),
      post,
      text: text === "" ? null : traitsOfText(text),
      onOwnPost: false,
    },
    ...aliasOf(person),
  ];
}

export function readPostRow(cells: Cells, context: RowContext): PostRow[] | Fault {
  const post = readPost(cells("post"), context);
  if (typeof post === "object" && post !== null) return post;
  if (post === null) return { reason: "no-name", found: cells("post") };
  const postKind = kindWords.get(cells("kind").slice(0, 40).toLowerCase());
  if (postKind === undefined) return { reason: "bad-kind", found: cells("kind") };
  const { at: publishedAt, precision } = readTime(cells("publishedAt"), context);
  const count = (column: string) => readNumber(cells(column), context);
  const counts: PostCounts = {
    likes: count("likes"),
    comments: count("comments"),
    shares: count("shares"),
    saves: count("saves"),
    views: count("views"),
    reach: count("reach"),
  };
  return [{ kind: "post", row: context.row, primary: true, post, postKind, publishedAt, precision, counts }];
}

export function readDayRow(cells: Cells, context: RowContext): DayRow[] | Fault {
  const date = readDate(cells("day"), context.order, context.now);
  // Without its day a row of totals says nothing.
  if (typeof date === "string") return { reason: "bad-date", found: cells("day") };
  const values: DayRow["values"] = {};
  for (const metric of dayMetrics) {
    const value = readNumber(cells(metric), context);
    if (value !== null) values[metric] = value;
  }
  return [{ kind: "day", row: context.row, primary: true, day: date.at.toISOString().slice(0, 10), values }];
}

function readPerson(name: string, number: string, { platform, note }: RowContext): PersonRef | Fault {
  const { id, damaged } = idOfCell(number);
  if (damaged) note("ids");
  const handle = name === "" ? null : handleOfCell(platform, name);
  if (name !== "" && handle === null) return { reason: "bad-handle", found: name };
  if (id === null && handle === null) return { reason: number === "" ? "missing-handle" : "bad-handle", found: number };
  return { id, handle };
}

function aliasOf({ id, handle }: PersonRef): AliasRow[] {
  return id !== null && handle !== null ? [{ kind: "alias", id, handle }] : [];
}

const longestPost = 500;

/** An id or address of a post; null = there is none, or a spreadsheet destroyed it. */
function readPost(text: string, { note }: RowContext): string | null | Fault {
  if (text === "") return null;
  if (text.length > longestPost) return { reason: "bad-text", found: text };
  if (!idOfCell(text).damaged) return text;
  note("ids");
  return null;
}

function readTime(text: string, { order, now, note }: RowContext): { at: Date | null; precision: TimePrecision } {
  const date = text === "" ? null : readDate(text, order, now);
  if (typeof date === "string") note(date === "ambiguous" ? "ambiguous-dates" : "dates");
  return date === null || typeof date === "string" ? { at: null, precision: "second" } : date;
}

function readNumber(text: string, { note }: RowContext): bigint | null {
  const { value, readable } = readCount(text);
  if (!readable) note("numbers");
  return value;
}

function wordMap<Word>(words: [Word, string[]][]): ReadonlyMap<string, Word> {
  return new Map(words.flatMap(([word, aliases]) => aliases.map((alias): [string, Word] => [alias, word])));
}

const typeWords = wordMap<ActType>([
  ["view", ["view"]],
  ["follow", ["follow"]],
  ["like", ["like", "favorite", "favourite", "reaction"]],
  ["vote", ["vote", "poll"]],
  ["click", ["click"]],
  ["save", ["save", "bookmark"]],
  ["comment", ["comment"]],
  ["reply", ["reply"]],
  ["mention", ["mention"]],
  ["dm", ["dm", "message", "direct message"]],
  ["share", ["share", "repost", "retweet", "boost", "reblog"]],
  ["quote", ["quote"]],
]);

const pictureWords = wordMap<boolean | null>([
  [true, ["yes", "true", "1"]],
  [false, ["no", "false", "0"]],
  [null, ["", "-", "--", "n/a"]],
]);

const directionWords = wordMap<Direction>([
  ["received", ["", "received", "in", "inbound"]],
  ["given", ["given", "out", "outbound", "sent"]],
]);

const kindWords = wordMap<PostKind>([
  ["original", ["", "original", "post"]],
  ["reply", ["reply"]],
  ["share", ["share", "repost", "retweet", "boost", "reblog"]],
  ["quote", ["quote"]],
]);
