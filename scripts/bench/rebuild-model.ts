import { lockProfile } from "#lib/db/import-facts.ts";
import { rebuildModel } from "#lib/db/model/recompute.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { connectDatabase } from "#lib/migrations/connect-database.ts";
import { printMeasured } from "./processes.ts";

// Computes all that is derived of a profile, as the worker does.
const [workspaceId = "", profileId = ""] = process.argv.slice(2);
const database = await connectDatabase();
const started = performance.now();
await withWorkerTenant(workspaceId, async (client) => {
  await lockProfile(client, { workspaceId, profileId });
  await rebuildModel(client, { workspaceId, profileId });
});
printMeasured(started);
await database.release();
process.exit();
