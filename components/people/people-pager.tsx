import type { Route } from "next";
import { type PeopleSearch, peopleSearchText } from "#components/people/people-search.ts";
import { Pager } from "#components/ui/pager.tsx";
import { withSearch } from "#components/ui/route.ts";
import { formatCount } from "#lib/display/numbers.ts";
import { type PeoplePage, reachableRows } from "#lib/reports/people.ts";

type PeoplePagerProps = { path: Route; search: PeopleSearch; people: PeoplePage; locale: string };

export function PeoplePager({ path, search, people, locale }: PeoplePagerProps) {
  const { page, pageSize, total, isAtLeast } = people;
  return (
    <Pager
      page={page}
      pageSize={pageSize}
      total={total}
      totalText={isAtLeast ? `more than ${formatCount(total, locale)}` : undefined}
      reach={reachableRows}
      to={(next) => withSearch(path, peopleSearchText({ ...search, page: next }))}
      locale={locale}
    />
  );
}
