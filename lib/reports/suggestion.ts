export const suggestionKinds = ["spike", "giveaway", "follow-burst"] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];
