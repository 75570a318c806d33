import type { Route } from "next";
import { type OverviewSearch, overviewSearchText } from "#components/overview/overview-search.ts";
import { ChoiceLinks } from "#components/ui/choice-links.tsx";
import { withSearch } from "#components/ui/route.ts";
import { type Comparison, comparisons } from "#lib/reports/overview.ts";

const names = {
  none: "No comparison",
  before: "The period before",
  year: "A year before",
} satisfies Record<Comparison, string>;

/** With which other period the range is compared. */
export function ComparisonLinks({ path, search }: { path: Route; search: OverviewSearch }) {
  return (
    <ChoiceLinks
      label="Compare with"
      current={search.vs}
      choices={comparisons.map((vs) => ({
        id: vs,
        label: names[vs],
        href: withSearch(path, overviewSearchText({ ...search, vs })),
      }))}
    />
  );
}
