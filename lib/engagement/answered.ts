import type { Act, Instant, Interval } from "#lib/engagement/account.ts";
import { dateOf, dayMs } from "#lib/engagement/days.ts";
import { isCovered } from "#lib/engagement/intervals.ts";

type Timed = Pick<Act, "precision"> & { at: Instant };

/** So many days after an act something of mine still answers it. */
export const answerDays = 7;

/**
 * Of the genuine acts of one person those after which I did anything for them within seven days, also below my own post
 * (model.md 6). Unlike favours not one to one: thanks for two comments may be one. Between days whose order is unknown,
 * that is on one date, nothing answers anything, as with favours. An act whose seven days are not over by `asOf`, or not
 * all in `given`, the spans for which my own acts are known, is not counted: whether it was answered is not known.
 */
export function countAnswered(
  theirs: readonly Timed[],
  mine: readonly Timed[],
  { given, asOf }: { given: readonly Interval[]; asOf: Instant },
): { acts: number; answered: number } {
  const known = theirs.filter(({ at }) => {
    const end = at + answerDays * dayMs;
    return end <= asOf && isCovered(given, at, end);
  });
  const sorted = mine.toSorted((a, b) => a.at - b.at);
  let earliest = 0;
  let answered = 0;
  for (const act of known.toSorted((a, b) => a.at - b.at)) {
    // By days an answer may lie a midnight further away than by hours.
    while (earliest < sorted.length && (sorted[earliest]?.at ?? 0) <= act.at - dayMs) earliest += 1;
    for (let index = earliest; index < sorted.length; index += 1) {
      const each = sorted[index];
      if (!each || each.at > act.at + (answerDays + 1) * dayMs) break;
      if (!answers(each, act)) continue;
      answered += 1;
      break;
    }
  }
  return { acts: known.length, answered };
}

function answers(mine: Timed, theirs: Timed): boolean {
  if (mine.precision === "second" && theirs.precision === "second") {
    const wait = mine.at - theirs.at;
    return wait > 0 && wait <= answerDays * dayMs;
  }
  const days = dateOf(mine.at) - dateOf(theirs.at);
  return days >= 1 && days <= answerDays;
}
