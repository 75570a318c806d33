import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { subscriberToken } from "#lib/mail/tokens.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { confirmMail } from "#lib/services/delivery/held-mail.ts";
import { inviteSubscriber } from "#lib/services/delivery/invite-subscriber.ts";
import { loadDelivery } from "#lib/services/delivery/load-delivery.ts";

/** Somebody who was asked and said yes, without any mail being sent. Returns their token. */
export async function makeSubscriber(scope: OwnerScope, reportId: string, email: string): Promise<string> {
  const token = await inviteOne(scope, reportId, email);
  await withWorkerTenant(scope.workspaceId, (client) =>
    client.query(
      "UPDATE report_subscriber SET asked_at = now() + interval '1 second' WHERE report_id = $1 AND email = $2",
      [reportId, email],
    ),
  );
  await confirmMail(token);
  return token;
}

/** Somebody who was asked; the mail waits in line. Returns their token. */
export async function inviteOne(scope: OwnerScope, reportId: string, email: string): Promise<string> {
  const invited = await inviteSubscriber(scope, reportId, email);
  if (!invited.ok) throw new Error(`not invited: ${invited.code}`);
  const delivery = await loadDelivery(scope, reportId);
  const id = delivery?.subscribers.find((each) => each.email === email)?.id ?? "";
  return subscriberToken(id);
}
