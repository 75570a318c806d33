import type { Instant } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { Gain } from "#lib/engagement/spike.ts";

export const interactionKinds = ["likes", "comments", "shares", "saves"] as const;
export type InteractionKind = (typeof interactionKinds)[number];
/** The platform's counts of one post; null = it does not say. */
export type PostInteractions = Record<InteractionKind, number | null>;

/** A platform's own number of followers at a moment. */
export type FollowerCount = { at: Instant; followers: number };

/** A follower count of more days ago says nothing about the time of a post: whoever uploads monthly has 31 in between. */
export const freshFollowerDays = 35;

/** Followers by the last count at or before `at`; null = there is none, or it is too old. In order of time. */
export function followersAt(counts: readonly FollowerCount[], at: Instant): number | null {
  const last = counts.findLast((count) => count.at <= at);
  return last === undefined || at - last.at > freshFollowerDays * dayMs ? null : last.followers;
}

/** Kinds that some post has a count of: what the platform counts at all. */
export function countedKinds(posts: readonly PostInteractions[]): InteractionKind[] {
  return interactionKinds.filter((kind) => posts.some((post) => post[kind] !== null));
}

/** Sum over the kinds that the platform counts; `atLeast` where this post lacks one of them. Null = it has none. */
export function sumInteractions(post: PostInteractions, counted: readonly InteractionKind[]): Measure {
  const known = counted.map((kind) => post[kind]).filter((count) => count !== null);
  if (known.length === 0) return { value: null, state: "notEnough", has: 0, needs: 1, of: "posts" };
  const value = known.reduce((sum, count) => sum + count, 0);
  return { value, state: known.length === counted.length ? "ok" : "atLeast" };
}

/** A day of a platform's table, as days since 1970; null = it does not say. In order, without a day twice. */
export type CountDay = {
  day: number;
  followersTotal: number | null;
  newFollowers: number | null;
  unfollows: number | null;
};

export type WeekChange = Gain & {
  /** Days since 1970 of its Monday. */
  monday: number;
  losses: number | null;
  /** Gains less losses, or the difference of the totals at its two ends. */
  net: number | null;
};

/**
 * Gains and losses per UTC week from the first to the last one that is whole. A week of which a day is unknown is null;
 * where the table has no new followers, the difference of totals stands for the gain.
 */
export function weekChanges(days: readonly CountDay[]): WeekChange[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const byDay = new Map(days.map((each) => [each.day, each]));
  const hasGains = days.some(({ newFollowers }) => newFollowers !== null);
  const weeks: WeekChange[] = [];
  for (let monday = mondayFrom(first.day); monday + 7 <= last.day + 1; monday += 7) {
    const week = Array.from({ length: 7 }, (_, offset) => byDay.get(monday + offset));
    const gains = sumKnown(week.map((day) => day?.newFollowers ?? null));
    const losses = sumKnown(week.map((day) => day?.unfollows ?? null));
    const followersBefore = byDay.get(monday - 1)?.followersTotal ?? null;
    const after = week[6]?.followersTotal ?? null;
    const difference = followersBefore === null || after === null ? null : after - followersBefore;
    const net = difference ?? (gains === null || losses === null ? null : gains - losses);
    weeks.push({ monday, gain: hasGains ? gains : difference, losses, net, followersBefore });
  }
  return weeks;
}

/** The first Monday on or after a day: day 0 was a Thursday. */
function mondayFrom(day: number): number {
  return day + ((((4 - day) % 7) + 7) % 7);
}

function sumKnown(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}
