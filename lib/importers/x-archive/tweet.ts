import { canonicalHandle, readId } from "#lib/importers/handles.ts";
import { isJsonObject, type JsonObject, objectsOf, textOf } from "#lib/importers/json-values.ts";
import { type ReadCount, readCount } from "#lib/importers/numbers.ts";
import { readTweetTime, timeOfTweetId } from "#lib/importers/times.ts";
import type { InteractionRow, PersonRef, PostKind } from "#lib/importers/types.ts";

export type Owner = { id: string | null; handle: string | null };

/** One post of the owner, and what it gives to whom. */
export type Tweet = {
  id: string;
  kind: PostKind;
  at: Date | null;
  /** The source's time could not be read. */
  isDateBad: boolean;
  likes: ReadCount;
  shares: ReadCount;
  given: Pick<InteractionRow, "type" | "person" | "post" | "onOwnPost">[];
  /** People that the post names by id and handle. */
  named: PersonRef[];
};

const retweet = /^RT @([A-Za-z0-9_]{1,20}):/;
const quoted =
  /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/([A-Za-z0-9_]{1,20})\/status\/([0-9]{1,20})(?:[/?#]|$)/;
const unknownCount: ReadCount = { value: null, readable: true };

/** Null when the record has no id. `record` is the wrapper `{tweet}` or, before 2020, the post itself. */
export function readTweet(record: JsonObject, owner: Owner, now: Date): Tweet | null {
  const tweet = isJsonObject(record.tweet) ? record.tweet : record;
  const id = readId(tweet.id_str) ?? readId(tweet.id);
  if (id === null) return null;

  const created = textOf(tweet, "created_at") ?? "";
  const writtenAt = readTweetTime(created, now);
  const mentions = mentionsIn(tweet);
  const shared = retweet.exec((textOf(tweet, "full_text") ?? textOf(tweet, "text") ?? "").slice(0, 40))?.[1];
  const common = {
    id,
    at: writtenAt ?? timeOfTweetId(id, now),
    isDateBad: created !== "" && writtenAt === null,
    named: mentions.filter((person) => person.id !== null && person.handle !== null && !isSame(person, owner)),
  };
  if (shared !== undefined) {
    const handle = canonicalHandle("x", shared);
    const person = mentions.find((each) => each.handle === handle) ?? { id: null, handle };
    const given = isSame(person, owner) ? [] : [{ type: "share" as const, person, post: null, onOwnPost: false }];
    // Counts of a retweet are the other's, or 0 (formats 6.1).
    return { ...common, kind: "share", likes: unknownCount, shares: unknownCount, given };
  }
  return {
    ...common,
    ...readOwnWords(tweet, mentions, owner),
    likes: countAt(tweet, "favorite_count"),
    shares: countAt(tweet, "retweet_count"),
  };
}

function readOwnWords(tweet: JsonObject, mentions: PersonRef[], owner: Owner): Pick<Tweet, "kind" | "given"> {
  const given: Tweet["given"] = [];
  const target = personAt(tweet, "in_reply_to_user_id_str", "in_reply_to_screen_name");
  const answered = readId(tweet.in_reply_to_status_id_str) ?? readId(tweet.in_reply_to_status_id);
  if (target) {
    const onOwnPost = isSame(target, owner);
    given.push({ type: "reply", person: onOwnPost ? null : target, post: answered, onOwnPost });
  }
  const quote = target ? null : findQuote(tweet);
  if (quote && !isSame(quote.person, owner)) {
    const person = mentions.find((each) => each.handle === quote.person.handle) ?? quote.person;
    given.push({ type: "quote", person, post: quote.post, onOwnPost: false });
  }
  const seen: PersonRef[] = target ? [target] : [];
  for (const person of mentions) {
    if (isSame(person, owner) || seen.some((other) => isSame(person, other))) continue;
    seen.push(person);
    given.push({ type: "mention", person, post: null, onOwnPost: false });
  }
  return { kind: target ? "reply" : quote ? "quote" : "original", given };
}

/** A link to a post is how the archive shows a quote. */
function findQuote(tweet: JsonObject): { person: PersonRef; post: string } | null {
  const entities = isJsonObject(tweet.entities) ? tweet.entities : {};
  for (const url of objectsOf(entities.urls)) {
    const [, handle, post] = quoted.exec((textOf(url, "expanded_url") ?? "").slice(0, 200)) ?? [];
    // "i" stands for a reader that does not know the handle.
    if (handle && post && handle !== "i") return { person: { id: null, handle: canonicalHandle("x", handle) }, post };
  }
  return null;
}

function mentionsIn(tweet: JsonObject): PersonRef[] {
  const entities = isJsonObject(tweet.entities) ? tweet.entities : {};
  return objectsOf(entities.user_mentions).flatMap((mention) => personAt(mention, "id_str", "screen_name") ?? []);
}

function personAt(object: JsonObject, idName: string, handleName: string): PersonRef | null {
  const id = readId(object[idName]);
  const handle = canonicalHandle("x", textOf(object, handleName) ?? "");
  return id === null && handle === null ? null : { id, handle };
}

function isSame(a: PersonRef, b: Owner): boolean {
  if (a.id !== null && b.id !== null) return a.id === b.id;
  return a.handle !== null && a.handle === b.handle;
}

function countAt(tweet: JsonObject, name: string): ReadCount {
  const value = tweet[name];
  return readCount(typeof value === "number" ? String(value) : typeof value === "string" ? value : "");
}
