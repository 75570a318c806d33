"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requestLocale } from "#app/request-locale.ts";
import type { NewReportState } from "#components/reports/new-report.tsx";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { createReportInput } from "#lib/services/reports/create-report.input.ts";
import { createReport } from "#lib/services/reports/create-report.ts";
import { deleteReport } from "#lib/services/reports/delete-report.ts";
import { duplicateReport } from "#lib/services/reports/duplicate-report.ts";

const page = "/profiles/[profileId]/reports";
// Arguments of an action come over the wire like any others (threats F3, P4).
const id = z.uuid();

export async function createReportAction(
  profileId: string,
  _previous: NewReportState,
  form: FormData,
): Promise<NewReportState> {
  const input = createReportInput.safeParse({
    template: form.get("template"),
    campaignId: form.get("campaign") || null,
  });
  const scope = await requireOwnerAction();
  if (!input.success) return { refused: "Choose what the report is for." };
  const result = await createReport(scope, String(profileId), input.data, await requestLocale());
  if (!result.ok) return { refused: "This is not there any more. Load the page again." };
  redirect(`/profiles/${encodeURIComponent(String(profileId))}/reports/${result.value.reportId}`);
}

export async function duplicateReportAction(reportId: string): Promise<{ refused: string }> {
  const scope = await requireOwnerAction();
  const result = await duplicateReport(scope, String(reportId));
  if (!result.ok) return { refused: "This report is not there any more. Load the page again." };
  redirect(`/profiles/${result.value.profileId}/reports/${result.value.reportId}`);
}

export async function deleteReportAction(reportId: string): Promise<{ refused: null }> {
  const parsed = id.safeParse(reportId);
  const scope = await requireOwnerAction();
  if (parsed.success) await deleteReport(scope, parsed.data);
  revalidatePath(page, "page");
  return { refused: null };
}
