import type { Route } from "next";
import { type OverviewSearch, overviewSearchText } from "#components/overview/overview-search.ts";
import { OwnDays } from "#components/overview/own-days.tsx";
import { RangeKeys } from "#components/overview/range-keys.tsx";
import { ChoiceLinks } from "#components/ui/choice-links.tsx";
import { withSearch } from "#components/ui/route.ts";
import { rangeNames } from "#lib/display/range-text.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import { rangePresets } from "#lib/reports/overview.ts";
import { stepRange } from "#lib/reports/step-range.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

type RangeLinksProps = { path: Route; search: OverviewSearch; range: DayRange; known: DayRange };

/** Ranges that are offered, days of one's own, and the same number of days before and after by the arrow keys. */
export function RangeLinks({ path, search, range, known }: RangeLinksProps) {
  const { vs, chart } = search;
  const addressOf = (days: DayRange | null) =>
    days &&
    withSearch(
      path,
      overviewSearchText({ vs, chart, range: "custom", from: days.fromDay, to: shiftDay(days.toDay, -1) }),
    );
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      <ChoiceLinks
        label="Range"
        current={search.range}
        choices={rangePresets.map((preset) => ({
          id: preset,
          label: rangeNames[preset],
          href: withSearch(path, overviewSearchText({ vs, chart, range: preset })),
        }))}
      />
      <OwnDays
        path={path}
        kept={{ vs, chart }}
        days={{ firstDay: range.fromDay, lastDay: shiftDay(range.toDay, -1) }}
        isCurrent={search.range === "custom"}
      />
      <RangeKeys
        before={addressOf(stepRange(range, "before", known))}
        after={addressOf(stepRange(range, "after", known))}
      />
    </div>
  );
}
