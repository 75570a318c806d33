import pino from "pino";
import { isStoredUpload } from "#lib/db/import-claims.ts";
import { withJobLock } from "#lib/db/job-lock.ts";
import { endWorkerPool } from "#lib/db/worker-client.ts";
import { workDemos } from "#lib/jobs/demo-jobs.ts";
import { loggableError } from "#lib/jobs/loggable-error.ts";
import { type MailJobData, workMails } from "#lib/jobs/mail-jobs.ts";
import { type ImportJobData, stopQueue, workImports } from "#lib/jobs/queue.ts";
import { recoverJobs } from "#lib/jobs/recover-jobs.ts";
import { type ReportJobData, workReports } from "#lib/jobs/report-jobs.ts";
import { runMailJob } from "#lib/services/delivery/run-mail-job.ts";
import { fillDemo } from "#lib/services/demo/fill-demo.ts";
import { ImportFailed, runImport } from "#lib/services/import/run-import.ts";
import { jobScope } from "#lib/services/operator-scope.ts";
import { issueTools } from "#lib/services/reports/make-issues.ts";
import { catchUpDue } from "#lib/services/reports/publish-due.ts";
import { requestRedraws } from "#lib/services/reports/redraw.ts";
import { runReportJob } from "#lib/services/reports/run-report-job.ts";
import { sweepUploads } from "#lib/storage/uploads.ts";

// Reads and books imports, draws reports and sends mail, so that the web process never does. Everything it was doing when it is killed is taken up
// again by the next worker.
const recoverEveryMs = 5_000;
const sweepEveryMs = 60 * 60 * 1000;
const catchUpEveryMs = 10 * 60 * 1000;
const patienceMs = 12_000;

const log = pino({ name: "worker" }, pino.destination({ fd: 2 }));
const stop = new AbortController();

const timers: NodeJS.Timeout[] = [];
const isStopping = () => stop.signal.aborted;

async function work(data: ImportJobData): Promise<void> {
  const started = performance.now();
  const held = await withJobLock(data.importId, async (lost) => {
    try {
      const outcome = await runImport(data, new Date(), AbortSignal.any([stop.signal, lost]));
      log.info({ importId: data.importId, outcome, ms: Math.round(performance.now() - started) }, "import step");
    } catch (error) {
      // What the queue is told stays in its table: no error as it is.
      if (isStopping() || lost.aborted) throw new Error("the import goes to another worker");
      const reference = error instanceof ImportFailed ? error.reference : undefined;
      log.error({ importId: data.importId, reference, error: loggableError(error) }, "import step failed");
      if (!(error instanceof ImportFailed)) throw new Error("the import step failed");
    }
  });
  if (!held) throw new Error("another worker is busy with this import");
}

async function workDemo(workspaceId: string): Promise<void> {
  const scope = await jobScope(workspaceId);
  if (!scope) return;
  try {
    const filled = await fillDemo(scope, new Date(), stop.signal);
    log.info({ workspaceId, booked: filled.map(({ booked }) => booked) }, "sample data");
  } catch (error) {
    if (!isStopping()) log.error({ workspaceId, error: loggableError(error) }, "sample data failed");
    // What the queue is told stays in its table: no error as it is.
    throw new Error("the sample data are not whole");
  }
}

/** Holds a job while it is done, so that nobody takes it for lost, and tells how it went. */
async function doHeld(jobId: string, what: object, run: () => Promise<object>): Promise<void> {
  const started = performance.now();
  const held = await withJobLock(jobId, async (lost) => {
    try {
      const came = await run();
      log.info({ jobId, ...what, ...came, ms: Math.round(performance.now() - started) }, "job");
    } catch (error) {
      // What the queue is told stays in its table: no error as it is.
      if (isStopping() || lost.aborted) throw new Error("the job goes to another worker");
      log.error({ jobId, ...what, error: loggableError(error) }, "job failed");
      throw new Error("the job failed");
    }
  });
  if (!held) throw new Error("another worker is busy with this job");
}

function workReport(jobId: string, data: ReportJobData): Promise<void> {
  return doHeld(jobId, data, () => runReportJob(jobId, data, new Date(), issueTools));
}

function workMail(jobId: string, data: MailJobData): Promise<void> {
  return doHeld(jobId, data, () => runMailJob(data, stop.signal));
}

async function recover(): Promise<void> {
  try {
    const recovered = await recoverJobs();
    if (recovered > 0) log.warn({ recovered }, "took up what a dead worker left");
  } catch (error) {
    log.error({ error: loggableError(error) }, "could not look for lost jobs");
  }
}

async function sweep(): Promise<void> {
  try {
    const swept = await sweepUploads(isStoredUpload, new Date());
    if (swept > 0) log.info({ swept }, "deleted files that no import names");
  } catch (error) {
    log.error({ error: loggableError(error) }, "could not look for files that no import names");
  }
}

/** Schedules leave word in the queue; this finds what got lost there. */
async function catchUp(): Promise<void> {
  try {
    const due = await catchUpDue();
    if (due > 0) log.warn({ due }, "reports were due and in no line");
  } catch (error) {
    log.error({ error: loggableError(error) }, "could not look for reports that are due");
  }
}

async function redraw(): Promise<void> {
  try {
    const asked = await requestRedraws(issueTools.drawing.drawnWith());
    if (asked > 0) log.info({ asked }, "issues are drawn again");
  } catch (error) {
    log.error({ error: loggableError(error) }, "could not look for issues to draw again");
  }
}

async function end(): Promise<void> {
  if (isStopping()) return;
  for (const timer of timers) clearInterval(timer);
  stop.abort();
  await stopQueue(patienceMs);
  await endWorkerPool();
  process.exit(0);
}

process.once("SIGTERM", end);
process.once("SIGINT", end);
process.once("disconnect", end);
await recover();
await sweep();
timers.push(
  setInterval(recover, recoverEveryMs),
  setInterval(sweep, sweepEveryMs),
  setInterval(catchUp, catchUpEveryMs),
);
await workImports(work);
await workDemos(workDemo);
await workReports(workReport);
await workMails(workMail);
process.send?.("ready");
// Nobody waits for these, and there may be many workspaces to look through.
await catchUp();
await redraw();
