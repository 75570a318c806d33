import { setTimeout as pause } from "node:timers/promises";
import { findLocalFiles, readLocalFile } from "#lib/cli/local-files.ts";
import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { requireProfile } from "#lib/cli/profile-name.ts";
import { refused } from "#lib/cli/recognise-command.ts";
import { toldSnapshot } from "#lib/cli/told-snapshot.ts";
import { withImportLock } from "#lib/db/import-lock.ts";
import { problemText } from "#lib/display/problem-text.ts";
import type { ImportQuestion, ImportView } from "#lib/reports/import-view.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadSnapshots } from "#lib/services/facts/load-snapshots.ts";
import { cancelImport } from "#lib/services/import/cancel-import.ts";
import { type ConfirmOutcome, confirmImport } from "#lib/services/import/confirm-import.ts";
import { createImport } from "#lib/services/import/create-import.ts";
import { loadImport } from "#lib/services/import/load-import.ts";
import { receiveFile } from "#lib/services/import/receive-file.ts";
import { runImport } from "#lib/services/import/run-import.ts";
import { startImport } from "#lib/services/import/start-import.ts";

export type ImportOptions = { profile: string; observedAt: string | null; acceptSmaller: boolean };

/** How long a running worker gets to take the import, or to come back after it died, before this process does it itself. */
const workerPatienceMs = 800;
const pollMs = 100;

/** `import FILE... --profile P`: preview and publish in one go, through the services that the pages use. */
export async function importFiles(
  scope: OwnerScope,
  paths: string[],
  options: ImportOptions,
  now: Date,
): Promise<Answer> {
  const profile = await requireProfile(scope, options.profile);
  const files = await findLocalFiles(paths);
  const created = await createImport(scope, profile.id);
  if (!created.ok) throw new Error("the profile was deleted in the meantime");
  const { importId } = created.value;
  for (const file of files) {
    const received = await receiveFile(scope, importId, {
      name: file.name,
      path: file.path,
      chunks: readLocalFile(file),
      contentLength: file.sizeBytes,
      sha256: null,
    });
    if (received.ok) continue;
    await cancelImport(scope, importId);
    if (received.code === "refused") throw refused(received.problem, { importId: null, outcome: "refused" });
    throw new Error("the import was ended in the meantime");
  }
  await startImport(scope, importId);
  const previewed = await finish(scope, importId, ["received", "staging"]);
  if (previewed.state !== "previewed") throw ended(previewed);

  const observedAt = readInstant(options.observedAt) ?? instantOf(previewed);
  if (observedAt === null) return needsAnswer(scope, importId, [{ kind: "observed-at" }]);
  const confirmed = await confirmImport(
    scope,
    importId,
    { profile: { id: profile.id }, observedAt, acceptSmaller: options.acceptSmaller, acceptOwner: false },
    now,
  );
  if (!confirmed.ok) return refusedToConfirm(scope, importId, confirmed);
  const published = await finish(scope, importId, ["confirmed", "publishing"]);
  if (published.state !== "published") throw ended(published);
  return toAnswer(scope, profile.id, published);
}

/** Waits until the import has left these states; does the step itself when no worker holds it. */
async function finish(scope: OwnerScope, importId: string, states: string[]): Promise<ImportView> {
  let since = performance.now();
  for (;;) {
    const view = await loadImport(scope, importId);
    if (!view) throw new Error("the import is gone");
    if (!states.includes(view.state)) return view;
    if (performance.now() - since > workerPatienceMs) {
      await withImportLock(importId, async () => {
        await runImport({ workspaceId: scope.workspaceId, importId }, new Date(), new AbortController().signal);
      });
      since = performance.now();
    } else await pause(pollMs);
  }
}

function ended(view: ImportView): CommandRefused {
  const [problem] = view.problems;
  if (!problem) throw new Error(`the import ended as ${view.state}`);
  return refused(problem, { importId: view.id, outcome: "refused" });
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

async function refusedToConfirm(
  scope: OwnerScope,
  importId: string,
  outcome: Extract<ConfirmOutcome, { ok: false }>,
): Promise<Answer> {
  if (outcome.code === "needs-answer") return needsAnswer(scope, importId, outcome.questions);
  await cancelImport(scope, importId);
  if (outcome.code === "already-imported") {
    const problem = { code: "E-DUPFILE", facts: { date: outcome.at.slice(0, 10) } } as const;
    throw refused(problem, { importId: outcome.importId, outcome: "already-imported" });
  }
  const sentences: Record<typeof outcome.code, string> = {
    "no-import": "The import is gone.",
    "not-previewed": "The import was ended in the meantime.",
    "no-profile": "The profile was deleted in the meantime.",
    "bad-handle": "This is not a handle of that platform.",
    "other-platform": "These files come from another platform than the profile. Nothing was changed.",
    "too-late": "This date lies in the future. Nothing was changed.",
  };
  throw new CommandRefused("E-USAGE", sentences[outcome.code], { importId, outcome: "refused" });
}

async function needsAnswer(scope: OwnerScope, importId: string, questions: ImportQuestion[]): Promise<Answer> {
  await cancelImport(scope, importId);
  const [question] = questions;
  const message = question ? sentenceOf(question) : "Something has to be answered first.";
  throw new CommandRefused("E-USAGE", message, { importId, outcome: "needs-answer", question: question ?? null });
}

function sentenceOf(question: ImportQuestion): string {
  switch (question.kind) {
    case "owner":
      return `These files belong to @${question.found}, not to @${question.expected}. Nothing was changed.`;
    case "smaller-list":
      return `The list of ${question.side} has ${question.listed} people, the one before had ${question.previous}. Say --accept-smaller if it is the whole list. Nothing was changed.`;
    case "observed-at":
      return "The files do not say of when they are. Say --observed-at. Nothing was changed.";
    case "profile":
      return "Say which profile it is for. Nothing was changed.";
  }
}

function instantOf(view: ImportView): Date | null {
  return view.preview?.observedAt ? new Date(view.preview.observedAt.at) : null;
}

function readInstant(text: string | null): Date | null {
  if (text === null) return null;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new CommandRefused("E-USAGE", `"${text}" is not an ISO time.`);
  return at;
}
