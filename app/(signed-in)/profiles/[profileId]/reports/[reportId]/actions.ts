"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { DraftErrors, SaveAnswer } from "#components/reports/composer/composer-actions.ts";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { deleteReport } from "#lib/services/reports/delete-report.ts";
import { requestIssue } from "#lib/services/reports/request-issue.ts";
import { requestPreview } from "#lib/services/reports/request-preview.ts";
import { saveReportInput } from "#lib/services/reports/save-report.input.ts";
import { saveReport } from "#lib/services/reports/save-report.ts";

const gone = "This report is not there any more. Load the page again.";

export async function saveReportAction(reportId: string, draft: unknown): Promise<SaveAnswer> {
  const input = saveReportInput.safeParse(draft);
  const scope = await requireOwnerAction();
  if (!input.success) {
    const fields: DraftErrors = {};
    for (const { path, message } of input.error.issues) {
      const [part, field] = path;
      const name = part === "mode" ? "mode" : field;
      if (isField(name)) fields[name] ??= message;
    }
    // Fields may be out of sight, so what they say is said once more where it was saved.
    const sentences = [...new Set(Object.values(fields))];
    return { kind: "refused", message: ["It was not saved.", ...sentences].join(" "), fields };
  }
  const result = await saveReport(scope, String(reportId), input.data);
  // The title stands in the list, the rest on this page.
  revalidatePath("/profiles/[profileId]/reports", "layout");
  if (result.ok) return { kind: "saved", savedAt: result.value.savedAt, definition: input.data.definition };
  switch (result.code) {
    case "no-report":
      return { kind: "refused", message: gone, fields: {} };
    case "changed":
      return { kind: "changed" };
  }
}

export async function renewPreviewAction(reportId: string): Promise<void> {
  const scope = await requireOwnerAction();
  await requestPreview(scope, String(reportId));
}

export async function publishIssueAction(reportId: string): Promise<{ refused: string | null }> {
  const scope = await requireOwnerAction();
  const result = await requestIssue(scope, String(reportId));
  if (result.ok) return { refused: null };
  switch (result.code) {
    case "no-report":
      return { refused: gone };
    case "no-definition":
      return { refused: "Save the report first." };
    // Pressed twice: it is on its way.
    case "under-way":
      return { refused: null };
  }
}

export async function deleteComposedReportAction(profileId: string, reportId: string): Promise<{ refused: null }> {
  const scope = await requireOwnerAction();
  // What is gone already is as it was wanted.
  await deleteReport(scope, String(reportId));
  revalidatePath("/profiles/[profileId]/reports", "page");
  redirect(`/profiles/${encodeURIComponent(String(profileId))}/reports`);
}

function isField(name: unknown): name is keyof DraftErrors {
  return typeof name === "string" && name in fieldNames;
}

const fieldNames = {
  title: true,
  words: true,
  sections: true,
  range: true,
  comparison: true,
  names: true,
  counts: true,
  accent: true,
  locale: true,
  pictureShowsData: true,
  mode: true,
} satisfies Record<keyof DraftErrors, true>;
