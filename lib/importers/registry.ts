import { bluesky } from "#lib/importers/bluesky/importer.ts";
import { instagramExport } from "#lib/importers/instagram-export/importer.ts";
import { mastodon } from "#lib/importers/mastodon/importer.ts";
import { plainCsv } from "#lib/importers/plain-csv/importer.ts";
import type { Importer } from "#lib/importers/types.ts";
import { xAnalytics } from "#lib/importers/x-analytics/importer.ts";
import { xArchive } from "#lib/importers/x-archive/importer.ts";

/** Every kind of export that can be read, the most certain first. A new one is a folder and a line. */
export const importers: readonly Importer[] = [bluesky, mastodon, instagramExport, xArchive, xAnalytics, plainCsv];
