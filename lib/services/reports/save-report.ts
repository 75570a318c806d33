import "server-only";
import { updateReport } from "#lib/db/reports.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { requestPreview } from "#lib/services/reports/request-preview.ts";
import type { SaveReportInput } from "#lib/services/reports/save-report.input.ts";

/** Keeps what the owner chose, whole or not at all. What was published before does not change. */
export async function saveReport(
  scope: OwnerScope,
  reportId: string,
  input: SaveReportInput,
): Promise<Result<{ savedAt: string }, "no-report" | "changed">> {
  const saved = await updateReport(scope, reportId, input);
  if (typeof saved === "string") return fail(saved);
  await requestPreview(scope, reportId);
  return ok({ savedAt: saved.updatedAt.toISOString() });
}
