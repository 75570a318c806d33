import type { Platform } from "#lib/engagement/types.ts";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import type { ReportMoment } from "#lib/reports/report-moment.ts";
import type { IssueSummary, ReportMode, ReportSchedule } from "#lib/reports/report-summary.ts";

/** A report as its owner works on it. */
export type ComposedReport = {
  id: string;
  profile: { id: string; platform: Platform; handle: string; timeZone: string };
  definition: ReportDefinition;
  mode: ReportMode;
  schedule: ReportSchedule;
  hasLogo: boolean;
  /** Names the state that a change is based on. */
  updatedAt: string;
  /** Published ones, latest first. */
  issues: IssueSummary[];
  moment: ReportMoment;
  /** Day of the last fact; null = nothing is imported yet, so there is nothing to show. */
  lastDay: string | null;
  /** False = published before there were definitions: it says what a new one for a client would. */
  isComposed: boolean;
};
