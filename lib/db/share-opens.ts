import "server-only";
import { queryAsTenant } from "#lib/db/share-client.ts";
import type { ShareScope } from "#lib/scope.ts";

/** Opens that are not written yet, by link. A key stands here while somebody is writing. */
const waiting = new Map<string, number>();

/**
 * Counts one open of a link: a number, without cookie, address or fingerprint. Of many at once one writes for all: the
 * row would make them queue, and their readers' pages with them.
 */
export async function countOpen(scope: ShareScope): Promise<void> {
  const others = waiting.get(scope.linkId);
  waiting.set(scope.linkId, (others ?? 0) + 1);
  if (others !== undefined) return;
  try {
    for (let opens = take(scope.linkId); opens > 0; opens = take(scope.linkId)) await writeOpens(scope, opens);
  } finally {
    waiting.delete(scope.linkId);
  }
}

function take(linkId: string): number {
  const opens = waiting.get(linkId) ?? 0;
  waiting.set(linkId, 0);
  return opens;
}

async function writeOpens({ workspaceId, linkId }: ShareScope, opens: number): Promise<void> {
  await queryAsTenant(
    workspaceId,
    "UPDATE share_link SET opens = opens + $3, last_opened_at = now() WHERE workspace_id = $1 AND id = $2",
    [workspaceId, linkId, opens],
  );
}
