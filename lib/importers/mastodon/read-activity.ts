import { isJsonObject, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import { addressOf, authorOfPost, hostOf } from "#lib/importers/mastodon/address.ts";
import { countOf } from "#lib/importers/mastodon/read-account.ts";
import { readIsoTime } from "#lib/importers/times.ts";
import type { InteractionRow, PostRow, ReadItem } from "#lib/importers/types.ts";
import type { UnknownValues } from "#lib/importers/unknown-values.ts";

export type ActivityContext = {
  now: Date;
  owner: string | null;
  /** The owner's address as an actor, and that of their followers. */
  actor: string | null;
  unknown: UnknownValues;
};

const everybody = "https://www.w3.org/ns/activitystreams#Public";

/** One entry of `outbox.json` (formats 7.2). `ignored`: a message, or something else than a post. */
export function readActivity(
  record: JsonObject,
  row: number,
  context: ActivityContext,
): ReadItem[] | "ignored" | "nameless" {
  const type = textOf(record, "type");
  if (type === "Announce") return readBoost(record, row, context);
  const note = isJsonObject(record.object) ? record.object : null;
  if (type !== "Create" || note === null) return "ignored";
  if (isMessage(record, note)) return "ignored";
  const id = postId(textOf(note, "id"));
  if (id === null) return "nameless";
  const at = timeOf(textOf(note, "published") ?? textOf(record, "published"), row, context);
  const answers = textOf(note, "inReplyTo");
  const post: PostRow = {
    kind: "post",
    row,
    primary: true,
    post: id,
    postKind: answers === null ? "original" : "reply",
    publishedAt: at,
    precision: "second",
    counts: {
      likes: totalOf(note.likes),
      comments: null,
      shares: totalOf(note.shares),
      saves: null,
      views: null,
      reach: null,
    },
  };
  if (answers === null || isOwn(answers, context)) return [post];
  const person = answeredIn(note, answers);
  return [post, given("comment", person, null, at, row)];
}

function readBoost(record: JsonObject, row: number, context: ActivityContext): ReadItem[] | "nameless" {
  const boosted = typeof record.object === "string" ? record.object : null;
  const id = postId(textOf(record, "id")?.replace(/\/activity$/, "") ?? null);
  if (boosted === null || id === null) return "nameless";
  const at = timeOf(textOf(record, "published"), row, context);
  const post: PostRow = {
    kind: "post",
    row,
    primary: true,
    post: id,
    postKind: "share",
    publishedAt: at,
    precision: "second",
    counts: { likes: null, comments: null, shares: null, saves: null, views: null, reach: null },
  };
  if (isOwn(boosted, context)) return [post];
  return [post, given("share", authorOfPost(boosted), boosted.slice(0, 512), at, row)];
}

/** A like given, as `likes.json` lists it: an address and no time. */
export function readLike(value: unknown, row: number): InteractionRow | null {
  if (typeof value !== "string" || hostOf(value) === null) return null;
  return { ...given("like", authorOfPost(value), value.slice(0, 512), null, row), primary: true };
}

function given(
  type: InteractionRow["type"],
  address: string | null,
  post: string | null,
  at: Date | null,
  row: number,
): InteractionRow {
  return {
    kind: "interaction",
    row,
    primary: false,
    direction: "given",
    type,
    person: address === null ? null : { id: null, handle: address },
    at,
    precision: "second",
    post,
    text: null,
    onOwnPost: false,
  };
}

/** To nobody but those it names: neither public nor for the followers. */
function isMessage(activity: JsonObject, note: JsonObject): boolean {
  const to = [...textsOf(activity.to), ...textsOf(note.to)];
  const cc = [...textsOf(activity.cc), ...textsOf(note.cc)];
  return ![...to, ...cc].includes(everybody) && !to.some((each) => each.endsWith("/followers"));
}

/** Of those whom the post mentions, the one whose post is answered. */
function answeredIn(note: JsonObject, answers: string): string | null {
  const mentions = Array.isArray(note.tag) ? note.tag.filter(isJsonObject) : [];
  const people = mentions.filter((tag) => textOf(tag, "type") === "Mention");
  const isAuthor = (tag: JsonObject) => answers.startsWith(`${textOf(tag, "href")}/`);
  const onTheirServer = people.filter((tag) => hostOf(textOf(tag, "href")) === hostOf(answers));
  const found = people.find(isAuthor) ?? (onTheirServer.length === 1 ? onTheirServer[0] : undefined);
  const address = found && addressOf(textOf(found, "name") ?? "", hostOf(textOf(found, "href")));
  return address ?? authorOfPost(answers);
}

function isOwn(post: string, { owner, actor }: ActivityContext): boolean {
  const isBelow = actor !== null && post.startsWith(`${actor}/`);
  return isBelow || (owner !== null && authorOfPost(post) === owner);
}

/** The last part of a post's address, by which the server's own answers name it too. */
function postId(address: string | null): string | null {
  return /\/([\w-]{1,64})$/.exec(address?.slice(0, 2048) ?? "")?.[1] ?? null;
}

function totalOf(collection: unknown): bigint | null {
  return isJsonObject(collection) ? countOf(collection.totalItems) : null;
}

function textsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === "string");
}

function timeOf(text: string | null, row: number, { now, unknown }: ActivityContext): Date | null {
  const at = readIsoTime(text ?? "", now)?.at ?? null;
  if (at === null) unknown.note("dates", `record ${row}`);
  return at;
}
