import type { LedgerLine } from "#lib/engagement/account.ts";

/** The lines of the follower ledger in the words of model.md 19: neutral, and never more than is known. */
export const ledgerWords = {
  engaged: { name: "engaged", means: "came by unasked in the last 90 days" },
  lapsed: { name: "lapsed", means: "did so before, not in the last 90 days" },
  once: { name: "once", means: "one sign, not yet a person in the sense of the count" },
  traded: {
    name: "exchange or giveaway only",
    means: "answered what you gave, traded in a ring, or entered a giveaway",
  },
  suspect: { name: "profile with many signs", means: "a profile with many signs, or repeated texts" },
  new: { name: "too early to say", means: "joined less than 30 days ago" },
  unclear: { name: "unclear", means: "fewer than five posts since they came, or no data for that time" },
  courtesy: { name: "courtesy", means: "you follow them, or did; nothing since" },
  hollow: { name: "no sign yet", means: "no sign yet, with time and posts enough" },
} satisfies Record<LedgerLine, { name: string; means: string }>;
