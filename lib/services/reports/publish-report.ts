import "server-only";
import { createHash } from "node:crypto";
import { createReport } from "#lib/db/reports.ts";
import { canonicalJson, freezeOverview } from "#lib/reports/report-content.ts";
import { type ReportDefinition, reportTemplates } from "#lib/reports/report-definition.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadOverview } from "#lib/services/overview/load-overview.ts";
import type { PublishReportInput } from "#lib/services/reports/publish-report.input.ts";
import { signDigest } from "#lib/services/reports/sign-digest.ts";

/** Freezes the overview of a profile as a report. Later imports, undos and upgrades do not change it. */
export async function publishReport(
  scope: OwnerScope,
  profileId: string,
  input: PublishReportInput,
  now: Date,
): Promise<Result<{ reportId: string }, "no-profile" | "nothing-to-show">> {
  const overview = await loadOverview(scope, profileId, { preset: input.preset });
  if (!overview) return fail("no-profile");
  const content = freezeOverview(overview, input.title, now);
  if (!content) return fail("nothing-to-show");
  const contentDigest = createHash("sha256").update(canonicalJson(content)).digest();
  const signature = signDigest(contentDigest);
  const definition: ReportDefinition = {
    ...reportTemplates.client,
    title: input.title,
    words: "",
    range: { preset: input.preset },
  };
  const reportId = await createReport(scope, { profileId, definition, content, contentDigest, signature });
  return ok({ reportId });
}
