import { genuineInterval } from "#lib/engagement/genuine-interval.ts";
import { mergeIntervals } from "#lib/engagement/intervals.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { Measures } from "#lib/engagement/measures.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";
import type { Platform } from "#lib/engagement/types.ts";
import type { CampaignRecord } from "#lib/reports/campaign-record.ts";
import { comparedRange } from "#lib/reports/compared-range.ts";
import { type CountedPost, interactionsSeries, postInteractions } from "#lib/reports/counts-only.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import { growthView } from "#lib/reports/growth-view.ts";
import { interactionsGrowth } from "#lib/reports/interactions-growth.ts";
import { isPeopleKnown } from "#lib/reports/known-people.ts";
import type { LedgerAt } from "#lib/reports/ledger-history.ts";
import type { Comparison, Missing, Overview, RangeWish, SnapshotView, Tier } from "#lib/reports/overview.ts";
import { peopleSeries } from "#lib/reports/people-series.ts";
import { unaskedShare } from "#lib/reports/prepare-classes.ts";
import type { StrengthPoint } from "#lib/reports/prepare-strength-chart.ts";
import { presetRange } from "#lib/reports/preset-range.ts";
import { spanFigures } from "#lib/reports/span-figures.ts";
import type { StandoutFacts } from "#lib/reports/standout-facts.ts";
import { dayOf, dayTime, shiftDay } from "#lib/reports/utc-days.ts";

export type WeekRow = {
  weekEnd: string;
  people28: number;
  genuineEngagement: number;
  genuineEngagementSquares: number;
};

export type DailyRow = { day: string; followers: number | null; following: number | null; people28: number | null };

/** What is stored of a profile. */
export type OverviewFacts = {
  profile: { id: string; platform: Platform; handle: string; timeZone: string };
  /** As of the last moment that any fact names; null = nothing imported yet. */
  figures: {
    asOf: Date;
    modelVersion: number;
    parametersHash: string;
    tallies: Omit<Tallies, "credits">;
    measures: Measures;
  } | null;
  /** Days on which something is known or changes, oldest first, as all lists here. */
  daily: DailyRow[];
  weeks: WeekRow[];
  ledgers: LedgerAt[];
  snapshots: SnapshotView[];
  campaigns: CampaignRecord[];
  /** Posts with what the platform counts; only read where nobody is named. */
  posts: CountedPost[];
  standouts: StandoutFacts;
};

/** Whether whoever is gone from a list may as well have been renamed. */
export function leftMayBeRenamed(platform: Platform): boolean {
  return handlesOnly.has(platform);
}

// Handles are the identity there (formats.md 16).
const handlesOnly: ReadonlySet<Platform> = new Set(["instagram", "tiktok", "threads", "other"]);

/** The overview of a profile over a range that ends with what is known, not today. */
export function buildOverview(facts: OverviewFacts, wish: RangeWish & { comparison: Comparison }): Overview {
  const { figures, daily } = facts;
  const { comparison } = wish;
  const range = rangeOf(facts, wish);
  const compared = range === null ? null : comparedRange(range, comparison);
  const covered = mergeIntervals([...(figures?.tallies.received ?? []), ...(figures?.tallies.messages ?? [])]);
  const hasNames = figures?.tallies.hasNames ?? false;
  const span = (days: DayRange, peopleNow: Measure | null) =>
    spanFigures({ snapshots: facts.snapshots, daily, covered, hasNames, peopleNow }, days);
  const people28 = figures?.measures.figures.people28 ?? { value: null, state: "needsNames" as const };
  // The figures are as of now; what a range ends with that ended before is in its days.
  const endsNow = range !== null && range.toDay >= (knownDays(facts)?.toDay ?? "");
  const peopleNow = endsNow ? people28 : null;
  return {
    profile: facts.profile,
    tiers: tiersOf(facts),
    range,
    known: knownDays(facts),
    asOf: figures?.asOf.toISOString() ?? null,
    measures: figures?.measures ?? null,
    model: figures ? { version: figures.modelVersion, parametersHash: figures.parametersHash } : null,
    coverage: figures && {
      received: figures.tallies.received,
      given: figures.tallies.given,
      messages: figures.tallies.messages,
    },
    followers: latestCount(facts, "followers"),
    following: latestCount(facts, "following"),
    unasked: unaskedShare(figures?.measures ?? null),
    span: span(range ?? { fromDay: "", toDay: "" }, peopleNow),
    compared: compared && comparison !== "none" ? { comparison, range: compared, span: span(compared, null) } : null,
    leftMayBeRenamed: leftMayBeRenamed(facts.profile.platform),
    series: {
      followers: daily.flatMap(({ day, followers }) => (followers === null ? [] : [{ day, value: followers }])),
      people: range ? linesOfPeople(facts, covered, range, compared, peopleNow) : [],
      interactions: hasNames || !range ? [] : interactionsSeries(facts.posts, shiftDay(range.toDay, -1)),
      strength: strengthPoints(facts.weeks, covered),
      ledgers: facts.ledgers,
    },
    growth: !figures || !range ? null : growthOf(facts, covered, range, peopleNow?.value ?? null),
    campaigns: facts.campaigns,
    standouts: facts.standouts,
    posts:
      hasNames || !range || facts.posts.length === 0
        ? null
        : postInteractions(
            facts.posts.filter((post) => post.publishedDay >= range.fromDay && post.publishedDay < range.toDay),
            daily,
          ),
    snapshots: facts.snapshots,
    missing: missingOf(facts, hasNames),
  };
}

