"use server";
import { revalidatePath } from "next/cache";
import { requestLocale } from "#app/request-locale.ts";
import type { ConfirmState } from "#components/imports/confirm-form.tsx";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { formatDate } from "#lib/display/dates.ts";
import { cancelImport } from "#lib/services/import/cancel-import.ts";
import { confirmImportInput } from "#lib/services/import/confirm-import.input.ts";
import { type ConfirmOutcome, confirmImport } from "#lib/services/import/confirm-import.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";

export async function confirmImportAction(
  importId: string,
  _previous: ConfirmState,
  form: FormData,
): Promise<ConfirmState> {
  const profileId = form.get("profileId");
  const input = confirmImportInput.safeParse({
    profile: profileId ? { id: profileId } : { platform: form.get("platform"), handle: form.get("handle") },
    observedAt: form.get("observedAt"),
    acceptSmaller: form.get("acceptSmaller") === "yes",
    acceptOwner: form.get("acceptOwner") === "yes",
  });
  if (!input.success) {
    const missing = input.error.issues.some((issue) => issue.path[0] === "observedAt");
    return {
      message: missing
        ? "Say when the platform made these files."
        : "Choose a profile, or name the platform and handle of a new one.",
    };
  }
  const scope = await requireOwnerAction();
  const outcome = await confirmImport(scope, importId, input.data, new Date());
  revalidatePath("/imports/[importId]", "page");
  return { message: outcome.ok ? null : refusal(outcome, await requestLocale()) };
}

function refusal(outcome: Extract<ConfirmOutcome, { ok: false }>, locale: string): string {
  switch (outcome.code) {
    case "no-import":
    case "not-previewed":
      return "This import is not waiting any more.";
    case "no-profile":
      return "This profile is not there any more. Choose another.";
    case "bad-handle":
      return "This is not a handle of that platform.";
    case "other-platform":
      return "These files come from another platform than that profile.";
    case "too-late":
      return "This date lies in the future.";
    case "needs-answer":
      return "Answer the question above, or cancel. Nothing was changed.";
    case "already-imported":
      return `These files were imported already on ${formatDate(outcome.at, locale, "UTC")}. Nothing was changed.`;
  }
}

export async function cancelImportAction(importId: string): Promise<void> {
  await cancelImport(await requireOwnerAction(), importId);
  revalidatePath("/imports/[importId]", "page");
}

export async function undoImportAction(importId: string): Promise<void> {
  await undoImport(await requireOwnerAction(), importId);
  revalidatePath("/imports/[importId]", "page");
}
