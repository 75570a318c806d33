import "server-only";
import { findReportSource } from "#lib/db/reports.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** The logo of a report as PNG; null = it has none, there is no such report, or it is not yours (threats G8). */
export async function loadLogo(scope: OwnerScope, reportId: string): Promise<Buffer | null> {
  return (await findReportSource(scope, reportId))?.logo ?? null;
}
