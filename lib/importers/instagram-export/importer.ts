import {
  givenFormats,
  instagramFormats,
  listFormats,
  recogniseInstagram,
  wantsPath,
} from "#lib/importers/instagram-export/formats.ts";
import { findNearMiss } from "#lib/importers/instagram-export/near-misses.ts";
import { InstagramReader } from "#lib/importers/instagram-export/reader.ts";
import type { Problem } from "#lib/importers/problem.ts";
import type { Importer } from "#lib/importers/types.ts";

/** The "Export your information" of Instagram as JSON, in all layouts since 2020 (formats 4). */
export const instagramExport: Importer = {
  id: "instagram-export",
  label: "Instagram export",
  platform: "instagram",
  order: instagramFormats,
  wants: wantsPath,
  recognise: recogniseInstagram,
  nearMiss: findNearMiss,
  lack: findLack,
  evidence(format) {
    if (format === "ig-followers") return ["F"];
    if (format === "ig-following") return ["G"];
    if (format === "ig-flat-connections") return ["F", "G"];
    if (format === "ig-insights-audience") return ["TOT"];
    return givenFormats.includes(format) ? ["OUT"] : [];
  },
  open: (members, context) => new InstagramReader(members, context),
};

function findLack(formats: readonly string[], fromArchive: boolean): Problem | null {
  const hasFollowers = formats.includes("ig-followers") || formats.includes("ig-flat-connections");
  if (hasFollowers) return null;
  if (formats.some((format) => listFormats.includes(format))) return { code: "W-FOLLOWING-ONLY" };
  const isGivenOnly = !fromArchive && formats.some((format) => givenFormats.includes(format));
  return isGivenOnly ? { code: "W-GIVEN" } : { code: "E-NODATA", detail: "instagram-no-connections" };
}
