import type { ActClass } from "#lib/engagement/account.ts";

/** What each class of a received act is called (model.md 4.4 and 19). */
export const actClassNames = {
  unprompted: "came by unasked",
  community: "of a community you named",
  untested: "came by; what you did before is not known",
  returned: "exchange: answered what you did for them",
  ring: "ring: meets on your posts, trades evenly",
  incentivised: "on a post that paid for it",
  noise: "the same text again and again",
  weightless: "views and follows",
  own: "your own accounts",
  undated: "without a date",
} satisfies Record<ActClass, string>;
