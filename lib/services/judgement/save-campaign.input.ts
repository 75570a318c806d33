import { z } from "zod";
import { campaignKinds } from "#lib/reports/campaign-record.ts";
import { ownerText } from "#lib/services/judgement/owner-text.input.ts";

const day = z.iso
  .date("Enter a day as year-month-day, for example 2026-03-31.")
  .refine((text) => text >= "2004-01-01" && text <= "2100-01-01", "Enter a day between 2004 and 2100.");

/** From the first day up to, and without, `toDay`: a campaign of one day ends the day after it began. */
export const saveCampaignInput = z.strictObject({
  /** Of the campaign to change; without one a new campaign is made. */
  id: z.string().optional(),
  kind: z.enum(campaignKinds, "Choose what kind of campaign it was."),
  title: ownerText(120, "A title has at most 120 characters. Shorten it.").pipe(
    z.string().min(1, "Give the campaign a title."),
  ),
  note: ownerText(1000, "A note has at most 1,000 characters. Shorten it.").default(""),
  fromDay: day,
  toDay: day,
});
export type SaveCampaignInput = z.infer<typeof saveCampaignInput>;
