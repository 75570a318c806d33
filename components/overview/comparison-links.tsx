import type { Route } from "next";
import { type OverviewSearch, overviewSearchText } from "#components/overview/overview-search.ts";
import { ChoiceLinks } from "#components/ui/choice-links.tsx";
import { withSearch } from "#components/ui/route.ts";
import { comparisonNames } from "#lib/display/comparison-text.ts";
import { comparisons } from "#lib/reports/overview.ts";

/** With which other period the range is compared. */
export function ComparisonLinks({ path, search }: { path: Route; search: OverviewSearch }) {
  return (
    <ChoiceLinks
      label="Compare with"
      current={search.vs}
      choices={comparisons.map((vs) => ({
        id: vs,
        label: comparisonNames[vs],
        href: withSearch(path, overviewSearchText({ ...search, vs })),
      }))}
    />
  );
}
