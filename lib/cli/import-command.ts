import { setTimeout as pause } from "node:timers/promises";
import pino from "pino";
import { z } from "zod";
import { ended, needsAnswer, refusedToConfirm, requireFormat } from "#lib/cli/import-refusals.ts";
import { findLocalFiles, type LocalFile, readLocalFile } from "#lib/cli/local-files.ts";
import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { requireProfile } from "#lib/cli/profile-name.ts";
import { refused } from "#lib/cli/recognise-command.ts";
import { toldSnapshot } from "#lib/cli/told-snapshot.ts";
import { isConnectionLoss } from "#lib/db/connection-loss.ts";
import { withJobLock } from "#lib/db/job-lock.ts";
import { problemText } from "#lib/display/problem-text.ts";
import { loggableError } from "#lib/jobs/loggable-error.ts";
import type { ImportView } from "#lib/reports/import-view.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadSnapshots } from "#lib/services/facts/load-snapshots.ts";
import { cancelImport } from "#lib/services/import/cancel-import.ts";
import { confirmImport } from "#lib/services/import/confirm-import.ts";
import { createImport } from "#lib/services/import/create-import.ts";
import { loadImport } from "#lib/services/import/load-import.ts";
import { receiveFile } from "#lib/services/import/receive-file.ts";
import { runImport } from "#lib/services/import/run-import.ts";
import { startImport } from "#lib/services/import/start-import.ts";

export type ImportOptions = {
  profile: string;
  observedAt: string | null;
  /** Id of formats.md 3.1 that the files have to have; null = whatever is recognised. */
  format: string | null;
  acceptSmaller: boolean;
};

/** How long a running worker gets to take the import, or to come back after it died, before this process does it itself. */
const workerPatienceMs = 800;
const pollMs = 100;

// A day alone, and a time without an offset, are read as UTC.
const isoTime = z.union([z.iso.date(), z.iso.datetime({ local: true, offset: true }).transform(asUtc)]);

const log = pino({ name: "rapport" }, pino.destination({ fd: 2, sync: true }));

/** `import FILE... --profile P`: preview and publish in one go, through the services that the pages use. */
export async function importFiles(
  scope: OwnerScope,
  paths: string[],
  options: ImportOptions,
  now: Date,
): Promise<Answer> {
  const saidAt = readInstant(options.observedAt);
  const profile = await requireProfile(scope, options.profile);
  const files = await findLocalFiles(paths);
  const created = await createImport(scope, profile.id);
  if (!created.ok) throw new Error("the profile was deleted in the meantime");
  const { importId } = created.value;
  try {
    await sendFiles(scope, importId, files);
    const previewed = await finish(scope, importId, ["received", "staging"]);
    if (previewed.state !== "previewed") throw ended(previewed);
    requireFormat(previewed, options.format);
    const observedAt = saidAt ?? instantOf(previewed);
    if (observedAt === null) throw needsAnswer(importId, [{ kind: "observed-at" }]);
    const { acceptSmaller } = options;
    const answers = { profile: { id: profile.id }, observedAt, acceptSmaller, acceptOwner: false };
    const confirmed = await confirmImport(scope, importId, answers, now);
    if (!confirmed.ok) throw refusedToConfirm(importId, confirmed);
    const published = await finish(scope, importId, ["confirmed", "publishing"]);
    if (published.state !== "published") throw ended(published);
    return await toAnswer(scope, profile.id, published);
  } catch (error) {
    // In one go: nothing of it waits for an answer afterwards. What had ended by itself stays as it ended.
    await cancelImport(scope, importId);
    throw error;
  }
}

async function sendFiles(scope: OwnerScope, importId: string, files: LocalFile[]): Promise<void> {
  for (const file of files) {
    const received = await receiveFile(scope, importId, {
      name: file.name,
      path: file.path,
      chunks: readLocalFile(file),
      contentLength: file.sizeBytes,
      sha256: null,
    });
    if (received.ok) continue;
    if (received.code === "refused") throw refused(received.problem, { importId, outcome: "refused" });
    throw new Error("the import was ended in the meantime");
  }
  const started = await startImport(scope, importId);
  if (!started.ok) throw new Error("the import was ended in the meantime");
}

/** Waits until the import has left these states; does the step itself when no worker holds it. */
async function finish(scope: OwnerScope, importId: string, states: string[]): Promise<ImportView> {
  let since = performance.now();
  for (;;) {
    const view = await loadImport(scope, importId);
    if (!view) throw new Error("the import is gone");
    if (!states.includes(view.state)) return view;
    if (performance.now() - since > workerPatienceMs) {
      await withJobLock(importId, (lost) => runStep(scope, importId, lost));
      since = performance.now();
    } else await pause(pollMs);
  }
}

/** A fault of ours is counted with the import, which has failed after the third; until then it is tried again. */
async function runStep(scope: OwnerScope, importId: string, lost: AbortSignal): Promise<void> {
  try {
    await runImport({ workspaceId: scope.workspaceId, importId }, new Date(), lost);
  } catch (error) {
    if (lost.aborted || isConnectionLoss(error)) throw error;
    log.error({ importId, error: loggableError(error) }, "import step failed");
  }
}

async function toAnswer(scope: OwnerScope, profileId: string, view: ImportView): Promise<Answer> {
  const { preview, accounting } = view;
  if (!preview || !accounting) throw new Error("a published import has no accounting");
  const snapshots = ((await loadSnapshots(scope, profileId)) ?? []).filter((each) => each.importId === view.id);
  const warnings = [...view.problems, ...preview.lists.flatMap((list) => list.reasons)].map((problem) => ({
    code: problem.code,
    message: problemText(problem),
    count: problem.count ?? null,
  }));
  return {
    json: {
      importId: view.id,
      outcome: "published",
      error: null,
      ...accounting,
      warnings,
      snapshots: snapshots.map((snapshot) => toldSnapshot(snapshot)),
      interactions: preview.interactions,
      posts: preview.posts,
      counts: preview.days,
    },
    text: [
      `Imported: ${accounting.rows} rows, ${accounting.stored} stored, ${accounting.merged} merged, ${accounting.flagged} unreadable.`,
      ...snapshots.map((each) => `${each.side}: ${each.listed} people (${each.completeness}).`),
      ...warnings.map((warning) => warning.message),
    ].join("\n"),
  };
}

function asUtc(text: string): string {
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`;
}

function instantOf(view: ImportView): Date | null {
  return view.preview?.observedAt ? new Date(view.preview.observedAt.at) : null;
}

function readInstant(text: string | null): Date | null {
  if (text === null) return null;
  const at = isoTime.safeParse(text);
  if (!at.success) {
    throw new CommandRefused("E-USAGE", `"${text}" is not an ISO time such as 2026-05-07 or 2026-05-07T09:00:00Z.`);
  }
  return new Date(at.data);
}
