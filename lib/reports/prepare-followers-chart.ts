import type { SeriesPoint } from "#lib/reports/chart-rows.ts";
import type { DatedEffort, DayRange } from "#lib/reports/day-range.ts";
import { followersLine } from "#lib/reports/prepare-proof-chart.ts";
import { prepareTimeChart } from "#lib/reports/prepare-time-chart.ts";
import { followersSentence } from "#lib/reports/proof-texts.ts";
import type { TimeChart } from "#lib/reports/time-chart.ts";

type FollowersFacts = { range: DayRange; followers: readonly SeriesPoint[]; efforts: readonly DatedEffort[] };

/** The bare count. Null when it is not known for any day of the range. */
export function prepareFollowersChart({ range, followers, efforts }: FollowersFacts, locale: string): TimeChart | null {
  const points = followers.filter((point) => point.day >= range.fromDay && point.day < range.toDay);
  const known = points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
  if (known.length === 0) return null;
  return prepareTimeChart(
    {
      range,
      efforts,
      panels: [
        {
          id: "followers",
          label: null,
          form: "count",
          baseline: null,
          // One list alone has no shape to show, only a size.
          startsAtZero: known.length === 1,
          lines: [followersLine(known)],
        },
      ],
      columns: [{ head: "Followers", field: "followers", points, form: "count" }],
      sentence: followersSentence(known, locale),
      note: "Dots: lists and totals. The axis does not begin at zero.",
    },
    locale,
  );
}
