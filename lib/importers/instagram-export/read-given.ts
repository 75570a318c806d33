import type { ActType, TimePrecision } from "#lib/engagement/types.ts";
import { flaggedRecord } from "#lib/importers/flagged-record.ts";
import { findLabelledOwner, firstObject, handleOf } from "#lib/importers/instagram-export/person.ts";
import type { JsonBatch } from "#lib/importers/json-splitter.ts";
import { isJsonObject, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import { repairMojibake } from "#lib/importers/mojibake.ts";
import { readEpoch, readIsoTime } from "#lib/importers/times.ts";
import type { InteractionRow, ReadItem } from "#lib/importers/types.ts";
import type { UnknownValues } from "#lib/importers/unknown-values.ts";

export type GivenContext = { now: Date; owner: string | null; unknown: UnknownValues };

/** What one record says; `post` is set only where two acts towards one post would be the same act. */
type GivenAct = { target: string | null; post: string | null; time: unknown };

/** Likes that the owner gave, of posts or of comments (formats 4.5). */
export function readLikes(batch: JsonBatch, ofPosts: boolean, firstRow: number, context: GivenContext): ReadItem[] {
  return batch.values.map((value, index) => {
    const act = Array.isArray(value) ? flatLike(value) : isJsonObject(value) ? likeOf(value, ofPosts) : null;
    return act ? toRow("like", act, firstRow + index, context) : flaggedRecord(firstRow + index, "not-a-record", value);
  });
}

/** Comments that the owner wrote. Their text goes no further than this function. */
export function readComments(batch: JsonBatch, firstRow: number, context: GivenContext): ReadItem[] {
  return batch.values.map((value, index) => {
    const act = Array.isArray(value) ? flatComment(value) : isJsonObject(value) ? commentOf(value) : null;
    return act
      ? toRow("comment", act, firstRow + index, context)
      : flaggedRecord(firstRow + index, "not-a-record", value);
  });
}

function toRow(type: ActType, act: GivenAct, row: number, { now, owner, unknown }: GivenContext): InteractionRow {
  const { at, precision } = readTime(act.time, now);
  if (at === null && act.time !== undefined && act.time !== 0) unknown.note("dates", `record ${row}`);
  const onOwnPost = act.target !== null && act.target === owner;
  return {
    kind: "interaction",
    row,
    primary: true,
    direction: "given",
    type,
    person: act.target === null || onOwnPost ? null : { id: null, handle: act.target },
    at,
    precision,
    post: act.post,
    text: null,
    onOwnPost,
  };
}

function readTime(time: unknown, now: Date): { at: Date | null; precision: TimePrecision } {
  const written = typeof time === "string" ? readIsoTime(time, now) : null;
  return written ?? { at: readEpoch(time, now), precision: "second" };
}

function likeOf(entry: JsonObject, ofPosts: boolean): GivenAct | null {
  if (Array.isArray(entry.label_values)) {
    const link = firstObject(entry.label_values);
    return {
      target: findLabelledOwner(entry.label_values),
      post: ofPosts ? postOfLink(textOf(link, "href") ?? textOf(link, "value")) : null,
      time: entry.timestamp,
    };
  }
  if (!Array.isArray(entry.string_list_data)) return null;
  const data = firstObject(entry.string_list_data);
  return {
    target: handleOf(textOf(entry, "title")),
    post: ofPosts ? postOfLink(textOf(data, "href")) : null,
    time: data.timestamp,
  };
}

/** 2020: `["<time>", "<author>"]`. */
function flatLike(entry: unknown[]): GivenAct | null {
  const [time, author] = entry;
  return typeof time === "string" ? { target: handleOfUnknown(author), post: null, time } : null;
}

/** 2020: `["<time>", "<text>", "<whose post>"]`. */
function flatComment(entry: unknown[]): GivenAct | null {
  const [time, , owner] = entry;
  return typeof time === "string" ? { target: handleOfUnknown(owner), post: null, time } : null;
}

const ownerLabel = /owner|eigen|propri|inhaber|titular|dueñ|właściciel|sahib/i;

/** By structure, for the labels are translated: the entry with a time is the time, one is the owner, one the text. */
function commentOf(entry: JsonObject): GivenAct | null {
  if (!isJsonObject(entry.string_map_data)) return null;
  let time: unknown;
  const texts: { label: string; value: string | null }[] = [];
  for (const [label, value] of Object.entries(entry.string_map_data)) {
    if (!isJsonObject(value)) continue;
    if (value.timestamp !== undefined && value.timestamp !== 0) time = value.timestamp;
    else texts.push({ label: repairMojibake(label.slice(0, 100)), value: textOf(value, "value") });
  }
  const owner = texts.find(({ label }) => ownerLabel.test(label)) ?? texts[1];
  return { target: handleOf(owner?.value ?? null), post: null, time };
}

function handleOfUnknown(value: unknown): string | null {
  return typeof value === "string" ? handleOf(value) : null;
}

const postLink = /^https:\/\/(?:www\.)?instagram\.com\/(?:p|reel|reels|tv)\/([A-Za-z0-9_-]{1,64})(?:[/?#]|$)/;

/** The short code in a post's address; null for stories and anything else. */
function postOfLink(link: string | null): string | null {
  return link === null || link.length > 2048 ? null : (postLink.exec(link)?.[1] ?? null);
}
