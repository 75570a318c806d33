import "server-only";
import type pg from "pg";
import { type ProfileRef, removeSnapshot } from "#lib/db/follow-chain.ts";
import { lockProfile, removeSmallFacts } from "#lib/db/import-facts.ts";
import { removeInteractions } from "#lib/db/interaction-facts.ts";
import { recomputeTouched } from "#lib/db/model/recompute-touched.ts";
import { beginTouching, touchList } from "#lib/db/model/touched.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import { renewReports } from "#lib/services/reports/renew-reports.ts";

/** Takes a published import back as if it had never been, in one transaction. Its line in the history stays. */
export async function undoImport(
  scope: OwnerScope,
  importId: string,
): Promise<Result<null, "no-import" | "not-published">> {
  if (!isUuid(importId)) return fail("no-import");
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const { rows } = await client.query<{ profile_id: string | null; state: string }>(
      "SELECT profile_id, state FROM import WHERE workspace_id = $1 AND id = $2 FOR UPDATE",
      [scope.workspaceId, importId],
    );
    const found = rows[0];
    if (!found) return fail("no-import");
    if (found.state !== "published" || found.profile_id === null) return fail("not-published");
    await takeBack(client, { workspaceId: scope.workspaceId, profileId: found.profile_id }, importId);
    return ok(null);
  });
}

async function takeBack(client: pg.ClientBase, profile: ProfileRef, importId: string): Promise<void> {
  await lockProfile(client, profile);
  const touched = await beginTouching(client, profile);
  const { rows } = await client.query<{ id: string; observed_at: Date }>(
    "SELECT id, observed_at FROM snapshot WHERE workspace_id = $1 AND import_id = $2",
    [profile.workspaceId, importId],
  );
  for (const { id, observed_at: observedAt } of rows) {
    touchList(touched, observedAt);
    await removeSnapshot(client, profile, id);
  }
  await removeInteractions(client, profile, importId);
  await removeSmallFacts(client, profile, importId);
  await recomputeTouched(client, profile, touched);
  await client.query(
    "UPDATE import SET state = 'undone', undone_at = now(), updated_at = now() WHERE workspace_id = $1 AND id = $2",
    [profile.workspaceId, importId],
  );
  await renewReports(client, profile, "undo");
}
