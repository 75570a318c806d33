import { canonicalHandle } from "#lib/importers/handles.ts";
import { isJsonObject, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import type { AliasRow, PersonRef, TraitsRow } from "#lib/importers/types.ts";

/** Somebody by the id that outlives their handle (formats 2.6). */
export type Actor = PersonRef & { id: string; record: JsonObject };

const did = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.%:-]{1,250})$/;
const brokenHandle = "handle.invalid";

export function readDid(value: unknown): string | null {
  return typeof value === "string" && value.length <= 255 && did.test(value) ? value : null;
}

export function readActor(value: unknown): Actor | null {
  if (!isJsonObject(value)) return null;
  const id = readDid(value.did);
  const handle = textOf(value, "handle");
  const named = handle === null || handle === brokenHandle ? null : canonicalHandle("bluesky", handle);
  return id === null ? null : { id, handle: named, record: value };
}

/** `at://<did>/<collection>/<key>`: whose record it is, and its key. */
export function readRecordAddress(address: unknown): { author: string; collection: string; key: string } | null {
  if (typeof address !== "string" || address.length > 600) return null;
  const [, author, collection, key] =
    /^at:\/\/([^/\s]{1,255})\/([a-zA-Z.]{1,100})\/([A-Za-z0-9._:~-]{1,200})$/.exec(address) ?? [];
  const id = readDid(author);
  return id === null || collection === undefined || key === undefined ? null : { author: id, collection, key };
}

export function aliasOf({ id, handle }: Actor): AliasRow[] {
  return handle === null ? [] : [{ kind: "alias", id, handle }];
}

/** How the profile looked; a list tells no numbers of it. */
export function traitsOf({ id, handle, record }: Actor): TraitsRow {
  return {
    kind: "traits",
    person: { id, handle },
    // The server leaves out what is not there.
    hasPicture: textOf(record, "avatar") !== null,
    hasBio: (textOf(record, "description") ?? "").trim() !== "",
    posts: null,
    followers: null,
    following: null,
  };
}
