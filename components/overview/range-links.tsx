import type { Route } from "next";
import { type OverviewSearch, overviewSearchText } from "#components/overview/overview-search.ts";
import { ChoiceLinks } from "#components/ui/choice-links.tsx";
import { withSearch } from "#components/ui/route.ts";
import { rangeNames } from "#lib/display/range-text.ts";
import { rangePresets } from "#lib/reports/overview.ts";

type SearchLinksProps = { path: Route; search: OverviewSearch };

export function RangeLinks({ path, search }: SearchLinksProps) {
  return (
    <ChoiceLinks
      label="Range"
      current={search.range}
      choices={rangePresets.map((range) => ({
        id: range,
        label: rangeNames[range],
        href: withSearch(path, overviewSearchText({ ...search, range })),
      }))}
    />
  );
}
