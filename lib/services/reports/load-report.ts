import "server-only";
import { findFigures } from "#lib/db/figures.ts";
import { findIssues } from "#lib/db/issue-summaries.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { findReport } from "#lib/db/reports.ts";
import type { ComposedReport } from "#lib/reports/composed-report.ts";
import { storedDefinition } from "#lib/reports/stored-definition.ts";
import { timeDay } from "#lib/reports/utc-days.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadReportMoment } from "#lib/services/reports/load-report-moment.ts";

/** A report of the profile with all that its owner may change; null = there is none, or it is not yours (threats G8). */
export async function loadReport(
  scope: OwnerScope,
  profileId: string,
  reportId: string,
): Promise<ComposedReport | null> {
  const report = await findReport(scope, reportId);
  const profile = await findProfile(scope, profileId);
  const moment = await loadReportMoment(scope, reportId);
  if (!report || !profile || !moment || report.profileId !== profile.id) return null;
  const figures = await findFigures(scope, profileId);
  return {
    id: report.id,
    profile: { id: profile.id, platform: profile.platform, handle: profile.handle, timeZone: profile.timeZone },
    definition: storedDefinition(report),
    mode: report.mode,
    schedule: report.schedule,
    hasLogo: report.hasLogo,
    updatedAt: report.updatedAt.toISOString(),
    issues: await findIssues(scope, reportId),
    moment,
    isComposed: report.definition !== null,
    lastDay: figures && timeDay(figures.asOf.getTime()),
  };
}
