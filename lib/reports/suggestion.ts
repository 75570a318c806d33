import type { CampaignKind } from "#lib/reports/campaign-record.ts";

export const suggestionKinds = ["spike", "giveaway", "follow-burst"] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

type Days = { fromDay: string; toDay: string };

/** Something that may have been a campaign: asked, never assumed. Days are half-open and of the UTC calendar. */
export type Suggestion =
  | (Days & { kind: "spike"; gain: number; usual: number })
  | (Days & { kind: "follow-burst"; follows: number })
  | (Days & { kind: "giveaway"; post: string; actors: number; usual: number });

/** By what a suggestion is remembered when the owner dismisses it. */
export function suggestionSubject(suggestion: Suggestion): string {
  return suggestion.kind === "giveaway" ? suggestion.post : suggestion.fromDay;
}

/** What kind of campaign it would be. */
export const suggestedCampaignKinds = {
  spike: "other",
  giveaway: "giveaway",
  "follow-burst": "follow-back",
} satisfies Record<SuggestionKind, CampaignKind>;
