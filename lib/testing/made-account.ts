import type { Account, Act, Instant } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { traitsOfText } from "#lib/engagement/text-words.ts";
import type { ActType } from "#lib/engagement/types.ts";

/** The moment as of which made accounts are looked at. */
export const madeAsOf = Date.UTC(2026, 5, 1);

export function daysAgo(days: number): Instant {
  return madeAsOf - days * dayMs;
}

/** An account of which all is known for two years; nobody is in it unless named. */
export function madeAccount(changes: Partial<Account> = {}): Account {
  return {
    posts: [],
    acts: [],
    snapshots: [],
    following: [],
    profiles: [],
    marks: [],
    own: [],
    coverage: { received: [[daysAgo(730), madeAsOf]], given: [[daysAgo(730), madeAsOf]], messages: [] },
    ...changes,
  };
}

type ActDetails = Partial<Omit<Act, "text">> & { text?: string };
let made = 0;

/** An act of theirs, so many days ago. */
export function madeReceived(actor: string, type: ActType, days: number, details: ActDetails = {}): Act {
  const { text, ...rest } = details;
  made += 1;
  return {
    id: `act-${made}`,
    direction: "received",
    actor,
    type,
    at: daysAgo(days),
    precision: "second",
    post: null,
    onOwnPost: false,
    ...rest,
    text: text === undefined ? null : traitsOfText(text),
  };
}

/** An act of mine towards them, so many days ago. */
export function madeGiven(actor: string, type: ActType, days: number, details: ActDetails = {}): Act {
  return { ...madeReceived(actor, type, days, { post: `theirs-${made}`, ...details }), direction: "given" };
}
