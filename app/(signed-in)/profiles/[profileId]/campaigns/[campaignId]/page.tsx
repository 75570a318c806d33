import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { deleteCampaignAction, saveCampaignAction } from "#app/(signed-in)/profiles/[profileId]/campaigns/actions.ts";
import { requestLocale } from "#app/request-locale.ts";
import { CampaignBody } from "#components/campaigns/campaign-body.tsx";
import { loadCampaignSearch } from "#components/campaigns/campaign-search.ts";
import { routeTo } from "#components/ui/route.ts";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { loadCampaign } from "#lib/services/campaigns/load-campaign.ts";

export const metadata: Metadata = { title: "Campaign" };

export default async function CampaignPage({
  params,
  searchParams,
}: PageProps<"/profiles/[profileId]/campaigns/[campaignId]">) {
  const { profileId, campaignId } = await params;
  const scope = await requireOwner();
  const search = await loadCampaignSearch(searchParams);
  const view = await loadCampaign(scope, profileId, campaignId, {
    step: search.step,
    page: Math.max(1, search.page),
  });
  if (!view) notFound();
  return (
    <CampaignBody
      view={view}
      search={search}
      path={routeTo(`/profiles/${profileId}/campaigns/${campaignId}`)}
      back={routeTo(`/profiles/${profileId}/campaigns`)}
      save={saveCampaignAction.bind(null, profileId)}
      remove={deleteCampaignAction.bind(null, profileId, campaignId)}
      locale={await requestLocale()}
    />
  );
}
