"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requestLocale } from "#app/request-locale.ts";
import type { ConfirmState } from "#components/imports/confirm-form.tsx";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { formatDate } from "#lib/display/dates.ts";
import { cancelImport } from "#lib/services/import/cancel-import.ts";
import { confirmImportInput } from "#lib/services/import/confirm-import.input.ts";
import { type ConfirmOutcome, confirmImport } from "#lib/services/import/confirm-import.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";

const importIdSchema = z.uuid();

export async function confirmImportAction(
  importId: string,
  _previous: ConfirmState,
  form: FormData,
): Promise<ConfirmState> {
  const id = importIdSchema.parse(importId);
  const profileId = form.get("profileId");
  const input = confirmImportInput.safeParse({
    profile: profileId ? { id: profileId } : { platform: form.get("platform"), handle: form.get("handle") },
    observedAt: form.get("observedAt"),
    acceptSmaller: form.get("acceptSmaller") === "yes",
    acceptOwner: form.get("acceptOwner") === "yes",
  });
  if (!input.success) {
    const isDate = input.error.issues.every((issue) => issue.path[0] === "observedAt");
    return refused(isDate ? "Say when the platform made these files." : "Choose the platform and enter the handle.");
  }
  const scope = await requireOwnerAction();
  const outcome = await confirmImport(scope, id, input.data, new Date());
  if (!outcome.ok) return stateOf(outcome, await requestLocale());
  revalidatePath(`/imports/${id}`);
  return { message: null, questions: null, duplicateOf: null };
}

export async function cancelImportAction(importId: string): Promise<void> {
  const id = importIdSchema.parse(importId);
  await cancelImport(await requireOwnerAction(), id);
  revalidatePath(`/imports/${id}`);
}

export async function undoImportAction(importId: string): Promise<void> {
  const id = importIdSchema.parse(importId);
  await undoImport(await requireOwnerAction(), id);
  revalidatePath(`/imports/${id}`);
}

function refused(message: string): ConfirmState {
  return { message, questions: null, duplicateOf: null };
}

function stateOf(outcome: Extract<ConfirmOutcome, { ok: false }>, locale: string): ConfirmState {
  switch (outcome.code) {
    case "no-import":
      return refused("This import is no longer there.");
    case "not-previewed":
      return refused("This import was confirmed or cancelled already. Reload the page to see how it stands.");
    case "no-profile":
      return refused("This profile is no longer there. Choose another one.");
    case "bad-handle":
      return refused("This is not a handle of that platform.");
    case "other-platform":
      return refused("These files are of another platform than the profile.");
    case "too-late":
      return refused("This time has not come yet. Say when the platform made these files.");
    case "needs-answer":
      return {
        message: "Answer what is asked above; nothing was changed.",
        questions: outcome.questions,
        duplicateOf: null,
      };
    case "already-imported":
      return {
        message: `This file was already imported on ${formatDate(outcome.at, locale, "UTC")}. Nothing was changed.`,
        questions: null,
        duplicateOf: outcome.importId,
      };
    default:
      return outcome satisfies never;
  }
}
