import type { Route } from "next";
import { overviewSearchText } from "#components/overview/overview-search.ts";
import { ChoiceLinks } from "#components/ui/choice-links.tsx";
import { withSearch } from "#components/ui/route.ts";
import { rangeNames } from "#lib/display/range-text.ts";
import { type RangePreset, rangePresets } from "#lib/reports/overview.ts";

type RangeLinksProps = { path: Route; current: RangePreset };

export function RangeLinks({ path, current }: RangeLinksProps) {
  return (
    <ChoiceLinks
      label="Range"
      current={current}
      choices={rangePresets.map((preset) => ({
        id: preset,
        label: rangeNames[preset],
        href: withSearch(path, overviewSearchText({ range: preset })),
      }))}
    />
  );
}
