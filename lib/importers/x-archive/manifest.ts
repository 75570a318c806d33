import { isJsonObject, type JsonObject, objectsOf, textOf } from "#lib/importers/json-values.ts";
import { readCount } from "#lib/importers/numbers.ts";
import { readIsoTime } from "#lib/importers/times.ts";

export type Manifest = {
  ownerId: string | null;
  ownerHandle: string | null;
  generatedAt: Date | null;
  /** The archive comes in several ZIPs, of which this is one. */
  isPartial: boolean;
  /** Records that each part should hold, by the name of its variable. */
  counts: Map<string, number>;
};

/** What `manifest.js` says of the archive; every number in it is text. */
export function readManifest(record: JsonObject, now: Date): Manifest {
  const user = objectAt(record, "userInfo");
  const archive = objectAt(record, "archiveInfo");
  const counts = new Map<string, number>();
  for (const type of Object.values(objectAt(record, "dataTypes"))) {
    for (const file of objectsOf(isJsonObject(type) ? type.files : null)) {
      const name = textOf(file, "globalName");
      const count = readCount(textOf(file, "count") ?? "").value;
      if (name !== null && count !== null) counts.set(name, Number(count));
    }
  }
  return {
    ownerId: textOf(user, "accountId"),
    ownerHandle: textOf(user, "userName"),
    generatedAt: readIsoTime(textOf(archive, "generationDate") ?? "", now)?.at ?? null,
    isPartial: archive.isPartialArchive === true || archive.isPartialArchive === "true",
    counts,
  };
}

function objectAt(record: JsonObject, name: string): JsonObject {
  const value = record[name];
  return isJsonObject(value) ? value : {};
}
