import "server-only";
import { drawIssue, drawnWith } from "#lib/drawing/draw-issue.ts";
import { composeReport } from "#lib/services/reports/compose-report.ts";
import type { IssueTools } from "#lib/services/reports/issue-tools.ts";

/** How this instance composes and draws. */
export const issueTools: IssueTools = { compose: composeReport, drawing: { draw: drawIssue, drawnWith } };
