import type { Problem } from "#lib/importers/problem.ts";
import type { Importer } from "#lib/importers/types.ts";
import { findKind, findNearMiss, kinds, wantsPath } from "#lib/importers/x-archive/kinds.ts";
import { XArchiveReader } from "#lib/importers/x-archive/reader.ts";

const formatOf = (kind: string) => `x-archive/${kind}`;

/** The archive that X lets its users download (formats 6.1), as a ZIP or as single files of its `data` folder. */
export const xArchive: Importer = {
  id: "x-archive",
  label: "X archive",
  platform: "x",
  order: kinds.map(formatOf),
  wants: wantsPath,
  recognise(sample) {
    const found = findKind(sample.head);
    return found && formatOf(found.kind);
  },
  nearMiss: findNearMiss,
  lack(formats): Problem | null {
    const has = (kind: (typeof kinds)[number]) => formats.includes(formatOf(kind));
    if (has("follower")) return null;
    if (has("following")) return { code: "W-FOLLOWING-ONLY" };
    if (has("tweets")) return null;
    return has("like") ? { code: "W-GIVEN" } : { code: "E-NODATA", detail: "x-no-lists" };
  },
  evidence(format) {
    switch (format) {
      case formatOf("follower"):
        return ["F"];
      case formatOf("following"):
        return ["G"];
      case formatOf("tweets"):
        return ["OUT", "CNT"];
      case formatOf("like"):
        return ["OUT"];
      default:
        return [];
    }
  },
  open: (members, context) => new XArchiveReader(members, context),
};
