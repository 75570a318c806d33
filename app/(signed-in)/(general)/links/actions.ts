"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { LinkFieldErrors, LinkState } from "#components/reports/link-state.ts";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { linkRefusals } from "#lib/display/link-refusals.ts";
import { type CreateLinkRefusal, createLink } from "#lib/services/reports/create-link.ts";
import { type EditLinkRefusal, editLink } from "#lib/services/reports/edit-link.ts";
import { readCreateForm, readEditForm } from "#lib/services/reports/link-form.input.ts";
import { revokeLink } from "#lib/services/reports/revoke-link.ts";
import { revokeLinks } from "#lib/services/reports/revoke-links.ts";
import { rotateLink } from "#lib/services/reports/rotate-link.ts";

// Arguments of an action come over the wire like any others (threats F3, P4).
const id = z.uuid();

export async function createLinkAction(reportId: string, _previous: LinkState, form: FormData): Promise<LinkState> {
  const scope = await requireOwnerAction();
  const input = readCreateForm(form);
  if (!input.success) return invalid(input.error);
  const result = await createLink(scope, String(reportId), input.data);
  if (!result.ok) return refused(result.code);
  showAnew();
  return { kind: "created", address: result.value.address };
}

export async function editLinkAction(linkId: string, _previous: LinkState, form: FormData): Promise<LinkState> {
  const scope = await requireOwnerAction();
  const input = readEditForm(form);
  if (!input.success) return invalid(input.error);
  const result = await editLink(scope, String(linkId), input.data);
  if (!result.ok) return refused(result.code);
  showAnew();
  return { kind: "saved" };
}

export async function rotateLinkAction(linkId: string): Promise<LinkState> {
  const scope = await requireOwnerAction();
  const result = await rotateLink(scope, String(linkId));
  if (!result.ok) return refused(result.code);
  showAnew();
  return { kind: "created", address: result.value.address };
}

// What is gone already is as it was wanted.
export async function revokeLinkAction(linkId: string): Promise<{ refused: null }> {
  const scope = await requireOwnerAction();
  await revokeLink(scope, String(linkId));
  showAnew();
  return { refused: null };
}

export async function revokeLinksAction(reportId: string | null): Promise<{ refused: null }> {
  const scope = await requireOwnerAction();
  const parsed = id.nullable().safeParse(reportId);
  if (parsed.success) await revokeLinks(scope, parsed.data);
  showAnew();
  return { refused: null };
}

/** Links stand on several pages. */
function showAnew(): void {
  revalidatePath("/", "layout");
}

function invalid(error: z.ZodError<Record<string, unknown>>): LinkState {
  const first = new Map(error.issues.map(({ path, message }) => [String(path[0]), message] as const).reverse());
  const expires = first.get("expiresDays") ?? first.get("expiresDay");
  const fields: LinkFieldErrors = {
    label: first.get("label"),
    expires,
    password: first.get("password"),
    embedOrigins: first.get("embedOrigins"),
  };
  const isSaid = Object.values(fields).some((text) => text !== undefined);
  return { kind: "refused", message: isSaid ? null : "This is not a link.", fields };
}

function refused(code: CreateLinkRefusal | EditLinkRefusal): LinkState {
  const text = linkRefusals[code];
  switch (code) {
    case "bad-day":
      return { kind: "refused", message: null, fields: { expires: text } };
    case "common-password":
      return { kind: "refused", message: null, fields: { password: text } };
    case "framed-password":
      return { kind: "refused", message: null, fields: { embedOrigins: text } };
    case "no-report":
    case "no-link":
    case "too-many-links":
      return { kind: "refused", message: text, fields: {} };
  }
}
