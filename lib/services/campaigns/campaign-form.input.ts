import { z } from "zod";
import { shiftDay } from "#lib/reports/utc-days.ts";
import { saveCampaignInput } from "#lib/services/judgement/save-campaign.input.ts";

/** The form names the last day, which lies inside; a campaign is stored up to, and without, the day after it. */
export function readCampaignForm(form: FormData): ReturnType<typeof saveCampaignInput.safeParse> {
  const lastDay = form.get("lastDay");
  const isDay = z.iso.date().safeParse(lastDay).success;
  return saveCampaignInput.safeParse({
    id: form.get("id") ?? undefined,
    kind: form.get("kind"),
    title: form.get("title") ?? "",
    note: form.get("note") ?? "",
    fromDay: form.get("firstDay"),
    toDay: isDay ? shiftDay(String(lastDay), 1) : lastDay,
  });
}
