import type { Act, Instant } from "#lib/engagement/account.ts";
import { dateOf, dayMs } from "#lib/engagement/days.ts";

type Timed = Pick<Act, "precision"> & { at: Instant };

/** So many days after an act something of mine still answers it. */
const answerDays = 7;

/**
 * Of the genuine acts of one person those after which I did anything for them within seven days, also below my own post
 * (model.md 6). Unlike favours not one to one: thanks for two comments may be one. Between days whose order is unknown,
 * that is on one date, nothing answers anything, as with favours.
 */
export function countAnswered(theirs: readonly Timed[], mine: readonly Timed[]): { acts: number; answered: number } {
  return { acts: theirs.length, answered: theirs.filter((act) => mine.some((each) => answers(each, act))).length };
}

function answers(mine: Timed, theirs: Timed): boolean {
  if (mine.precision === "second" && theirs.precision === "second") {
    const wait = mine.at - theirs.at;
    return wait > 0 && wait <= answerDays * dayMs;
  }
  const days = dateOf(mine.at) - dateOf(theirs.at);
  return days >= 1 && days <= answerDays;
}
