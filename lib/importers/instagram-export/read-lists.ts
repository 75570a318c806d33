import type { Side } from "#lib/engagement/types.ts";
import { handleOf, type NamedPerson, readNamedPerson } from "#lib/importers/instagram-export/person.ts";
import type { JsonBatch, SectionUse } from "#lib/importers/json-splitter.ts";
import { excerpt, isJsonObject } from "#lib/importers/json-values.ts";
import type { ListTally } from "#lib/importers/list-tally.ts";
import { readEpoch, readIsoTime } from "#lib/importers/times.ts";
import type { ReadItem } from "#lib/importers/types.ts";
import type { UnknownValues } from "#lib/importers/unknown-values.ts";

/** Top-level keys of one bare record, which stands for a list of one (formats 4.2). */
const recordKeys = new Set([
  "title",
  "media_list_data",
  "string_list_data",
  "string_map_data",
  "label_values",
  "timestamp",
  "media",
  "fbid",
]);

export function useOfSection(key: string, lists: Record<string, SectionUse>): SectionUse {
  if (Object.hasOwn(lists, key)) return lists[key] ?? "skip";
  return recordKeys.has(key) ? "rest" : "skip";
}

const sideOfSection: Record<string, Side> = {
  relationships_followers: "followers",
  relationships_following: "following",
  followers: "followers",
  following: "following",
};

/** What the readers of one export share. */
export type ListContext = {
  now: Date;
  lists: Record<Side, ListTally>;
  unknown: UnknownValues;
};

/** People of one batch; `side` where the batch itself does not say. Rows count on from `firstRow`. */
export function readListBatch(batch: JsonBatch, side: Side, firstRow: number, context: ListContext): ReadItem[] {
  const own = batch.section === null ? side : (sideOfSection[batch.section] ?? side);
  const tally = context.lists[own];
  return batch.values.map((value, index): ReadItem => {
    const row = firstRow + index;
    const key = batch.keys?.[index];
    const named =
      key === undefined ? readEntry(value) : { handle: handleOf(key), reason: reasonOfKey(key), time: value };
    if (named === null || named.handle === null || named.reason !== null) {
      const reason = named === null ? "not-a-record" : (named.reason ?? "missing-handle");
      tally.flag(reason);
      return { kind: "flagged", row, place: `record ${row}`, reason, found: excerpt(key ?? value) };
    }
    const followedAt = readFollowTime(named.time, row, context);
    tally.add(followedAt);
    return { kind: "listed", row, primary: true, side: own, person: { id: null, handle: named.handle }, followedAt };
  });
}

function readEntry(value: unknown): NamedPerson | null {
  return isJsonObject(value) ? readNamedPerson(value) : null;
}

function reasonOfKey(key: string): NamedPerson["reason"] {
  return handleOf(key) === null ? "bad-handle" : null;
}

/** 0 and a missing time are plainly unknown; anything else that is no time is counted. */
function readFollowTime(time: unknown, row: number, { now, unknown }: ListContext): Date | null {
  if (time === undefined || time === null || time === 0 || time === "") return null;
  const at = (typeof time === "string" ? readIsoTime(time, now)?.at : undefined) ?? readEpoch(time, now);
  if (at === null) unknown.note("dates", `record ${row}`);
  return at;
}
