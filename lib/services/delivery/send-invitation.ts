import "server-only";
import { claimInvitation, releaseInvitation, saveFailure } from "#lib/db/report-subscribers.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { invitationMail } from "#lib/mail/invitation-mail.ts";
import type { MailServer } from "#lib/mail/send-mail.ts";
import { messageIdOf, subscriberUrls } from "#lib/mail/tokens.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Asks somebody whether they want a report; once, however often it runs. Throws where it shall be tried again. */
export async function sendInvitation(scope: OwnerScope, subscriberId: string, server: MailServer): Promise<string> {
  const { workspaceId } = scope;
  const trouble = await server.findTrouble();
  if (trouble !== null) {
    await withWorkerTenant(workspaceId, (client) => saveFailure(client, workspaceId, subscriberId, trouble));
    throw new Error("the mail server takes nothing");
  }
  const claimed = await withWorkerTenant(workspaceId, (client) => claimInvitation(client, workspaceId, subscriberId));
  if (!claimed) return "nothing-to-do";
  const { pageUrl, unsubscribeUrl } = subscriberUrls(subscriberId);
  const came = await server.send(
    invitationMail({
      to: claimed.email,
      messageId: messageIdOf(subscriberId, "asked", claimed.invitedAt.getTime()),
      title: claimed.title,
      sender: claimed.sender,
      confirmUrl: pageUrl,
      unsubscribeUrl,
    }),
  );
  await withWorkerTenant(workspaceId, async (client) => {
    if (came.kind === "later") await releaseInvitation(client, workspaceId, subscriberId, came.says);
    else if (came.kind === "refused") await saveFailure(client, workspaceId, subscriberId, came.says);
    else if (came.kind === "sent") await saveFailure(client, workspaceId, subscriberId, null);
  });
  if (came.kind === "later") throw new Error("the mail server takes the mail later");
  return came.kind;
}
