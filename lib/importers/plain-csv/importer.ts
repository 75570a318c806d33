import { isPlainFormat, plainFormats, recognisePlainCsv } from "#lib/importers/plain-csv/kinds.ts";
import { findCsvNearMiss } from "#lib/importers/plain-csv/near-misses.ts";
import { PlainCsvReader } from "#lib/importers/plain-csv/reader.ts";
import type { Importer } from "#lib/importers/types.ts";

/** The five tables that anybody can write: docs/plain-csv.md. Registered last, for every other CSV is more certain. */
export const plainCsv: Importer = {
  id: "plain-csv",
  label: "CSV table",
  platform: null,
  order: plainFormats,
  wants: (path) => /\.csv$/i.test(path),
  recognise: recognisePlainCsv,
  nearMiss: findCsvNearMiss,
  lack(formats) {
    return formats.every((format) => format === "generic/following") ? { code: "W-FOLLOWING-ONLY" } : null;
  },
  evidence(format) {
    if (!isPlainFormat(format)) return [];
    switch (format) {
      case "generic/followers":
        return ["F"];
      case "generic/following":
        return ["G"];
      case "generic/interactions":
        return ["IN"];
      case "generic/posts":
        return ["CNT"];
      case "generic/counts":
        return ["DAY"];
      default:
        return format satisfies never;
    }
  },
  open: (members, context) => new PlainCsvReader(members, context),
};
