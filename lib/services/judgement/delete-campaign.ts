import "server-only";
import { deleteCampaignRow } from "#lib/db/campaigns.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import { judge } from "#lib/services/judgement/judge.ts";

export async function deleteCampaign(
  scope: OwnerScope,
  profileId: string,
  campaignId: string,
  now: Date,
): Promise<Result<null, "no-profile" | "no-campaign" | "busy">> {
  return judge(scope, profileId, now, async (client, profile) => {
    const gone = isUuid(campaignId) ? await deleteCampaignRow(client, profile, campaignId) : null;
    if (!gone) return fail("no-campaign");
    const { id, note: _, ...told } = gone;
    return ok({
      value: null,
      entries: [{ verb: "campaign-deleted", detail: { ...told, campaignId: id }, reason: "" }],
      change: null,
    });
  });
}
