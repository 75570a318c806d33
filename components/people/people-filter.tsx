import type { Route } from "next";
import Link from "next/link";
import { type PeopleSearch, peopleSearchText } from "#components/people/people-search.ts";
import { withSearch } from "#components/ui/route.ts";
import { type PeopleFilter as Filter, peopleFilters } from "#lib/reports/people.ts";

const labels = {
  all: "Everyone",
  followers: "Follow you",
  following: "You follow",
  mutual: "Each other",
  "not-following-back": "Not following back",
  left: "Left",
  engaged: "Talk to you",
} satisfies Record<Filter, string>;

export function PeopleFilter({ path, search }: { path: Route; search: PeopleSearch }) {
  return (
    <nav aria-label="Show" className="flex flex-wrap gap-x-4 gap-y-1 text-small">
      {peopleFilters.map((filter) => (
        <Link
          key={filter}
          href={withSearch(path, peopleSearchText({ ...search, show: filter, page: 1 }))}
          aria-current={filter === search.show ? "true" : undefined}
          className="py-1 whitespace-nowrap text-soft hover:text-ink aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4"
        >
          {labels[filter]}
        </Link>
      ))}
    </nav>
  );
}
