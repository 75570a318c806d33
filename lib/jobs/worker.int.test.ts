import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { inheritedEnv } from "#lib/env.ts";
import type { ImportState } from "#lib/reports/import-view.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { cancelImport } from "#lib/services/import/cancel-import.ts";
import { confirmImportInput } from "#lib/services/import/confirm-import.input.ts";
import { confirmImport } from "#lib/services/import/confirm-import.ts";
import { loadImport } from "#lib/services/import/load-import.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { followersFile, sendExport } from "#lib/testing/send-export.ts";

// Real workers, ended in the middle of an import and started again as the supervisor does.
const root = new URL("../..", import.meta.url).pathname;
const patience = { timeout: 120_000 };
const running: ChildProcess[] = [];

afterEach(async () => {
  for (const worker of running.splice(0)) await end(worker, "SIGKILL");
});

async function startWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ["--conditions=react-server", "--disable-proto=delete", "scripts/worker.ts"], {
    cwd: root,
    env: inheritedEnv(),
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  running.push(worker);
  await once(worker, "message");
  return worker;
}

async function end(worker: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
  if (worker.exitCode !== null || worker.signalCode !== null) return worker.exitCode;
  const ended = once(worker, "exit");
  worker.kill(signal);
  await ended;
  return worker.exitCode;
}

async function waitFor(scope: OwnerScope, importId: string, states: ImportState[]): Promise<ImportState> {
  for (;;) {
    const state = (await loadImport(scope, importId))?.state;
    if (state !== undefined && states.includes(state)) return state;
    if (state === "failed" || state === "refused") throw new Error(`the import ended as ${state}`);
    await pause(20);
  }
}

// Long enough to be caught in the middle.
const people = Array.from({ length: 60_000 }, (_, n) => `person.${n.toString(36)}`);

async function confirm(scope: OwnerScope, importId: string, profileId: string): Promise<void> {
  const input = confirmImportInput.parse({ profile: { id: profileId }, observedAt: "2026-05-01T00:00:00Z" });
  expect(await confirmImport(scope, importId, input, new Date())).toEqual({ ok: true, profileId });
}

test.each(["SIGKILL", "SIGTERM"] as const)(
  "J1, O2: %s while it reads and while it books; the import ends like an undisturbed one",
  patience,
  async (signal) => {
    const scope = await makeOwner();
    const calm = await makeProfile(scope, "instagram", "calm");
    const disturbed = await makeProfile(scope, "instagram", "disturbed");
    let worker = await startWorker();
    const undisturbed = await sendExport(scope, calm, [followersFile(people)]);
    await waitFor(scope, undisturbed, ["previewed"]);
    await confirm(scope, undisturbed, calm);
    await waitFor(scope, undisturbed, ["published"]);

    const importId = await sendExport(scope, disturbed, [followersFile(people)]);
    await waitFor(scope, importId, ["staging"]);
    await end(worker, signal);
    worker = await startWorker();
    await waitFor(scope, importId, ["previewed"]);

    await confirm(scope, importId, disturbed);
    await waitFor(scope, importId, ["publishing"]);
    await end(worker, signal);
    await startWorker();
    await waitFor(scope, importId, ["published"]);
    expect(await loadDigest(scope, disturbed)).toEqual(await loadDigest(scope, calm));
  },
);

test("O2: a worker without work ends at once and without fault; one whose supervisor is gone ends, too", async () => {
  expect(await end(await startWorker(), "SIGTERM")).toBe(0);
  const orphan = await startWorker();
  const ended = once(orphan, "exit");
  orphan.disconnect();
  expect(await ended).toEqual([0, null]);
}, 60_000);

test(
  "J10: an import that is cancelled while it is read stops, and the worker goes on with the next",
  patience,
  async () => {
    const scope = await makeOwner();
    const profileId = await makeProfile(scope, "instagram", "lena");
    await startWorker();
    const importId = await sendExport(scope, profileId, [followersFile(people)]);
    await waitFor(scope, importId, ["staging"]);
    expect(await cancelImport(scope, importId)).toEqual({ ok: true, value: null });
    const next = await sendExport(scope, profileId, [followersFile(["ana"])]);
    await waitFor(scope, next, ["previewed"]);
    expect((await loadImport(scope, importId))?.state).toBe("cancelled");
  },
);

test("J6: a small import of somebody else does not wait for a large one", patience, async () => {
  const [large, small] = [await makeOwner(), await makeOwner()];
  const largeImport = await sendExport(large, null, [followersFile(people)]);
  const sameOwner = await sendExport(large, null, [followersFile(["ben"])]);
  const smallImport = await sendExport(small, null, [followersFile(["ana"])]);
  await startWorker();
  await waitFor(small, smallImport, ["previewed"]);
  const meanwhile = [await loadImport(large, largeImport), await loadImport(large, sameOwner)];
  expect(meanwhile.map((view) => view?.state)).toEqual(["staging", "received"]);
  await waitFor(large, sameOwner, ["previewed"]);
  expect((await loadImport(large, largeImport))?.state).toBe("previewed");
});
