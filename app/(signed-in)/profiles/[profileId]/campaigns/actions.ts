"use server";
import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { CampaignState } from "#components/campaigns/campaign-form.tsx";
import type { JudgementAnswer } from "#components/posts/use-judgement.ts";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { judgementRefusals } from "#lib/display/judgement-refusals.ts";
import { readCampaignForm } from "#lib/services/campaigns/campaign-form.input.ts";
import { dismissSuggestionInput } from "#lib/services/campaigns/dismiss-suggestion.input.ts";
import { dismissSuggestion } from "#lib/services/campaigns/dismiss-suggestion.ts";
import { deleteCampaign } from "#lib/services/judgement/delete-campaign.ts";
import { saveCampaign } from "#lib/services/judgement/save-campaign.ts";

// Campaigns are marked on charts of other pages.
const refresh = () => revalidatePath("/profiles/[profileId]", "layout");

export async function saveCampaignAction(
  profileId: string,
  _previous: CampaignState,
  form: FormData,
): Promise<CampaignState> {
  const input = readCampaignForm(form);
  const scope = await requireOwnerAction();
  if (!input.success) {
    const { title, fromDay, toDay, note, kind } = z.flattenError(input.error).fieldErrors;
    return {
      kind: "refused",
      message: kind?.[0] ?? null,
      title: title?.[0],
      days: fromDay?.[0] ?? toDay?.[0],
      note: note?.[0],
    };
  }
  const result = await saveCampaign(scope, String(profileId), input.data, new Date());
  refresh();
  if (result.ok) return { kind: "saved" };
  switch (result.code) {
    case "no-profile":
    case "no-campaign":
      return { kind: "refused", message: "This campaign is not there any more. Load the page again." };
    case "ends-before-it-begins":
      return { kind: "refused", message: null, days: "The last day lies before the first." };
    case "too-long":
      return { kind: "refused", message: null, days: "A campaign lasts a year at most." };
    case "busy":
      return { kind: "refused", message: judgementRefusals.busy };
  }
}

export async function deleteCampaignAction(profileId: string, campaignId: string): Promise<{ refused: string | null }> {
  const scope = await requireOwnerAction();
  const result = await deleteCampaign(scope, String(profileId), String(campaignId), new Date());
  if (!result.ok && result.code === "busy") return { refused: judgementRefusals.busy };
  // A campaign that is gone already is as it was wanted.
  refresh();
  redirect(`/profiles/${encodeURIComponent(String(profileId))}/campaigns` as Route);
}

export async function dismissSuggestionAction(
  profileId: string,
  kind: string,
  subject: string,
): Promise<JudgementAnswer> {
  const input = dismissSuggestionInput.safeParse({ kind, subject });
  const scope = await requireOwnerAction();
  const result = input.success ? await dismissSuggestion(scope, String(profileId), input.data, new Date()) : null;
  refresh();
  return { refused: result?.ok ? null : "This is not there any more. Load the page again." };
}
