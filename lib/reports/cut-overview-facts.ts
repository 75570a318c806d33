import type { Interval } from "#lib/engagement/account.ts";
import type { OverviewFacts } from "#lib/reports/build-overview.ts";
import { dayOf, dayTime } from "#lib/reports/utc-days.ts";

/** What was known before a day: facts as they stood then. `figures` are those of the model as of its start. */
export function cutOverviewFacts(
  facts: OverviewFacts,
  toDay: string,
  figures: OverviewFacts["figures"],
): OverviewFacts {
  const end = dayTime(toDay) - 1;
  const cut = (intervals: readonly Interval[]): Interval[] =>
    intervals.flatMap(([from, to]): Interval[] => (from > end ? [] : [[from, Math.min(to, end)]]));
  return {
    ...facts,
    figures: figures && {
      ...figures,
      tallies: {
        ...figures.tallies,
        received: cut(figures.tallies.received),
        given: cut(figures.tallies.given),
        messages: cut(figures.tallies.messages),
      },
    },
    daily: facts.daily.filter(({ day }) => day < toDay),
    weeks: facts.weeks.filter(({ weekEnd }) => weekEnd <= toDay),
    ledgers: facts.ledgers.filter(({ at }) => dayOf(at) < toDay),
    snapshots: facts.snapshots.filter(({ observedAt }) => dayOf(observedAt) < toDay),
    campaigns: facts.campaigns.filter(({ fromDay }) => fromDay < toDay),
    posts: facts.posts.filter(({ publishedDay }) => publishedDay < toDay),
  };
}
