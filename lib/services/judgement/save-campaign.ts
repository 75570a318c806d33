import "server-only";
import { insertCampaign, updateCampaign } from "#lib/db/campaigns.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import { judge } from "#lib/services/judgement/judge.ts";
import type { SaveCampaignInput } from "#lib/services/judgement/save-campaign.input.ts";

/** What lasts longer is no dated effort, and leaves nothing before it to compare with. */
const longestDays = 366;

/** Makes a campaign, or changes the one with the id. A suggested one is confirmed by saving it. */
export async function saveCampaign(
  scope: OwnerScope,
  profileId: string,
  input: SaveCampaignInput,
  now: Date,
): Promise<
  Result<{ campaignId: string }, "no-profile" | "no-campaign" | "ends-before-it-begins" | "too-long" | "busy">
> {
  const { id, ...campaign } = input;
  return judge(scope, profileId, now, async (client, profile, by) => {
    const days = (Date.parse(campaign.toDay) - Date.parse(campaign.fromDay)) / dayMs;
    if (days < 1) return fail("ends-before-it-begins");
    if (days > longestDays) return fail("too-long");
    const { note: _, ...told } = campaign;
    if (id === undefined) {
      const campaignId = await insertCampaign(client, profile, campaign, by);
      const detail = { ...told, campaignId };
      return ok({ value: { campaignId }, entries: [{ verb: "campaign", detail, reason: "" }], change: null });
    }
    if (!isUuid(id) || !(await updateCampaign(client, profile, { id, ...campaign }))) return fail("no-campaign");
    const detail = { ...told, campaignId: id };
    return ok({ value: { campaignId: id }, entries: [{ verb: "campaign-changed", detail, reason: "" }], change: null });
  });
}
