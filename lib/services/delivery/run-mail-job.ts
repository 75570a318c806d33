import "server-only";
import type { MailJobData } from "#lib/jobs/mail-jobs.ts";
import { mailServer } from "#lib/mail/send-mail.ts";
import { sendInvitation } from "#lib/services/delivery/send-invitation.ts";
import { sendIssue } from "#lib/services/delivery/send-issue.ts";
import { jobScope } from "#lib/services/operator-scope.ts";

/** Does what a job of the mails' queue asks for. Returns what came of it, for the log: no address. */
export async function runMailJob(data: MailJobData, stop: AbortSignal): Promise<object> {
  const scope = await jobScope(data.workspaceId);
  if (!scope) return { outcome: "gone" };
  const server = mailServer();
  // The server was taken out of the settings: what waits is not kept for another day.
  if (!server) return { outcome: "no-mail" };
  switch (data.kind) {
    case "invitation":
      return { outcome: await sendInvitation(scope, data.subscriberId, server) };
    case "issue":
      return { outcome: await sendIssue(scope, data.reportId, data.number, server, stop) };
  }
}
