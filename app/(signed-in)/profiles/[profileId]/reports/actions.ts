"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { LinkState } from "#components/reports/create-link.tsx";
import type { PublishState } from "#components/reports/publish-report.tsx";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { createLinkInput } from "#lib/services/reports/create-link.input.ts";
import { createLink } from "#lib/services/reports/create-link.ts";
import { deleteReport } from "#lib/services/reports/delete-report.ts";
import { publishReportInput } from "#lib/services/reports/publish-report.input.ts";
import { publishReport } from "#lib/services/reports/publish-report.ts";
import { revokeLink } from "#lib/services/reports/revoke-link.ts";

const page = "/profiles/[profileId]/reports";
// Arguments of an action come over the wire like any others (threats F3, P4).
const id = z.uuid();

export async function publishReportAction(
  profileId: string,
  _previous: PublishState,
  form: FormData,
): Promise<PublishState> {
  const input = publishReportInput.safeParse({ title: form.get("title"), preset: form.get("preset") ?? undefined });
  if (!input.success) {
    const title = z.flattenError(input.error).fieldErrors.title?.[0] ?? null;
    return { kind: "refused", message: "Choose a range.", title };
  }
  const scope = await requireOwnerAction();
  const result = await publishReport(scope, String(profileId), input.data, new Date());
  if (!result.ok)
    return { kind: "refused", message: "There is nothing to report yet: import something first.", title: null };
  revalidatePath(page, "page");
  return { kind: "published" };
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
