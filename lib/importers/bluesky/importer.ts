import { blueskyFormats, recogniseBluesky, wantsPath } from "#lib/importers/bluesky/formats.ts";
import { BlueskyReader } from "#lib/importers/bluesky/reader.ts";
import type { Importer } from "#lib/importers/types.ts";

/** Answers of Bluesky's servers that were saved (formats 8.1, 8.2): lists, and who did what. */
export const bluesky: Importer = {
  id: "bluesky",
  label: "Bluesky",
  platform: "bluesky",
  order: blueskyFormats,
  wants: wantsPath,
  recognise: recogniseBluesky,
  lack(formats) {
    const read = formats.filter((format) => format !== "bsky-profile");
    if (read.length === 0) return { code: "E-NODATA", detail: "bluesky-only-profile" };
    return read.every((format) => format === "bsky-follows") ? { code: "W-FOLLOWING-ONLY" } : null;
  },
  evidence(format) {
    switch (format) {
      case "bsky-followers":
        return ["F"];
      case "bsky-follows":
        return ["G"];
      case "bsky-notifications":
      case "bsky-likes":
      case "bsky-reposted":
      case "bsky-quotes":
        return ["IN"];
      case "bsky-feed":
        return ["OUT", "CNT"];
      case "bsky-profile":
        return ["TOT"];
      default:
        return [];
    }
  },
  open: (members, context) => new BlueskyReader(members, context),
};
