import "server-only";
import { findReportSource, insertReport } from "#lib/db/reports.ts";
import { moveOn } from "#lib/reports/move-on.ts";
import { storedDefinition } from "#lib/reports/stored-definition.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { requestPreview } from "#lib/services/reports/request-preview.ts";

/**
 * Begins the next report like the last one: the range moves on, and the month that the title names. Links, subscribers
 * and the key of the pseudonyms stay with the old one: nobody who could read that can read this.
 */
export async function duplicateReport(
  scope: OwnerScope,
  reportId: string,
): Promise<Result<{ profileId: string; reportId: string }, "no-report">> {
  const source = await findReportSource(scope, reportId);
  if (!source) return fail("no-report");
  const { profileId, mode, logo } = source;
  const definition = moveOn(storedDefinition(source));
  const copyId = await insertReport(scope, { profileId, definition, mode, logo });
  if (copyId === null) return fail("no-report");
  await requestPreview(scope, copyId);
  return ok({ profileId, reportId: copyId });
}
