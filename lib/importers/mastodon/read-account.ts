import { isJsonObject, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import { addressOf } from "#lib/importers/mastodon/address.ts";
import { textOfHtml } from "#lib/importers/mastodon/text-of-html.ts";
import { readCount } from "#lib/importers/numbers.ts";
import type { TraitsRow } from "#lib/importers/types.ts";

/** An account as the REST answers write it (formats 7.3). `id` is of the asked server only and names nobody elsewhere. */
export type MastodonAccount = { id: string | null; address: string | null; record: JsonObject };

export function accountAt(record: JsonObject, name: string, ownServer: string | null): MastodonAccount | null {
  const value = record[name];
  return isJsonObject(value) ? readAccount(value, ownServer) : null;
}

export function readAccount(record: JsonObject, ownServer: string | null): MastodonAccount {
  return { id: textOf(record, "id"), address: addressOf(textOf(record, "acct") ?? "", ownServer), record };
}

/** How the account looked when it was listed. A picture that the server makes for everybody is none. */
export function traitsOf({ address, record }: MastodonAccount & { address: string }): TraitsRow {
  const picture = textOf(record, "avatar");
  const bio = textOf(record, "note");
  return {
    kind: "traits",
    person: { id: null, handle: address },
    hasPicture: picture === null ? null : picture !== "" && !picture.endsWith("/missing.png"),
    hasBio: bio === null ? null : textOfHtml(bio).trim() !== "",
    posts: countOf(record.statuses_count),
    followers: countOf(record.followers_count),
    following: countOf(record.following_count),
  };
}

/** Negative = the account hides it. */
export function countOf(value: unknown): bigint | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? readCount(String(value)).value : null;
}
