import { formatDate } from "#lib/display/dates.ts";
import { formatCount } from "#lib/display/numbers.ts";
import { oneAct } from "#lib/reports/act-words.ts";
import type { WaitingList, WaitingPerson } from "#lib/reports/reciprocity.ts";

/** What waits for an answer: "A comment on 3 May 2026; 4 since 12 Apr 2026." */
export function waitingText(
  { lastType, lastAt, acts, firstAt }: Pick<WaitingPerson, "lastType" | "lastAt" | "acts" | "firstAt">,
  locale: string,
): string {
  const date = (at: string) => formatDate(at, locale, "UTC");
  const last = `${oneAct(lastType).replace("a ", "A ")} on ${date(lastAt)}`;
  return acts <= 1 ? `${last}.` : `${last}; ${formatCount(acts, locale)} unanswered since ${date(firstAt)}.`;
}

export const waitingListNames = {
  waiting: "All who wait",
  "never-answered": "Wrote first, never answered",
  done: "Ticked off",
} satisfies Record<WaitingList, string>;

export const nobodyWaits = {
  waiting: "Nobody waits for an answer.",
  "never-answered": "Everybody who wrote first has had an answer of some kind.",
  done: "Nobody is ticked off.",
} satisfies Record<WaitingList, string>;
