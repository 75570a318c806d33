import "server-only";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { findSample } from "#lib/demo/sample-profiles.ts";
import { isDemoInLine } from "#lib/jobs/demo-jobs.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { findBookedTimes, findSamples } from "#lib/services/demo/samples.ts";

export type DemoProgress = { booked: number; uploads: number; isUnderWay: boolean };

/** How much of the sample data is there; null = none was asked for, or all of it is there. */
export async function loadDemoProgress(scope: OwnerScope): Promise<DemoProgress | null> {
  const progress = { booked: 0, uploads: 0 };
  for (const profile of await findSamples(scope)) {
    const listedAt = findSample(profile)?.listedAt() ?? [];
    const booked = await findBookedTimes(scope, profile.id);
    progress.uploads += listedAt.length;
    progress.booked += listedAt.filter((at) => booked.has(at)).length;
  }
  if (progress.booked === progress.uploads) return null;
  const isUnderWay = await withWorkerTenant(scope.workspaceId, (client) => isDemoInLine(client, scope.workspaceId));
  return { ...progress, isUnderWay };
}
