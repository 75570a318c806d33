import "server-only";
import { findDelivery } from "#lib/db/report-schedules.ts";
import { findSubscribers, type SubscriberRow } from "#lib/db/report-subscribers.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { env } from "#lib/env.ts";
import type { DeliveryView, SubscriberView } from "#lib/reports/delivery-view.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import { subscribersMax } from "#lib/services/delivery/invite-subscriber.ts";

/** Null = there is no such report. */
export async function loadDelivery(scope: OwnerScope, reportId: string): Promise<DeliveryView | null> {
  if (!isUuid(reportId)) return null;
  const ref = { workspaceId: scope.workspaceId, reportId };
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const delivery = await findDelivery(client, ref);
    if (!delivery) return null;
    const subscribers = (await findSubscribers(client, ref)).map(toView);
    return {
      ...delivery,
      nextIssueAt: delivery.nextIssueAt?.toISOString() ?? null,
      sendsMail: env().mail !== null,
      subscribers,
      subscribersMax,
    };
  });
}

function toView(row: SubscriberRow): SubscriberView {
  const { id, email, confirmedAt, unsubscribedAt, invitedAt, lastIssue } = row;
  const told = { id, email, lastIssue, failure: row.lastFailure };
  if (confirmedAt) return { ...told, state: "subscribed", since: confirmedAt.toISOString() };
  if (unsubscribedAt && unsubscribedAt >= invitedAt) {
    return { ...told, state: "ended", since: unsubscribedAt.toISOString() };
  }
  return { ...told, state: "asked", since: invitedAt.toISOString() };
}
