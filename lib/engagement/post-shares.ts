import { type ClassifiedAct, isGenuine } from "#lib/engagement/classify-person.ts";
import { isCountedByPlatforms } from "#lib/engagement/counted-types.ts";
import { hasOwnText } from "#lib/engagement/fact-keys.ts";
import { gradeOfText } from "#lib/engagement/text-grade.ts";

/** What one person adds to the figures of a post (model.md 6, "per post", and the giveaway suggestion of 11). */
export type PostShare = {
  actors: number;
  genuine: number;
  people: number;
  words: number;
  genuineShares: number;
  newcomers: number;
  outsiders: number;
  onlyHere: number;
  trivialOnly: number;
  counted: number;
};

export const postShareNames = [
  "actors",
  "genuine",
  "people",
  "words",
  "genuineShares",
  "newcomers",
  "outsiders",
  "onlyHere",
  "trivialOnly",
  "counted",
] as const satisfies readonly (keyof PostShare)[];

type JudgedAct = Pick<ClassifiedAct, "act" | "class" | "isStrong">;

/** Per post that the person acted on; `received` in the order of time. `hasPast` = they acted before, on other posts. */
export function postSharesOf(
  received: readonly JudgedAct[],
  person: { isEngager: boolean; isFollower: boolean; hasPast: boolean },
): Map<string, PostShare> {
  const perPost = new Map<string, JudgedAct[]>();
  for (const each of received) {
    if (each.act.post === null) continue;
    const acts = perPost.get(each.act.post);
    if (acts) acts.push(each);
    else perPost.set(each.act.post, [each]);
  }
  const isOnlyHere = !person.hasPast && perPost.size === 1 && received.every(({ act }) => act.post !== null);
  const firstPost = person.hasPast ? null : (received.find((each) => isGenuine(each.class))?.act.post ?? null);
  const shares = new Map<string, PostShare>();
  for (const [post, acts] of perPost) {
    const genuine = acts.filter((each) => isGenuine(each.class));
    const isPerson = person.isEngager && genuine.length > 0;
    shares.set(post, {
      actors: 1,
      genuine: genuine.length,
      people: Number(isPerson),
      words: genuine.filter((each) => each.isStrong).length,
      genuineShares: genuine.filter(({ act }) => act.type === "share" || act.type === "quote").length,
      newcomers: Number(isPerson && post === firstPost),
      outsiders: Number(isPerson && !person.isFollower),
      onlyHere: Number(isOnlyHere),
      trivialOnly: Number(wroteOnlyTrivially(acts)),
      counted: acts.filter(({ act }) => isCountedByPlatforms(act)).length,
    });
  }
  return shares;
}

function wroteOnlyTrivially(acts: readonly JudgedAct[]): boolean {
  const written = acts.filter(({ act }) => hasOwnText(act.type));
  return written.length > 0 && written.every(({ act }) => gradeOfText(act.text) === "trivial");
}
