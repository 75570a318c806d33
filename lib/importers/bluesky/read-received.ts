import { traitsOfText } from "#lib/engagement/text-words.ts";
import type { ActType } from "#lib/engagement/types.ts";
import { type Actor, aliasOf, readActor, readRecordAddress, traitsOf } from "#lib/importers/bluesky/actor.ts";
import { recordOf, timeOf } from "#lib/importers/bluesky/record-time.ts";
import { isJsonObject, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import type { InteractionRow, ReadItem } from "#lib/importers/types.ts";
import type { UnknownValues } from "#lib/importers/unknown-values.ts";

export type ReceivedContext = { now: Date; unknown: UnknownValues };

const reasons: Record<string, ActType> = {
  like: "like",
  repost: "share",
  reply: "comment",
  quote: "quote",
  mention: "mention",
  follow: "follow",
};

/**
 * What somebody did, as a notification tells it (formats 8.2). `ignored`: nothing that anybody did to the owner; also
 * likes of what the owner only passed on, for those are of somebody else's post.
 */
export function readNotification(record: JsonObject, row: number, context: ReceivedContext): Read {
  const reason = textOf(record, "reason") ?? "";
  const type = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  if (type === undefined) return "ignored";
  const actor = readActor(record.author);
  if (!actor) return "nameless";
  const inner = recordOf(record);
  const at = timed(timeOf(inner, textOf(record, "indexedAt"), context.now), row, context);
  return received({ type, actor, at, post: postOf(type, record, inner), text: textOfRecord(type, inner) }, row);
}

/** A like with its time, as the answer about one post lists it. */
export function readLike(record: JsonObject, row: number, post: string | null, context: ReceivedContext): Read {
  const actor = readActor(record.actor);
  if (!actor) return "nameless";
  const at = timed(timeOf(record, textOf(record, "indexedAt"), context.now), row, context);
  return received({ type: "like", actor, at, post, text: null }, row);
}

/** Somebody who reposted one post. The answer has no times. */
export function readReposter(record: JsonObject, row: number, post: string | null): Read {
  const actor = readActor(record);
  return actor ? received({ type: "share", actor, at: null, post, text: null }, row) : "nameless";
}

/** A post that quotes one of the owner's. */
export function readQuote(record: JsonObject, row: number, post: string | null, context: ReceivedContext): Read {
  const actor = readActor(record.author);
  if (!actor) return "nameless";
  const inner = recordOf(record);
  const at = timed(timeOf(inner, textOf(record, "indexedAt"), context.now), row, context);
  return received({ type: "quote", actor, at, post, text: textOfRecord("quote", inner) }, row);
}

export type Read = ReadItem[] | "ignored" | "nameless";

type Act = Pick<InteractionRow, "type" | "at" | "post" | "text"> & { actor: Actor };

function received({ actor, ...act }: Act, row: number): ReadItem[] {
  const { id, handle } = actor;
  const interaction: InteractionRow = {
    kind: "interaction",
    row,
    primary: true,
    direction: "received",
    person: { id, handle },
    precision: "second",
    onOwnPost: false,
    ...act,
  };
  return [interaction, ...aliasOf(actor), traitsOf(actor)];
}

function postOf(type: ActType, notification: JsonObject, record: JsonObject | null): string | null {
  if (type === "follow" || type === "mention") return null;
  return readRecordAddress(notification.reasonSubject ?? (record && parentOf(record)))?.key ?? null;
}

function parentOf(record: JsonObject): unknown {
  const reply = isJsonObject(record.reply) ? record.reply : null;
  return reply && isJsonObject(reply.parent) ? reply.parent.uri : null;
}

function textOfRecord(type: ActType, record: JsonObject | null): InteractionRow["text"] {
  const hasWords = type === "comment" || type === "quote" || type === "mention";
  const text = record && textOf(record, "text");
  return hasWords && text !== null ? traitsOfText(text) : null;
}

function timed(at: Date | null, row: number, { unknown }: ReceivedContext): Date | null {
  if (at === null) unknown.note("dates", `record ${row}`);
  return at;
}
