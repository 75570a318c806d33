import "server-only";
import type pg from "pg";
import {
  ensureProfile,
  findProfileBy,
  findSameContent,
  type ImportProfile,
  lockImport,
  saveConfirmed,
} from "#lib/db/imports.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { canonicalHandle } from "#lib/importers/handles.ts";
import { enqueueImport } from "#lib/jobs/queue.ts";
import type { ImportQuestion } from "#lib/reports/import-view.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { ConfirmImportInput } from "#lib/services/import/confirm-import.input.ts";
import { findQuestions } from "#lib/services/import/find-questions.ts";
import type { NextStep } from "#lib/services/import/start-import.ts";

export type ConfirmOutcome =
  | { ok: true; profileId: string }
  | { ok: false; code: "no-import" | "not-previewed" | "no-profile" | "bad-handle" | "other-platform" | "too-late" }
  | { ok: false; code: "needs-answer"; questions: ImportQuestion[] }
  | { ok: false; code: "already-imported"; importId: string; at: string };

/**
 * Books nothing itself: the import goes in line to be published, in the transaction that confirms it (threats J1),
 * unless the caller publishes it itself.
 */
export async function confirmImport(
  scope: OwnerScope,
  importId: string,
  input: ConfirmImportInput,
  now: Date,
  next: NextStep = "worker",
): Promise<ConfirmOutcome> {
  let profileId: string | null = null;
  try {
    return await withWorkerTenant(scope.workspaceId, async (client): Promise<ConfirmOutcome> => {
      const locked = await lockImport(client, scope, importId);
      if (!locked) return { ok: false, code: "no-import" };
      if (locked.state !== "previewed" || !locked.preview) return { ok: false, code: "not-previewed" };
      // An export cannot be of a time that has not come; two days cover clocks and zones (threats I2).
      if (input.observedAt.getTime() > now.getTime() + 48 * 3_600_000) return { ok: false, code: "too-late" };
      const profile = await chooseProfile(client, scope, input.profile);
      if (typeof profile === "string") return { ok: false, code: profile };
      if (locked.preview.platform !== null && locked.preview.platform !== profile.platform) {
        return { ok: false, code: "other-platform" };
      }
      profileId = profile.id;
      const questions = await findQuestions(client, scope.workspaceId, locked.preview, profile, input.observedAt);
      const open = questions.filter((question) => !isAnswered(question, input));
      if (open.length > 0) return { ok: false, code: "needs-answer", questions: open };
      await saveConfirmed(client, scope, importId, {
        profileId: profile.id,
        observedAt: input.observedAt,
        answers: { acceptSmaller: input.acceptSmaller, acceptOwner: input.acceptOwner },
      });
      if (next === "worker") await enqueueImport(client, { workspaceId: scope.workspaceId, importId });
      return { ok: true, profileId: profile.id };
    });
  } catch (error) {
    // The index lets the same bytes in once, however many requests race (threats J4).
    if (!isSecondOfSameContent(error) || profileId === null) throw error;
    const same = await findSameContent(scope, importId, profileId);
    if (!same) throw error;
    return { ok: false, code: "already-imported", importId: same.id, at: same.at };
  }
}

async function chooseProfile(
  client: pg.ClientBase,
  scope: OwnerScope,
  chosen: ConfirmImportInput["profile"],
): Promise<ImportProfile | "no-profile" | "bad-handle"> {
  if ("id" in chosen) return (await findProfileBy(client, scope.workspaceId, chosen)) ?? "no-profile";
  const handle = canonicalHandle(chosen.platform, chosen.handle);
  return handle === null ? "bad-handle" : ensureProfile(client, scope.workspaceId, { ...chosen, handle });
}

function isAnswered(question: ImportQuestion, input: ConfirmImportInput): boolean {
  switch (question.kind) {
    case "owner":
      return input.acceptOwner;
    case "smaller-list":
      return input.acceptSmaller;
    case "observed-at":
    case "profile":
      return false;
  }
}

function isSecondOfSameContent(error: unknown): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === "import_content_once";
}
