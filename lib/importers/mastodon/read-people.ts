import type { Side } from "#lib/engagement/types.ts";
import type { CsvRow } from "#lib/importers/csv-splitter.ts";
import { flaggedRecord } from "#lib/importers/flagged-record.ts";
import { cutExcerpt, isStorableText, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import { addressOf, hostOf } from "#lib/importers/mastodon/address.ts";
import { readAccount, traitsOf } from "#lib/importers/mastodon/read-account.ts";
import type { ReadItem } from "#lib/importers/types.ts";

/** An account on one of the lists, or one that liked or boosted a post: those answers have no dates. */
export function readListedAccount(
  record: JsonObject,
  format: string,
  row: number,
  post: string | null,
  ownServer: string | null,
): ReadItem[] {
  const account = readAccount(record, ownServer);
  const { address } = account;
  if (address === null)
    return [flaggedRecord(row, textOf(record, "acct") === null ? "missing-handle" : "bad-handle", record)];
  const person = { id: null, handle: address };
  const traits = traitsOf({ ...account, address });
  if (format === "masto-accounts/followers" || format === "masto-accounts/following") {
    const side = format === "masto-accounts/followers" ? "followers" : "following";
    return [{ kind: "listed", row, primary: true, side, person, followedAt: null }, traits];
  }
  const type = format === "masto-accounts/favourited-by" ? "like" : "share";
  const when = { at: null, precision: "second", text: null, onOwnPost: false } as const;
  return [{ kind: "interaction", row, primary: true, direction: "received", type, person, post, ...when }, traits];
}

/** A row of a table of addresses. */
export function readListedAddress(line: CsvRow, side: Side, row: number, ownServer: string | null): ReadItem {
  const [cell = ""] = line.cells;
  const address = isStorableText(cell) && !line.broken ? addressOf(cell, ownServer) : null;
  if (address !== null) {
    return { kind: "listed", row, primary: true, side, person: { id: null, handle: address }, followedAt: null };
  }
  const reason =
    line.broken || !isStorableText(cell) ? "bad-text" : cell.trim() === "" ? "missing-handle" : "bad-handle";
  return {
    kind: "flagged",
    row,
    place: `line ${line.line}`,
    reason,
    found: cutExcerpt(line.cells.join(",").slice(0, 1000)),
  };
}

/** `actor.json`: whose archive it is. Its server may have another name than the people on it. */
export function readActor(record: JsonObject): { id: null; address: string | null; actor: string | null } {
  const actor = textOf(record, "id");
  const said = addressOf(textOf(record, "webfinger") ?? "", null);
  return { id: null, address: said ?? addressOf(textOf(record, "preferredUsername") ?? "", hostOf(actor)), actor };
}
