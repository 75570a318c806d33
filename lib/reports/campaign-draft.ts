import { formatDay } from "#lib/display/dates.ts";
import type { CampaignKind, CampaignRecord } from "#lib/reports/campaign-record.ts";
import { type Suggestion, suggestedCampaignKinds } from "#lib/reports/suggestion.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

/** What the form of a campaign begins with; both days lie inside. */
export type CampaignDraft = {
  id?: string;
  kind: CampaignKind;
  title: string;
  note: string;
  days?: { firstDay: string; lastDay: string };
};

export function draftOfRecord({ id, kind, title, note, fromDay, toDay }: CampaignRecord): CampaignDraft {
  return { id, kind, title, note, days: { firstDay: fromDay, lastDay: shiftDay(toDay, -1) } };
}

export function draftOfSuggestion({ kind, fromDay, toDay }: Suggestion, locale: string): CampaignDraft {
  const names = { spike: "New followers", giveaway: "Giveaway", "follow-burst": "Follows" };
  return {
    kind: suggestedCampaignKinds[kind],
    title: `${names[kind]} of ${formatDay(fromDay, locale)}`,
    note: "",
    days: { firstDay: fromDay, lastDay: shiftDay(toDay, -1) },
  };
}
