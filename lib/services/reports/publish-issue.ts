import "server-only";
import type pg from "pg";
import { findIssueOfRequest, insertFrozenIssue, lockReport, putLiveIssue } from "#lib/db/report-issues.ts";
import { findRecipients } from "#lib/db/report-subscribers.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { enqueueMail } from "#lib/jobs/mail-jobs.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import type { IssueTools } from "#lib/services/reports/issue-tools.ts";
import { type NoIssue, type PreparedIssue, prepareIssue } from "#lib/services/reports/prepare-issue.ts";

type Along = (client: pg.ClientBase) => Promise<boolean>;

/**
 * Publishes what a report says now: a frozen one gets a further issue, a live one says it in place of what it said
 * before. All of it becomes visible at once, or nothing does. The same request makes no second issue, however often its
 * job runs. `along` is done in the transaction that stores the issue, and may still say no. Mails
 * of a frozen issue are put in line in it, too.
 */
export async function publishIssue(
  scope: OwnerScope,
  reportId: string,
  request: { requestId: string; now: Date },
  tools: IssueTools,
  along: Along = async () => true,
): Promise<Result<{ number: number }, NoIssue | "not-any-more">> {
  if (!isUuid(reportId)) return fail("no-report");
  const made = await findPublished(scope, reportId, request.requestId);
  if (made !== null) return ok({ number: made });
  const prepared = await prepareIssue(scope, reportId, "issue", request.now, tools);
  return prepared.ok ? storeIssue(prepared.value, request.requestId, along) : prepared;
}

/** Number of the issue that a request made; null = none yet. */
export function findPublished(scope: OwnerScope, reportId: string, requestId: string): Promise<number | null> {
  const ref = { workspaceId: scope.workspaceId, reportId };
  return withWorkerTenant(scope.workspaceId, (client) => findIssueOfRequest(client, ref, requestId));
}

async function storeIssue(
  { ref, mode, issue }: PreparedIssue,
  requestId: string,
  along: Along,
): Promise<Result<{ number: number }, "no-report" | "not-any-more">> {
  return withWorkerTenant(ref.workspaceId, async (client) => {
    if (!(await lockReport(client, ref))) return fail("no-report");
    // Another worker may have run the same job meanwhile.
    const made = await findIssueOfRequest(client, ref, requestId);
    if (made !== null) return ok({ number: made });
    if (!(await along(client))) return fail("not-any-more");
    if (mode === "live") await putLiveIssue(client, ref, issue);
    else {
      await insertFrozenIssue(client, ref, requestId, issue);
      const recipients = await findRecipients(client, ref, issue.number);
      if (recipients.length > 0) await enqueueMail(client, { kind: "issue", ...ref, number: issue.number });
    }
    return ok({ number: issue.number });
  });
}
