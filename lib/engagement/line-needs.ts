import type { LedgerLine } from "#lib/engagement/account.ts";
import type { FollowerFacts } from "#lib/engagement/ledger-line.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";

/** What would change the line. */
export type Need =
  | { code: "wordsOrTwoPlaces" }
  | { code: "wordsOrAnotherPlace" }
  | { code: "anotherAct" }
  | { code: "lapses"; days: number }
  | { code: "removeSpamMark" }
  | { code: "time"; days: number }
  | { code: "posts"; n: number };

/** The nearest things that would change a line, the surest first. */
export function needsOf(line: LedgerLine, facts: FollowerFacts, parameters: ModelParameters): Need[] {
  switch (line) {
    case "engaged":
      return [{ code: "lapses", days: parameters.engagedDays - (facts.daysSinceGenuine ?? 0) }];
    case "lapsed":
      return [{ code: "anotherAct" }];
    case "once":
      return [{ code: "wordsOrAnotherPlace" }];
    case "suspect":
      return [{ code: facts.isSpam ? "removeSpamMark" : "wordsOrTwoPlaces" }];
    case "new":
      return [{ code: "time", days: parameters.newDays - facts.minDays }, { code: "wordsOrTwoPlaces" }];
    case "unclear":
      return [{ code: "posts", n: parameters.minPostsSeen - facts.postsSeen }, { code: "wordsOrTwoPlaces" }];
    case "traded":
    case "courtesy":
    case "hollow":
      return [{ code: "wordsOrTwoPlaces" }];
    default:
      return line satisfies never;
  }
}
