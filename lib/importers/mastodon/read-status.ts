import { isJsonObject, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import { accountAt, countOf } from "#lib/importers/mastodon/read-account.ts";
import { readIsoTime } from "#lib/importers/times.ts";
import type { InteractionRow, PostRow, ReadItem } from "#lib/importers/types.ts";
import type { UnknownValues } from "#lib/importers/unknown-values.ts";

export type StatusContext = {
  now: Date;
  ownServer: string | null;
  /** Id and address of the owner; null = not known, then every post is taken for theirs. */
  ownerId: string | null;
  owner: string | null;
  unknown: UnknownValues;
};

/**
 * A post of the owner, and the boost or the answer that it is (formats 7.3). `ignored`: a message, or somebody else's
 * post. `nameless`: a post without an id.
 */
export function readStatus(
  record: JsonObject,
  row: number,
  context: StatusContext,
): ReadItem[] | "ignored" | "nameless" {
  const id = textOf(record, "id");
  if (id === null || !/^[\w-]{1,64}$/.test(id)) return "nameless";
  const author = accountAt(record, "account", context.ownServer);
  const isTheirs = context.owner !== null && author?.address !== context.owner;
  if (isTheirs || textOf(record, "visibility") === "direct") return "ignored";
  const at = readIsoTime(textOf(record, "created_at") ?? "", context.now)?.at ?? null;
  if (at === null) context.unknown.note("dates", `record ${row}`);
  const boosted = isJsonObject(record.reblog) ? record.reblog : null;
  const answers = textOf(record, "in_reply_to_account_id");
  const ownerId = context.ownerId ?? author?.id ?? null;
  const isAnswer = answers !== null && answers !== ownerId;
  const post: PostRow = {
    kind: "post",
    row,
    primary: true,
    post: id,
    postKind: boosted ? "share" : answers === null ? "original" : "reply",
    publishedAt: at,
    precision: "second",
    counts: {
      // Those of a boost are its author's.
      likes: boosted ? null : countOf(record.favourites_count),
      comments: boosted ? null : countOf(record.replies_count),
      shares: boosted ? null : countOf(record.reblogs_count),
      saves: null,
      views: null,
      reach: null,
    },
  };
  const given = boosted ? boostOf(boosted, context) : isAnswer ? answerTo(record, answers, context) : null;
  return given ? [post, { ...given, kind: "interaction", row, primary: false, at, precision: "second" }] : [post];
}

type Given = Omit<InteractionRow, "kind" | "row" | "primary" | "at" | "precision">;

/** Null = a boost of one's own post, which is no act towards anybody. */
function boostOf(boosted: JsonObject, { ownServer, owner }: StatusContext): Given | null {
  const author = accountAt(boosted, "account", ownServer)?.address ?? null;
  if (author !== null && author === owner) return null;
  return {
    direction: "given",
    type: "share",
    person: author === null ? null : { id: null, handle: author },
    post: textOf(boosted, "uri"),
    text: null,
    onOwnPost: false,
  };
}

/** The account that is answered is known by its id only; a mention with this id gives the name. */
function answerTo(record: JsonObject, accountId: string, { ownServer }: StatusContext): Given {
  const mentions = Array.isArray(record.mentions) ? record.mentions.filter(isJsonObject) : [];
  const named = mentions.find((mention) => textOf(mention, "id") === accountId);
  const address = named ? (accountAt({ named }, "named", ownServer)?.address ?? null) : null;
  return {
    direction: "given",
    type: "comment",
    person: address === null ? null : { id: null, handle: address },
    post: null,
    text: null,
    onOwnPost: false,
  };
}
