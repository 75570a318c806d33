import "server-only";
import { findFigures } from "#lib/db/figures.ts";
import { findStays } from "#lib/db/growth.ts";
import { findOverviewRows } from "#lib/db/overview.ts";
import { mergeIntervals } from "#lib/engagement/intervals.ts";
import { survival } from "#lib/engagement/survival.ts";
import { dayNumberOf } from "#lib/reports/day-numbers.ts";
import { growthView } from "#lib/reports/growth-view.ts";
import { peopleAt } from "#lib/reports/people-series.ts";
import { type ToldGrowth, toldGrowth } from "#lib/reports/told-growth.ts";
import { dayOf, shiftDay } from "#lib/reports/utc-days.ts";
import type { OwnerScope } from "#lib/scope.ts";

/**
 * Whether growth brought people, over the days from `from` to `to` with both (null = as far as is known), and how long
 * followers stay, over all lists. Weeks are read with today's classes.
 */
export async function loadGrowthFigures(
  scope: OwnerScope,
  profileId: string,
  span: { from: string | null; to: string | null },
  locale: string,
): Promise<ToldGrowth> {
  const figures = await findFigures(scope, profileId);
  const { weeks, daily, snapshots } = await findOverviewRows(scope, profileId);
  const first = daily.find((row) => row.followers !== null)?.day ?? daily[0]?.day;
  if (!figures || first === undefined) return toldGrowth(null, null, locale);
  const lists = snapshots.filter((list) => list.side === "followers" && list.completeness === "complete");
  const ends = [lists[0], lists.at(-1)].map((list) => (list ? dayNumberOf(dayOf(list.observedAt)) : null));
  const [firstList, lastList] = ends;
  const stay =
    firstList == null || lastList == null
      ? null
      : survival(await findStays(scope, profileId), { first: firstList, end: lastList });
  // The value at a day's start is that of the days before it.
  const fromDay = span.from ?? shiftDay(first, 1);
  const toDay = shiftDay(span.to ?? dayOf(figures.asOf.toISOString()), 1);
  const { hasNames, engagers, received, messages } = figures.tallies;
  const covered = mergeIntervals([...received, ...messages]);
  const people28 = span.to === null ? figures.measures.figures.people28.value : peopleAt(daily, covered, toDay);
  const view = hasNames
    ? growthView(
        {
          weeks: weeks.filter(({ weekEnd }) => weekEnd >= fromDay && weekEnd <= toDay),
          daily,
          covered,
          peopleEver: engagers,
          people28,
        },
        { fromDay, toDay },
      )
    : null;
  return toldGrowth(view, stay, locale);
}
