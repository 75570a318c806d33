import type { Completeness, Side } from "#lib/engagement/types.ts";

export const sideText = { followers: "Followers", following: "Following" } satisfies Record<Side, string>;

export const completenessText = {
  complete: "complete",
  partial: "a part of the list",
  incomplete: "some rows could not be read",
} satisfies Record<Completeness, string>;
