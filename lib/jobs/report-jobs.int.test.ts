import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { queueSchema } from "#lib/jobs/import-queue.ts";
import { enqueueReportJob, takeAlong } from "#lib/jobs/report-jobs.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadReportWork } from "#lib/services/reports/load-report-work.ts";
import { requestIssue } from "#lib/services/reports/request-issue.ts";
import { requestPreview } from "#lib/services/reports/request-preview.ts";
import { findIssues, makeReport } from "#lib/testing/made-report.ts";
import { makeOwner } from "#lib/testing/make-owner.ts";
import { connectAs } from "#lib/testing/test-database.ts";
import { endWorker, startWorker } from "#lib/testing/worker-process.ts";

const patience = { timeout: 240_000 };

async function waitForIssue(scope: OwnerScope, reportId: string, number: number): Promise<void> {
  const started = performance.now();
  while (!(await findIssues(scope, reportId)).some((issue) => issue.number === number)) {
    if (performance.now() - started > 60_000) throw new Error(`issue ${number} did not come`);
    await pause(50);
  }
}

test("the worker draws the preview and publishes the issue that was asked for", patience, async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  expect(await requestPreview(scope, reportId)).toEqual({ ok: true, value: null });
  expect(await loadReportWork(scope, reportId)).toEqual({
    previewDrawnAt: null,
    isPreviewUnderWay: true,
    isIssueUnderWay: false,
  });
  await startWorker();
  await waitForIssue(scope, reportId, 0);
  expect(await requestIssue(scope, reportId)).toEqual({ ok: true, value: null });
  await waitForIssue(scope, reportId, 1);
  expect(await findIssues(scope, reportId)).toHaveLength(2);
});

test("J4: two presses at once ask for one issue", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  const asked = await Promise.all(Array.from({ length: 5 }, () => requestIssue(scope, reportId)));
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  expect(asked.find(({ ok }) => !ok)).toEqual({ ok: false, code: "under-way" });
  expect(await loadReportWork(scope, reportId)).toMatchObject({ isIssueUnderWay: true });
});

test(
  "J1: a worker killed at random moments of publishing leaves no half issue, and makes each once",
  patience,
  async () => {
    const scope = await makeOwner();
    const { reportId } = await makeReport(scope);
    let worker = await startWorker();
    for (let round = 1; round <= 3; round += 1) {
      await requestIssue(scope, reportId);
      // Random on purpose: no two runs try the same moments.
      await pause(Math.random() * 1_200);
      await endWorker(worker, "SIGKILL");
      const issues = await findIssues(scope, reportId);
      expect(issues.every((issue) => issue.isPublished)).toBe(true);
      worker = await startWorker();
      await waitForIssue(scope, reportId, round);
    }
    await pause(3_000);
    expect((await findIssues(scope, reportId)).map(({ number }) => number)).toEqual([1, 2, 3]);
  },
);

test("a run takes along what waits for the same and is committed, and leaves what waits for later", async () => {
  const scope = await makeOwner();
  const { reportId, profileId } = await makeReport(scope);
  const job = { kind: "preview", workspaceId: scope.workspaceId, reportId } as const;
  const owner = await connectAs("owner");
  const waiting = async () => {
    const { rows } = await owner.query<{ key: string }>(
      `SELECT singleton_key AS key FROM ${queueSchema}.job WHERE data ->> 'workspaceId' = $1 ORDER BY key`,
      [scope.workspaceId],
    );
    return rows.map(({ key }) => key.split(" ")[0]);
  };
  await withWorkerTenant(scope.workspaceId, async (client) => {
    await enqueueReportJob(client, job);
    await enqueueReportJob(client, job);
    await enqueueReportJob(client, job, 3_600);
    await enqueueReportJob(client, { kind: "live", workspaceId: scope.workspaceId, profileId });
  });
  expect(await waiting()).toEqual(["live", "preview", "preview", "preview"]);
  await withWorkerTenant(scope.workspaceId, (client) => takeAlong(client, "00000000-0000-4000-8000-000000000000", job));
  expect(await waiting()).toEqual(["live", "preview"]);
});

test("T1, G8: nothing is asked for of somebody else’s report", async () => {
  const { reportId } = await makeReport(await makeOwner());
  const mine = await makeOwner();
  for (const id of [reportId, "no id"]) {
    expect(await requestIssue(mine, id)).toEqual({ ok: false, code: "no-report" });
    expect(await requestPreview(mine, id)).toEqual({ ok: false, code: "no-report" });
    expect(await loadReportWork(mine, id)).toBeNull();
  }
});
