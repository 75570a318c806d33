import type { Route } from "next";
import Link from "next/link";
import { overviewSearchText } from "#components/overview/overview-search.ts";
import { withSearch } from "#components/ui/route.ts";
import { type RangePreset, rangePresets } from "#lib/reports/overview.ts";

type RangeLinksProps = { path: Route; current: RangePreset };

const labels = {
  "28d": "28 days",
  "90d": "90 days",
  "12m": "12 months",
  year: "This year",
  all: "All",
} satisfies Record<RangePreset, string>;

export function RangeLinks({ path, current }: RangeLinksProps) {
  return (
    <nav aria-label="Range" className="flex flex-wrap gap-x-4 gap-y-1 text-small">
      {rangePresets.map((preset) => (
        <Link
          key={preset}
          href={withSearch(path, overviewSearchText({ range: preset }))}
          scroll={false}
          aria-current={preset === current ? "true" : undefined}
          className="py-1 text-soft hover:text-ink aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4"
        >
          {labels[preset]}
        </Link>
      ))}
    </nav>
  );
}
