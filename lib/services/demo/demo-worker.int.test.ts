import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import type { OwnerScope } from "#lib/scope.ts";
import { loadDemoProgress } from "#lib/services/demo/load-demo-progress.ts";
import { requestDemo } from "#lib/services/demo/request-demo.ts";
import { listImports } from "#lib/services/import/list-imports.ts";
import { makeOwner } from "#lib/testing/make-owner.ts";
import { endWorker, startWorker } from "#lib/testing/worker-process.ts";

async function waitForLists(scope: OwnerScope, wanted: number): Promise<number> {
  for (;;) {
    const booked = (await loadDemoProgress(scope))?.booked ?? Number.POSITIVE_INFINITY;
    if (booked >= wanted) return booked;
    await pause(200);
  }
}

test("the worker brings in what was asked for, and goes on after a restart", { timeout: 120_000 }, async () => {
  const scope = await makeOwner();
  await requestDemo(scope);
  const worker = await startWorker();
  const before = await waitForLists(scope, 2);
  expect(await endWorker(worker, "SIGTERM")).toBe(0);
  await startWorker();
  await waitForLists(scope, before + 2);
  const imports = await listImports(scope, null);
  const times = imports.filter(({ state }) => state === "published").map(({ observedAt }) => observedAt);
  expect(new Set(times).size).toBe(times.length);
});
