import "server-only";
import { findLiveLinks } from "#lib/db/link-summaries.ts";
import type { LiveLinkSummary } from "#lib/reports/report-summary.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** All that opens something of this workspace now, newest first (threats S8). */
export function listLiveLinks(scope: OwnerScope): Promise<LiveLinkSummary[]> {
  return findLiveLinks(scope);
}
