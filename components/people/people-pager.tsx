import type { Route } from "next";
import { type PeopleSearch, peopleSearchText } from "#components/people/people-search.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { withSearch } from "#components/ui/route.ts";
import { formatCount } from "#lib/display/numbers.ts";
import type { PeoplePage } from "#lib/reports/people.ts";

type PeoplePagerProps = { path: Route; search: PeopleSearch; people: PeoplePage; locale: string };

export function PeoplePager({ path, search, people, locale }: PeoplePagerProps) {
  const pages = Math.max(1, Math.ceil(people.total / people.pageSize));
  const first = (people.page - 1) * people.pageSize + 1;
  const last = Math.min(people.total, people.page * people.pageSize);
  const to = (page: number) => withSearch(path, peopleSearchText({ ...search, page }));
  if (people.total === 0) return null;
  return (
    <nav aria-label="Pages" className="mt-5 flex flex-wrap items-center gap-3 text-small text-soft">
      <span>
        {formatCount(first, locale)} to {formatCount(last, locale)} of {formatCount(people.total, locale)}
      </span>
      {pages > 1 ? (
        <span className="ml-auto flex gap-2">
          {people.page > 1 ? <ButtonLink href={to(people.page - 1)}>Previous</ButtonLink> : null}
          {people.page < pages ? <ButtonLink href={to(people.page + 1)}>Next</ButtonLink> : null}
        </span>
      ) : null}
    </nav>
  );
}
