import "server-only";
import type { ReportRef } from "#lib/db/report-issues.ts";
import {
  claimDelivery,
  findIssueToSend,
  findRecipients,
  releaseDelivery,
  saveFailure,
  saveSent,
} from "#lib/db/report-subscribers.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { issueMail } from "#lib/mail/issue-mail.ts";
import type { MailServer } from "#lib/mail/send-mail.ts";
import { messageIdOf, subscriberUrls } from "#lib/mail/tokens.ts";
import { wholeSpan } from "#lib/reports/page-names.ts";
import { prepareReportView } from "#lib/reports/prepare-report-view.ts";
import { storedReportSchema } from "#lib/reports/report-content.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { mailLinkUrl } from "#lib/services/delivery/mail-link.ts";

type Sent = Record<"sent" | "refused" | "later" | "unknown", number>;

/**
 * Sends an issue to all who want it and have not got it. A mail that was begun is never begun again: where a worker died
 * in the middle, one person may miss an issue, and its owner sees that, but nobody gets one twice. Throws where some
 * shall be tried again.
 */
export async function sendIssue(
  scope: OwnerScope,
  reportId: string,
  number: number,
  server: MailServer,
  stop: AbortSignal,
): Promise<Sent | "gone"> {
  const { workspaceId } = scope;
  const ref = { workspaceId, reportId };
  const issue = await withWorkerTenant(workspaceId, (client) => findIssueToSend(client, ref, number));
  const recipients = await withWorkerTenant(workspaceId, (client) => findRecipients(client, ref, number));
  const count: Sent = { sent: 0, refused: 0, later: 0, unknown: 0 };
  const reportUrl = issue && recipients.length > 0 ? await mailLinkUrl(ref) : null;
  if (!issue) return "gone";
  if (reportUrl !== null) {
    const { id, sender, picture } = issue;
    const view = prepareReportView(storedReportSchema.parse(issue.content), wholeSpan);
    const trouble = await server.findTrouble();
    if (trouble !== null) {
      await withWorkerTenant(workspaceId, async (client) => {
        for (const subscriberId of recipients) await saveFailure(client, workspaceId, subscriberId, trouble);
      });
      throw new Error("the mail server takes nothing");
    }
    for (const subscriberId of recipients) {
      stop.throwIfAborted();
      const { pageUrl: leaveUrl, unsubscribeUrl } = subscriberUrls(subscriberId);
      const messageId = messageIdOf(subscriberId, id);
      const mail = { messageId, view, sender, picture, reportUrl, leaveUrl, unsubscribeUrl };
      const came = await deliver(ref, subscriberId, number, (to) => server.send(issueMail({ ...mail, to })));
      if (came) count[came] += 1;
    }
  }
  if (count.later > 0) throw new Error("the mail server takes some mails later");
  await withWorkerTenant(workspaceId, (client) => saveSent(client, ref, number));
  return count;
}

async function deliver(
  { workspaceId }: ReportRef,
  subscriberId: string,
  number: number,
  send: (to: string) => ReturnType<MailServer["send"]>,
): Promise<keyof Sent | null> {
  const claimed = await withWorkerTenant(workspaceId, (client) =>
    claimDelivery(client, workspaceId, subscriberId, number),
  );
  if (!claimed) return null;
  const came = await send(claimed.email);
  await withWorkerTenant(workspaceId, async (client) => {
    if (came.kind === "later") {
      const back = { from: number, to: claimed.lastIssue, says: came.says };
      await releaseDelivery(client, workspaceId, subscriberId, back);
    } else if (came.kind === "refused") await saveFailure(client, workspaceId, subscriberId, came.says);
    else if (came.kind === "sent") await saveFailure(client, workspaceId, subscriberId, null);
  });
  return came.kind;
}
