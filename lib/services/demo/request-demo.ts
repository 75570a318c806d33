import "server-only";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { sampleProfiles } from "#lib/demo/sample-profiles.ts";
import { enqueueDemo } from "#lib/jobs/demo-jobs.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { ensureSample } from "#lib/services/demo/samples.ts";

/** Asks the worker for the sample data; the profiles are there at once, their history comes in list by list. */
export async function requestDemo(scope: OwnerScope): Promise<void> {
  for (const sample of sampleProfiles) await ensureSample(scope, sample);
  await withWorkerTenant(scope.workspaceId, (client) => enqueueDemo(client, scope.workspaceId));
}
