import type { Route } from "next";
import Link from "next/link";
import { type PeopleSearch, peopleSearchText } from "#components/people/people-search.ts";
import { withSearch } from "#components/ui/route.ts";
import { formatCount } from "#lib/display/numbers.ts";
import type { PeopleCounts } from "#lib/reports/people.ts";
import { filterGroups, filterTexts } from "#lib/reports/people-text.ts";

type PeopleFilterProps = { path: Route; search: PeopleSearch; counts: PeopleCounts | null; locale: string };

/** Beside the table on a wide screen: what of the people is shown, with how many there are. */
export function PeopleFilter({ path, search, counts, locale }: PeopleFilterProps) {
  return (
    <nav aria-label="Show" className="text-small max-lg:hidden">
      {filterGroups.map(({ label, filters }) => (
        <div key={label} className="pb-6">
          <p className="pb-1 text-fine text-faint">{label}</p>
          <ul>
            {filters.map((filter) => (
              <li key={filter}>
                <Link
                  href={withSearch(path, peopleSearchText({ ...search, show: filter, page: 1 }))}
                  aria-current={filter === search.show ? "true" : undefined}
                  className="flex items-baseline justify-between gap-3 rounded-control py-1 text-soft hover:text-ink aria-[current]:font-medium aria-[current]:text-ink [&[aria-current]>:first-child]:underline [&[aria-current]>:first-child]:underline-offset-4"
                >
                  <span className="first-letter:uppercase">{filterTexts[filter].name}</span>
                  {counts ? (
                    <span className="text-fine font-normal text-faint">{formatCount(counts[filter], locale)}</span>
                  ) : null}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
