import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { loadDelivery } from "#lib/services/delivery/load-delivery.ts";
import { requestIssue } from "#lib/services/reports/request-issue.ts";
import { makeReport } from "#lib/testing/made-report.ts";
import { startMailServer } from "#lib/testing/mail-server.ts";
import { makeOwner } from "#lib/testing/make-owner.ts";
import { inviteOne, makeSubscriber } from "#lib/testing/subscribers.ts";
import { endWorker, startWorker } from "#lib/testing/worker-process.ts";

const people = Array.from({ length: 12 }, (_, n) => `person${n}@example.org`);

async function waitUntil(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - started > 100_000) throw new Error("it did not come");
    await pause(50);
  }
}

test("the worker asks, and sends each issue to those who said yes", { timeout: 240_000 }, async () => {
  const mails = await startMailServer();
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  await inviteOne(scope, reportId, "asked@example.org");
  await makeSubscriber(scope, reportId, "ana@example.org");
  await requestIssue(scope, reportId);
  await startWorker();
  await waitUntil(() => mails.received.length >= 2);
  await pause(3_000);
  expect(mails.received.map(({ to }) => to).sort()).toEqual(["ana@example.org", "asked@example.org"]);
  const delivery = await loadDelivery(scope, reportId);
  expect(delivery?.subscribers.map(({ lastIssue, failure }) => [lastIssue, failure])).toEqual([
    [1, null],
    [0, null],
  ]);
});

test("J1: a worker killed at any moment of sending sends nobody an issue twice, and leaves out one per death at most", {
  timeout: 300_000,
}, async () => {
  // Slow enough to be caught in the middle of a conversation.
  const mails = await startMailServer({ taking: () => pause(150) });
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  for (const email of people) await makeSubscriber(scope, reportId, email);
  await requestIssue(scope, reportId);
  let worker = await startWorker();
  let deaths = 0;
  for (const reached of [3, 7]) {
    await waitUntil(() => mails.received.length >= reached);
    // Random on purpose: no two runs try the same moments.
    await pause(Math.random() * 200);
    await endWorker(worker, "SIGKILL");
    deaths += 1;
    worker = await startWorker();
  }
  const begun = async () =>
    (await loadDelivery(scope, reportId))?.subscribers.filter(({ lastIssue }) => lastIssue === 1) ?? [];
  await waitUntil(async () => (await begun()).length === people.length);
  await pause(2_000);
  const told = mails.received.map(({ to }) => to);
  expect(new Set(told).size).toBe(told.length);
  expect(told.length).toBeGreaterThanOrEqual(people.length - deaths);
  // Whoever may have missed it is shown to the owner, and nobody else but who got it while the worker died.
  const open = (await begun()).filter(({ failure }) => failure === "").map(({ email }) => email);
  expect(open.length).toBeLessThanOrEqual(deaths);
  for (const email of people) expect(told.includes(email) || open.includes(email), email).toBe(true);
});
