import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect } from "vitest";
import { inheritedEnv } from "#lib/env.ts";
import type { ImportState } from "#lib/reports/import-view.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { confirmImportInput } from "#lib/services/import/confirm-import.input.ts";
import { confirmImport } from "#lib/services/import/confirm-import.ts";
import { loadImport } from "#lib/services/import/load-import.ts";

// Real workers, started as the supervisor starts them; none outlives its test.
const root = new URL("../..", import.meta.url).pathname;
const running: ChildProcess[] = [];

afterEach(async () => {
  for (const worker of running.splice(0)) await endWorker(worker, "SIGKILL");
});

export async function startWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ["--conditions=react-server", "--disable-proto=delete", "scripts/worker.ts"], {
    cwd: root,
    env: inheritedEnv(),
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  running.push(worker);
  const ended = once(worker, "exit").then(([code, signal]) => {
    throw new Error(`the worker ended before it was ready: ${code ?? signal}`);
  });
  await Promise.race([once(worker, "message"), ended]);
  return worker;
}

export async function endWorker(worker: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
  if (worker.exitCode !== null || worker.signalCode !== null) return worker.exitCode;
  const ended = once(worker, "exit");
  worker.kill(signal);
  await ended;
  return worker.exitCode;
}

/** Within which an import goes on, whatever befell its worker (threats J2). */
const waitMs = 90_000;

/** Waits until an import is in one of the states; throws when it ended otherwise, or stands still. */
export async function waitForImport(scope: OwnerScope, importId: string, states: ImportState[]): Promise<ImportState> {
  const started = performance.now();
  for (;;) {
    const state = (await loadImport(scope, importId))?.state;
    if (state !== undefined && states.includes(state)) return state;
    if (state === "failed" || state === "refused") throw new Error(`the import ended as ${state}`);
    if (performance.now() - started > waitMs) throw new Error(`the import is still ${state}, not ${states.join(", ")}`);
    await pause(20);
  }
}

/** Confirms a previewed import as of 1 May 2026. */
export async function confirmOne(scope: OwnerScope, importId: string, profileId: string): Promise<void> {
  const input = confirmImportInput.parse({ profile: { id: profileId }, observedAt: "2026-05-01T00:00:00Z" });
  expect(await confirmImport(scope, importId, input, new Date())).toEqual({ ok: true, profileId });
}
