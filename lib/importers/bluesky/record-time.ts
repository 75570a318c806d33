import { isJsonObject, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import { believableTime, readIsoTime } from "#lib/importers/times.ts";

const dayMs = 86_400_000;
const letters = "234567abcdefghijklmnopqrstuvwxyz";

/**
 * When something was done: as its client claims, where the server saw it within a day of that; else when the server
 * saw it, for clients may date things back (formats 8.2).
 */
export function timeOf(record: JsonObject | null, indexed: string | null, now: Date): Date | null {
  const seen = readIsoTime(indexed ?? "", now)?.at ?? null;
  const claimed = readIsoTime((record && textOf(record, "createdAt")) ?? "", now)?.at ?? null;
  if (seen === null || claimed === null) return seen ?? claimed;
  return Math.abs(seen.getTime() - claimed.getTime()) <= dayMs ? claimed : seen;
}

/** The time inside a record's key of 13 signs (formats 8.4), if it lies after `from`; keys may also be any other text. */
export function timeOfKey(key: string, from: Date | null, now: Date): Date | null {
  if (key.length !== 13) return null;
  let number = 0n;
  for (const letter of key) {
    const value = letters.indexOf(letter);
    if (value < 0) return null;
    number = number * 32n + BigInt(value);
  }
  const at = believableTime(Number((number >> 10n) / 1000n), now);
  return at !== null && (from === null || at >= from) ? at : null;
}

export function recordOf(value: JsonObject): JsonObject | null {
  return isJsonObject(value.record) ? value.record : null;
}
