import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { makeOwner } from "#lib/testing/make-owner.ts";

test("J2: a transaction whose process stands still is ended by the server, and its locks with it", async () => {
  const { workspaceId } = await makeOwner();
  const allowed = await withWorkerTenant(workspaceId, async (client) =>
    client.query<{ time: string }>("SELECT current_setting('idle_in_transaction_session_timeout') AS time"),
  );
  expect(allowed.rows[0]?.time).toBe("30s");

  const late = withWorkerTenant(workspaceId, async (client) => {
    await client.query("SET LOCAL idle_in_transaction_session_timeout = 50");
    await pause(400);
    await client.query("SELECT 1");
  });
  // It is told at its next query, and the process lives on.
  await expect(late).rejects.toThrow();
  const again = await withWorkerTenant(workspaceId, async (client) => client.query("SELECT 1 AS one"));
  expect(again.rows).toEqual([{ one: 1 }]);
});
