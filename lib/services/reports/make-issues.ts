import "server-only";
import { drawIssue, drawnWith } from "#lib/drawing/draw-issue.ts";
import { freezeOverview } from "#lib/reports/report-content.ts";
import { fail, ok } from "#lib/result.ts";
import { loadOverview } from "#lib/services/overview/load-overview.ts";
import type { IssueTools } from "#lib/services/reports/issue-tools.ts";

/** How this instance composes and draws. */
export const issueTools: IssueTools = {
  async compose(scope, { profileId, definition: { range, title } }, now) {
    const overview = await loadOverview(scope, profileId, { preset: range.preset === "custom" ? "all" : range.preset });
    if (!overview) return fail("no-profile");
    const content = freezeOverview(overview, title, now);
    return content ? ok(content) : fail("nothing-to-show");
  },
  drawing: { draw: drawIssue, drawnWith },
};
