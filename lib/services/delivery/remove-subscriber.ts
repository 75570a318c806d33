import "server-only";
import { deleteSubscriber } from "#lib/db/report-subscribers.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** They get no further mail, and nothing of them is kept. */
export async function removeSubscriber(
  scope: OwnerScope,
  subscriberId: string,
): Promise<Result<null, "no-subscriber">> {
  if (!isUuid(subscriberId)) return fail("no-subscriber");
  const isGone = await withWorkerTenant(scope.workspaceId, (client) =>
    deleteSubscriber(client, scope.workspaceId, subscriberId),
  );
  return isGone ? ok(null) : fail("no-subscriber");
}
