import { robustDistance } from "#lib/engagement/median.ts";

/** Follows of the owner on one UTC day, as days since 1970. */
export type FollowDay = { day: number; follows: number };

/** [fromDay, toDay), as days since 1970. */
export type FollowBurst = { fromDay: number; toDay: number; follows: number };

/** What is usual is taken from so many days before; as many have to be known since the first follow. */
const usualDays = 90;
const fewestKnownDays = 28;
const leastZ = 5;
/** Fewer followed people cannot be rated: a campaign needs 20 on its side. */
const leastFollows = 20;
const longestPause = 7;

/**
 * Days on which the owner followed unusually many people: whether to ask if that was a follow-back campaign. Careful on
 * purpose. A day stands out as a gain of followers does (five usual spreads, model.md 11) and has 20 follows or more; the
 * usual is the middle of the 90 days before the burst began, quiet days counted, so that a long campaign does not become
 * its own measure. The first four weeks of following are getting to know a place and ask nothing. Days that stand out and
 * are at most a week apart are one burst.
 */
export function findFollowBursts(days: readonly FollowDay[]): FollowBurst[] {
  const followsOn = new Map<number, number>();
  for (const { day, follows } of days) followsOn.set(day, (followsOn.get(day) ?? 0) + follows);
  const inOrder = [...followsOn.keys()].sort((a, b) => a - b);
  const first = inOrder[0];
  const bursts: FollowBurst[] = [];
  let open: (FollowBurst & { usual: number[] }) | null = null;
  for (const day of inOrder) {
    const follows = followsOn.get(day) ?? 0;
    if (first === undefined || follows < leastFollows || day - first < fewestKnownDays) continue;
    const isNear: boolean = open !== null && day - open.toDay < longestPause;
    const usual: number[] = open !== null && isNear ? open.usual : usualBefore(day, first, followsOn);
    if (robustDistance(follows, usual) < leastZ) continue;
    if (open === null || !isNear) {
      open = { fromDay: day, toDay: day, follows: 0, usual };
      bursts.push(open);
    }
    open.toDay = day + 1;
  }
  return bursts.map(({ fromDay, toDay }) => ({
    fromDay,
    toDay,
    follows: inOrder
      .filter((day) => fromDay <= day && day < toDay)
      .reduce((sum, day) => sum + (followsOn.get(day) ?? 0), 0),
  }));
}

function usualBefore(day: number, first: number, followsOn: ReadonlyMap<number, number>): number[] {
  const from = Math.max(first, day - usualDays);
  return Array.from({ length: day - from }, (_, offset) => followsOn.get(from + offset) ?? 0);
}
