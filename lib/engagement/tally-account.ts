import { type Account, type ActClass, actClasses, type Instant } from "#lib/engagement/account.ts";
import { type ClassifiedAccount, classifyAccount } from "#lib/engagement/classify-account.ts";
import { countBlocks } from "#lib/engagement/core-blocks.ts";
import { isCountedByPlatforms } from "#lib/engagement/counted-types.ts";
import { depthOf } from "#lib/engagement/depth.ts";
import { findEngagers, findRingEngagers } from "#lib/engagement/engagers.ts";
import { tallyLedger } from "#lib/engagement/ledger.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import type { PeopleTallies, Tallies } from "#lib/engagement/tallies.ts";
import { countInBlock, isInBlock } from "#lib/engagement/time-windows.ts";
import type { ActType } from "#lib/engagement/types.ts";

/** All tallies of an account as of an instant (model.md 6 and 7): the pure counterpart of what the database stores. */
export function tallyAccount(account: Account, asOf: Instant, parameters: ModelParameters): Tallies {
  const classified = classifyAccount(account, asOf, parameters);
  const marks = classified.account.marks.length;
  return { ...tallyClassified(classified), marks, withoutMarks: marks === 0 ? null : tallyUnmarked(classified) };
}

function tallyUnmarked({ account, asOf, parameters }: ClassifiedAccount): Tallies["withoutMarks"] {
  const unmarked = classifyAccount({ ...account, marks: [] }, asOf, parameters);
  const { people28, genuineEngagement, core } = tallyPeople(unmarked);
  return { people28, genuineEngagement, core };
}

/** The same for an account that is classified already, without the figures for which marks are ignored. */
export function tallyClassified(classified: ClassifiedAccount): Omit<Tallies, "marks" | "withoutMarks"> {
  const { account, asOf, parameters, podsUntested } = classified;
  const named = account.acts.filter((act) => act.direction === "received" && act.actor !== null);
  const words = named.filter(({ type }) => wordTypes.has(type));
  const posts = new Set(account.posts.map(({ id }) => id));
  return {
    asOf,
    ...account.coverage,
    hasNames: named.length > 0,
    ...tallyPeople(classified),
    posts28: account.posts.filter(
      ({ publishedAt }) => publishedAt !== null && isInBlock(publishedAt, asOf, parameters.peopleDays),
    ).length,
    classes: countClasses(classified),
    podsUntested,
    wordActs: words.length,
    wordActsWithoutText: words.filter(({ text }) => text === null).length,
    countedActs: null,
    namedActs: named.filter((act) => act.post !== null && posts.has(act.post) && isCountedByPlatforms(act)).length,
    ledger: tallyLedger(classified),
  };
}

function tallyPeople(classified: ClassifiedAccount): PeopleTallies {
  const { account, asOf, parameters } = classified;
  const { peopleDays, engagedDays } = parameters;
  const engagers = findEngagers(classified);
  const all = [...engagers, ...findRingEngagers(classified)];
  const isIn = (times: readonly Instant[], block: number) => countInBlock(times, asOf, peopleDays, block) > 0;
  const now = all.filter(({ times }) => isIn(times, 0));
  const before = new Set(all.filter(({ times }) => isIn(times, 1)));
  const stayed = now.filter((each) => before.has(each)).length;
  const followers = new Set(account.snapshots.at(-1)?.rows.map(({ actor }) => actor));
  const present = engagers.filter(({ times }) => isIn(times, 0));
  const shares = engagers.map((each) => countInBlock(each.shares, asOf, peopleDays));
  return {
    engagers: engagers.length,
    people28: now.length,
    people90: all.filter(({ times }) => countInBlock(times, asOf, engagedDays) > 0).length,
    genuineEngagement: sum(all.map(({ worth }) => worth)),
    genuineEngagementSquares: sum(all.map(({ worth }) => worth ** 2)),
    flatGenuineEngagement: sum(all.map(({ flatWorth }) => flatWorth)),
    core: engagers.filter((each) => countBlocks(each.times, asOf, parameters) >= parameters.coreNeeded).length,
    depth: depthOf(engagers.map(({ times }) => countInBlock(times, asOf, engagedDays))),
    block1: before.size,
    stayed,
    gained: now.length - stayed,
    lost: before.size - stayed,
    block0Engagers: present.length,
    block0Followers: present.filter(({ actor }) => followers.has(actor)).length,
    amplifiers28: shares.filter((many) => many > 0).length,
    shares28: sum(shares),
    credits: engagers.map(({ credit }) => credit),
  };
}

function countClasses({ people }: ClassifiedAccount): Record<ActClass, number> {
  const counts = recordOf(actClasses, () => 0);
  for (const { received } of people.values()) for (const each of received) counts[each.class] += 1;
  return counts;
}

const wordTypes: ReadonlySet<ActType> = new Set(["comment", "reply", "mention"]);
function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