function rangeOf(facts: OverviewFacts, wish: RangeWish): Overview["range"] {
  const known = knownDays(facts);
  if (known === null) return null;
  if (wish.preset === "custom") return { preset: "custom", fromDay: wish.fromDay, toDay: wish.toDay };
  return presetRange(wish.preset, { firstDay: known.fromDay, lastDay: shiftDay(known.toDay, -1) });
}

function knownDays({ figures, daily, snapshots }: OverviewFacts): DayRange | null {
  if (!figures) return null;
  const lastDay = dayOf(figures.asOf.toISOString());
  const firsts = [daily[0]?.day, snapshots[0] && dayOf(snapshots[0].observedAt), lastDay];
  const firstDay = firsts.filter((day) => day !== undefined).sort()[0];
  return { fromDay: firstDay ?? lastDay, toDay: shiftDay(lastDay, 1) };
}

function tiersOf({ figures, daily, snapshots, posts }: OverviewFacts): Tier[] {
  const tiers: Tier[] = [];
  if (posts.length > 0 || daily.some((row) => row.followers !== null)) tiers.push("counts");
  if (snapshots.length > 0) tiers.push("lists");
  if (figures?.tallies.hasNames) tiers.push("people");
  return tiers;
}

function latestCount({ daily, snapshots }: OverviewFacts, side: "followers" | "following"): Measure {
  const count = daily.findLast((row) => row[side] !== null)?.[side];
  if (count !== undefined && count !== null) return { value: count, state: "ok" };
  const partial = snapshots.findLast((snapshot) => snapshot.side === side);
  if (partial) return { value: partial.listed, state: "atLeast" };
  return { value: null, state: side === "followers" ? "needsList" : "needsFollowing" };
}

type Covered = ReturnType<typeof mergeIntervals>;

/** The people of the range, and those of the period it is compared with. */
function linesOfPeople(
  { daily }: OverviewFacts,
  covered: Covered,
  range: DayRange,
  compared: DayRange | null,
  now: Measure | null,
): Overview["series"]["people"] {
  const line = (days: DayRange, last: Measure | null) => peopleSeries(daily, covered, days, last);
  if (!compared) return line(range, now);
  const before = line(compared, null).filter((point) => point.day < range.fromDay);
  return [...before, ...line(range, now)];
}

function strengthPoints(weeks: readonly WeekRow[], covered: Covered): StrengthPoint[] {
  return weeks.map((week) => {
    if (!isPeopleKnown(covered, dayTime(week.weekEnd))) return { day: week.weekEnd, value: null, lo: null, hi: null };
    return { day: week.weekEnd, value: week.genuineEngagement, ...genuineInterval(week) };
  });
}

function growthOf(
  facts: OverviewFacts,
  covered: Covered,
  range: DayRange,
  people28: number | null,
): Overview["growth"] {
  const { figures, daily, weeks, posts } = facts;
  if (!figures) return null;
  const { hasNames, engagers } = figures.tallies;
  return hasNames
    ? growthView({ weeks, daily, covered, peopleEver: engagers, people28 }, range)
    : interactionsGrowth(posts, daily, dayOf(figures.asOf.toISOString()));
}

function missingOf({ snapshots }: OverviewFacts, hasNames: boolean): Missing[] {
  const missing: Missing[] = [];
  const followers = snapshots.filter((snapshot) => snapshot.side === "followers");
  const complete = followers.filter((snapshot) => snapshot.completeness === "complete");
  if (followers.length === 0) missing.push("followers-list");
  else if (followers.at(-1)?.completeness !== "complete") missing.push("complete-list");
  if (complete.length === 1) missing.push("second-snapshot");
  if (!snapshots.some((snapshot) => snapshot.side === "following")) missing.push("following-list");
  if (!hasNames) missing.push("named-interactions");
  return missing;
}
