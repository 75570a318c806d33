import "server-only";
import { findReportMoment } from "#lib/db/report-moments.ts";
import type { ReportMoment } from "#lib/reports/report-moment.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadReportWork } from "#lib/services/reports/load-report-work.ts";

/** Null = no such report, or not yours (threats G8). */
export async function loadReportMoment(scope: OwnerScope, reportId: string): Promise<ReportMoment | null> {
  // What is in line is asked first: a job that ends in between has stored what is then found.
  const work = await loadReportWork(scope, reportId);
  const moment = await findReportMoment(scope, reportId);
  if (!work || !moment) return null;
  const { updatedAt, issue } = moment;
  return {
    previewAt: work.previewDrawnAt,
    isPreviewOld: work.previewDrawnAt === null || work.previewDrawnAt < updatedAt.toISOString(),
    isPreviewComing: work.isPreviewUnderWay,
    isPublishing: work.isIssueUnderWay,
    issue: issue && { number: issue.number, computedAt: issue.computedAt.toISOString() },
  };
}
