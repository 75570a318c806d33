import { findTable } from "#lib/importers/platform-table.ts";
import type { Importer } from "#lib/importers/types.ts";
import { XAnalyticsReader } from "#lib/importers/x-analytics/reader.ts";
import { xTables } from "#lib/importers/x-analytics/tables.ts";

/** Statistics of X, which paid accounts can save (formats 6.2): numbers of days and posts, and nobody's name. */
export const xAnalytics: Importer = {
  id: "x-analytics",
  label: "X analytics",
  platform: "x",
  order: xTables.map(({ format }) => format),
  wants: (path) => /(?:account_(?:overview_)?analytics|tweet_activity_metrics)[^/]{0,200}\.csv$/i.test(path),
  recognise: ({ head }) => findTable(head, xTables)?.table.format ?? null,
  evidence: (format) => (format === "x-overview" || format === "x-tweet-activity/daily" ? ["DAY"] : ["CNT"]),
  open: (members, context) => new XAnalyticsReader(members, context),
};
