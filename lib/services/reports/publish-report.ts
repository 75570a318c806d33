import "server-only";
import { randomUUID } from "node:crypto";
import { deleteReportRow, insertReport } from "#lib/db/reports.ts";
import { type ReportDefinition, reportTemplates } from "#lib/reports/report-definition.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { issueTools } from "#lib/services/reports/make-issues.ts";
import { publishIssue } from "#lib/services/reports/publish-issue.ts";
import type { PublishReportInput } from "#lib/services/reports/publish-report.input.ts";

/** Composes a report and publishes it at once, without a worker. */
export async function publishReport(
  scope: OwnerScope,
  profileId: string,
  input: PublishReportInput,
  now: Date,
): Promise<Result<{ reportId: string; issue: number }, "no-profile" | "nothing-to-show">> {
  const { client } = reportTemplates;
  const { title, preset, mode = "frozen" } = input;
  const { sections = client.sections, names = client.names, counts = client.counts, locale = client.locale } = input;
  const definition: ReportDefinition = {
    ...client,
    title,
    words: "",
    range: { preset },
    sections,
    names,
    counts,
    locale,
  };
  const reportId = await insertReport(scope, { profileId, definition, mode, logo: null });
  if (reportId === null) return fail("no-profile");
  const published = await publishIssue(scope, reportId, { requestId: randomUUID(), now }, issueTools);
  if (published.ok) return ok({ reportId, issue: published.value.number });
  await deleteReportRow(scope, reportId);
  if (published.code === "nothing-to-show") return fail("nothing-to-show");
  return fail("no-profile");
}
