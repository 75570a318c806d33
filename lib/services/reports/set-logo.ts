import "server-only";
import { updateLogo } from "#lib/db/reports.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { cleanLogo, type LogoRefusal } from "#lib/services/reports/clean-logo.ts";
import { requestPreview } from "#lib/services/reports/request-preview.ts";

/** Puts a picture into a report, or takes it out (null). Issues that are published keep the one they had. */
export async function setLogo(
  scope: OwnerScope,
  reportId: string,
  upload: Buffer | null,
): Promise<Result<{ savedAt: string }, "no-report" | LogoRefusal>> {
  const logo = upload && (await cleanLogo(upload));
  if (logo && !logo.ok) return logo;
  const savedAt = await updateLogo(scope, reportId, logo?.value ?? null);
  if (!savedAt) return fail("no-report");
  await requestPreview(scope, reportId);
  return ok({ savedAt: savedAt.toISOString() });
}
