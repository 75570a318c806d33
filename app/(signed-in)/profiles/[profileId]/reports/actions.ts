"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requestLocale } from "#app/request-locale.ts";
import type { LinkState } from "#components/reports/create-link.tsx";
import type { NewReportState } from "#components/reports/new-report.tsx";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { createLinkInput } from "#lib/services/reports/create-link.input.ts";
import { createLink } from "#lib/services/reports/create-link.ts";
import { createReportInput } from "#lib/services/reports/create-report.input.ts";
import { createReport } from "#lib/services/reports/create-report.ts";
import { deleteReport } from "#lib/services/reports/delete-report.ts";
import { duplicateReport } from "#lib/services/reports/duplicate-report.ts";
import { revokeLink } from "#lib/services/reports/revoke-link.ts";

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

export async function createLinkAction(reportId: string, _previous: LinkState, form: FormData): Promise<LinkState> {
  const expires = form.get("expires");
  const input = createLinkInput.safeParse({
    label: form.get("label") ?? "",
    expiresDays: expires === "never" ? null : Number(expires ?? 30),
  });
  if (!input.success) return { kind: "refused", message: input.error.issues[0]?.message ?? "This is not a link." };
  const scope = await requireOwnerAction();
  const result = await createLink(scope, String(reportId), input.data);
  revalidatePath(page, "page");
  if (result.ok) return { kind: "created", address: result.value.address };
  switch (result.code) {
    case "no-report":
      return { kind: "refused", message: "This report is not there any more." };
    case "too-many-links":
      return { kind: "refused", message: "There are 50 live links already. Revoke one first." };
  }
}

// What is gone already is as it was wanted.
export async function revokeLinkAction(linkId: string): Promise<{ refused: null }> {
  const parsed = id.safeParse(linkId);
  const scope = await requireOwnerAction();
  if (parsed.success) await revokeLink(scope, parsed.data);
  revalidatePath(page, "page");
  return { refused: null };
}

export async function deleteReportAction(reportId: string): Promise<{ refused: null }> {
  const parsed = id.safeParse(reportId);
  const scope = await requireOwnerAction();
  if (parsed.success) await deleteReport(scope, parsed.data);
  revalidatePath(page, "page");
  return { refused: null };
}
