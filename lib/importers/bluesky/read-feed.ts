import { aliasOf, readActor, readRecordAddress } from "#lib/importers/bluesky/actor.ts";
import type { Read } from "#lib/importers/bluesky/read-received.ts";
import { recordOf, timeOf } from "#lib/importers/bluesky/record-time.ts";
import { isJsonObject, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import { readCount } from "#lib/importers/numbers.ts";
import { readIsoTime } from "#lib/importers/times.ts";
import type { InteractionRow, PersonRef, PostKind, PostRow } from "#lib/importers/types.ts";
import type { UnknownValues } from "#lib/importers/unknown-values.ts";

export type FeedContext = {
  now: Date /** DID; null = not known, then every post is taken for theirs. */;
  owner: string | null;
  unknown: UnknownValues;
};

/** One entry of the owner's feed (formats 8.1): their post with its counts, or a post of somebody that they passed on. */
export function readFeedEntry(entry: JsonObject, row: number, context: FeedContext): Read {
  const post = isJsonObject(entry.post) ? entry.post : null;
  const author = post && readActor(post.author);
  const address = post && readRecordAddress(post.uri);
  if (!post || !author || !address) return "nameless";
  const reason = isJsonObject(entry.reason) ? textOf(entry.reason, "$type") : null;
  if (reason?.endsWith("#reasonRepost") && isJsonObject(entry.reason)) {
    if (author.id === context.owner) return "ignored";
    const at = readIsoTime(textOf(entry.reason, "indexedAt") ?? "", context.now)?.at ?? null;
    return [given("share", author, at, textOf(post, "uri"), row, true), ...aliasOf(author)];
  }
  if (context.owner !== null && author.id !== context.owner) return "ignored";
  return readOwnPost(post, { id: author.id, key: address.key }, row, context);
}

function readOwnPost(
  post: JsonObject,
  own: { id: string; key: string },
  row: number,
  { now, unknown }: FeedContext,
): Read {
  const record = recordOf(post);
  const at = timeOf(record, textOf(post, "indexedAt"), now);
  if (at === null) unknown.note("dates", `record ${row}`);
  const answered = record && readRecordAddress(uriIn(record, "reply", "parent"));
  const quoted = record && readRecordAddress(quotedIn(record));
  const kind: PostKind = quoted ? "quote" : answered ? "reply" : "original";
  const item: PostRow = {
    kind: "post",
    row,
    primary: true,
    post: own.key,
    postKind: kind,
    publishedAt: at,
    precision: "second",
    counts: {
      likes: countOf(post.likeCount),
      comments: countOf(post.replyCount),
      shares: countOf(post.repostCount),
      saves: countOf(post.bookmarkCount),
      views: null,
      reach: null,
    },
  };
  const towards = (author: string | undefined) => (author !== undefined && author !== own.id ? author : null);
  const [reply, quote] = [towards(answered?.author), towards(quoted?.author)];
  const person = (id: string): PersonRef => ({ id, handle: null });
  return [
    item,
    ...(reply === null ? [] : [given("comment", person(reply), at, null, row, false)]),
    ...(quote === null || !record ? [] : [given("quote", person(quote), at, null, row, false)]),
  ];
}

function given(
  type: InteractionRow["type"],
  { id, handle }: PersonRef,
  at: Date | null,
  post: string | null,
  row: number,
  primary: boolean,
): InteractionRow {
  const person = { id, handle };
  const rest = { precision: "second", text: null, onOwnPost: false } as const;
  return { kind: "interaction", row, primary, direction: "given", type, person, at, post, ...rest };
}

function uriIn(record: JsonObject, outer: string, inner: string): unknown {
  const value = record[outer];
  const target = isJsonObject(value) ? value[inner] : null;
  return isJsonObject(target) ? target.uri : null;
}

/** The quoted post, alone or beside pictures. */
function quotedIn(record: JsonObject): unknown {
  const embed = isJsonObject(record.embed) ? record.embed : null;
  const quoted = embed && isJsonObject(embed.record) ? embed.record : null;
  if (!quoted) return null;
  const inner = isJsonObject(quoted.record) ? quoted.record : quoted;
  const address = inner.uri;
  return readRecordAddress(address)?.collection === "app.bsky.feed.post" ? address : null;
}

/** Missing = unknown. */
function countOf(value: unknown): bigint | null {
  return typeof value === "number" && Number.isSafeInteger(value) ? readCount(String(value)).value : null;
}
