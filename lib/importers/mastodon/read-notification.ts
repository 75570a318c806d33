import { traitsOfText } from "#lib/engagement/text-words.ts";
import type { ActType } from "#lib/engagement/types.ts";
import { isJsonObject, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import { accountAt } from "#lib/importers/mastodon/read-account.ts";
import { textOfHtml } from "#lib/importers/mastodon/text-of-html.ts";
import { readIsoTime } from "#lib/importers/times.ts";
import type { InteractionRow } from "#lib/importers/types.ts";
import type { UnknownValues } from "#lib/importers/unknown-values.ts";

export type NotificationContext = {
  now: Date;
  ownServer: string | null;
  /** The owner's id on their server; null = not known. */
  ownerId: string | null;
  unknown: UnknownValues;
};

const types: Record<string, ActType> = {
  favourite: "like",
  emoji_reaction: "like",
  "pleroma:emoji_reaction": "like",
  reblog: "share",
  follow: "follow",
  quote: "quote",
};

/**
 * What somebody did, as a notification tells it (formats 7.3). `ignored`: it tells of nothing that anybody did to the
 * owner, or of a message between the two. `nameless`: it has to name somebody, and does not.
 */
export function readNotification(
  record: JsonObject,
  row: number,
  context: NotificationContext,
): InteractionRow | "ignored" | "nameless" {
  const kind = textOf(record, "type") ?? "";
  const status = isJsonObject(record.status) ? record.status : null;
  if (status && textOf(status, "visibility") === "direct") return "ignored";
  const type = kind === "mention" && status ? typeOfMention(status, context) : typeNamed(kind);
  if (type === null) return "ignored";
  const account = accountAt(record, "account", context.ownServer);
  if (!account?.address) return "nameless";
  const written = textOf(record, "created_at");
  const at = readIsoTime(written ?? "", context.now)?.at ?? null;
  if (at === null) context.unknown.note("dates", `record ${row}`);
  return {
    kind: "interaction",
    row,
    primary: true,
    direction: "received",
    type,
    person: { id: null, handle: account.address },
    at,
    precision: "second",
    post: postOf(type, status),
    text: status && hasOwnWords(type) ? traitsOfText(textOfHtml(textOf(status, "content") ?? "")) : null,
    onOwnPost: false,
  };
}

function typeNamed(kind: string): ActType | null {
  return Object.hasOwn(types, kind) ? (types[kind] ?? null) : null;
}

/** An answer to the owner, or a post that only names them. */
function typeOfMention(status: JsonObject, { ownerId }: NotificationContext): ActType {
  const answers = textOf(status, "in_reply_to_account_id");
  return answers !== null && (ownerId === null || answers === ownerId) ? "comment" : "mention";
}

function hasOwnWords(type: ActType): boolean {
  return type === "comment" || type === "mention" || type === "quote";
}

/** The owner's post that it is about. A mention is a post of theirs, and a quote names its own. */
function postOf(type: ActType, status: JsonObject | null): string | null {
  if (status === null) return null;
  switch (type) {
    case "like":
    case "share":
      return textOf(status, "id");
    case "comment":
      return textOf(status, "in_reply_to_id");
    case "quote":
      return quotedBy(status);
    default:
      return null;
  }
}

function quotedBy(status: JsonObject): string | null {
  const quote = isJsonObject(status.quote) ? status.quote : null;
  const quoted = quote && isJsonObject(quote.quoted_status) ? quote.quoted_status : null;
  return quoted && textOf(quoted, "id");
}
