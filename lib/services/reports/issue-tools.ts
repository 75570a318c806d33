import type { DrawnPage } from "#lib/drawing/draw-issue.ts";
import type { ReportContent, StoredReport } from "#lib/reports/report-content.ts";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import type { Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";

export type DrawingInput = { content: StoredReport; logoPng: Buffer | null; issueNumber: number };

/** What draws issues, and which version of it: what another version drew is drawn again. */
export type Drawing = { draw(input: DrawingInput): Promise<DrawnPage[]>; drawnWith(): string };

export type ReportToCompose = {
  profileId: string;
  definition: ReportDefinition;
  mode: "frozen" | "live";
  pseudonymKey: Buffer;
  logoSha256: string | null;
};

/** What makes an issue: the content from the facts, and the pages from the content. */
export type IssueTools = {
  compose(
    scope: OwnerScope,
    report: ReportToCompose,
    now: Date,
  ): Promise<Result<ReportContent, "no-profile" | "nothing-to-show">>;
  drawing: Drawing;
};
