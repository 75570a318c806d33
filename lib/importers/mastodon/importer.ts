import { plainName } from "#lib/importers/file-names.ts";
import {
  isGrouped,
  isNamelessList,
  mastodonFormats,
  recogniseMastodon,
  wantsPath,
} from "#lib/importers/mastodon/formats.ts";
import { MastodonReader } from "#lib/importers/mastodon/reader.ts";
import type { Problem } from "#lib/importers/problem.ts";
import type { Importer, Sample } from "#lib/importers/types.ts";

/**
 * Mastodon and its relatives (formats 7): the archive, the tables of addresses, and answers of a server that were
 * saved. Only the answers name who did what.
 */
export const mastodon: Importer = {
  id: "mastodon",
  label: "Mastodon",
  platform: "mastodon",
  order: mastodonFormats,
  wants: wantsPath,
  recognise: recogniseMastodon,
  nearMiss: findNearMiss,
  lack: findLack,
  evidence(format) {
    switch (format) {
      case "masto-accounts/followers":
      case "fedi-followers-csv":
        return ["F"];
      case "masto-accounts/following":
      case "masto-following-csv":
        return ["G"];
      case "masto-notifications":
      case "masto-accounts/favourited-by":
      case "masto-accounts/reblogged-by":
        return ["IN"];
      case "masto-statuses":
      case "masto-outbox":
        return ["OUT", "CNT"];
      case "masto-likes":
        return ["OUT"];
      case "masto-owner":
        return ["TOT"];
      default:
        return [];
    }
  },
  open: (members, context) => new MastodonReader(members, context),
};

function findNearMiss(sample: Sample): Problem | null {
  if (plainName(sample.path) === "bookmarks.json") return { code: "E-NODATA", detail: "mastodon-bookmarks" };
  if (isGrouped(sample)) return { code: "E-NODATA", detail: "mastodon-grouped" };
  return isNamelessList(sample) ? { code: "E-NODATA", detail: "mastodon-which-list" } : null;
}

const onlyAbout = new Set(["masto-actor", "masto-owner"]);

function findLack(formats: readonly string[]): Problem | null {
  const read = formats.filter((format) => !onlyAbout.has(format));
  if (read.length === 0) return { code: "E-NODATA", detail: "mastodon-only-actor" };
  if (read.some((format) => format.includes("followers") || format === "masto-notifications")) return null;
  if (read.some((format) => format.includes("following"))) return { code: "W-FOLLOWING-ONLY", detail: "mastodon" };
  return read.every((format) => format === "masto-likes") ? { code: "W-GIVEN" } : null;
}
