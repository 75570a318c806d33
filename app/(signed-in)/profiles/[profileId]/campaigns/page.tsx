import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  dismissSuggestionAction,
  saveCampaignAction,
} from "#app/(signed-in)/profiles/[profileId]/campaigns/actions.ts";
import { markIncentivisedAction } from "#app/(signed-in)/profiles/[profileId]/posts/actions.ts";
import { requestLocale } from "#app/request-locale.ts";
import { CampaignsBody } from "#components/campaigns/campaigns-body.tsx";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { loadCampaigns } from "#lib/services/campaigns/load-campaigns.ts";

export const metadata: Metadata = { title: "Campaigns" };

export default async function CampaignsPage({ params }: PageProps<"/profiles/[profileId]/campaigns">) {
  const { profileId } = await params;
  const scope = await requireOwner();
  const page = await loadCampaigns(scope, profileId);
  if (!page) notFound();
  return (
    <CampaignsBody
      page={page}
      actions={{
        save: saveCampaignAction.bind(null, profileId),
        markPost: markIncentivisedAction.bind(null, profileId),
        dismiss: dismissSuggestionAction.bind(null, profileId),
      }}
      locale={await requestLocale()}
    />
  );
}
