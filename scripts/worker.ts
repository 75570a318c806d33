import pino from "pino";
import { withImportLock } from "#lib/db/import-lock.ts";
import { endWorkerPool } from "#lib/db/worker-client.ts";
import { type ImportJobData, stopQueue, workImports } from "#lib/jobs/queue.ts";
import { recoverJobs } from "#lib/jobs/recover-jobs.ts";
import { ImportFailed, runImport } from "#lib/services/import/run-import.ts";

// Reads and books imports, so that the web process never does. Everything it was doing when it is killed is taken up
// again by the next worker.
const recoverEveryMs = 5_000;
const patienceMs = 12_000;

const log = pino({ name: "worker" }, pino.destination({ fd: 2 }));
const stop = new AbortController();

async function work(data: ImportJobData): Promise<void> {
  const started = performance.now();
  const held = await withImportLock(data.importId, async () => {
    try {
      const { outcome } = await runImport(data, new Date(), stop.signal);
      log.info({ importId: data.importId, outcome, ms: Math.round(performance.now() - started) }, "import step");
    } catch (error) {
      const reference = error instanceof ImportFailed ? error.reference : undefined;
      log.error({ importId: data.importId, reference, err: error }, "import step failed");
      if (!(error instanceof ImportFailed)) throw error;
    }
  });
  if (!held) throw new Error("another worker is busy with this import");
}

async function recover(): Promise<void> {
  try {
    const recovered = await recoverJobs();
    if (recovered > 0) log.warn({ recovered }, "took up what a dead worker left");
  } catch (error) {
    log.error({ err: error }, "could not look for lost jobs");
  }
}

async function end(): Promise<void> {
  if (stop.signal.aborted) return;
  clearInterval(timer);
  stop.abort();
  await stopQueue(patienceMs);
  await endWorkerPool();
  process.exit(0);
}

process.once("SIGTERM", end);
process.once("SIGINT", end);
process.once("disconnect", end);
await recover();
const timer = setInterval(recover, recoverEveryMs);
await workImports(work);
process.send?.("ready");
