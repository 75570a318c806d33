import type { Route } from "next";
import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { ChoosePeople } from "#components/people/choose-people.tsx";
import { FindPerson } from "#components/people/find-person.tsx";
import { PeopleFilter } from "#components/people/people-filter.tsx";
import { creditInfo } from "#components/people/people-infos.ts";
import { PeoplePager } from "#components/people/people-pager.tsx";
import { peopleRow } from "#components/people/people-row.ts";
import type { PeopleSearch } from "#components/people/people-search.ts";
import { PeopleTable } from "#components/people/people-table.tsx";
import { personRoute } from "#components/people/person-route.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { formatDate } from "#lib/display/dates.ts";
import { countOf } from "#lib/display/numbers.ts";
import { type PeoplePage, reachableRows, searchedNames } from "#lib/reports/people.ts";
import { filterTexts, peopleNotes } from "#lib/reports/people-text.ts";

type PeopleBodyProps = { people: PeoplePage; search: PeopleSearch; path: Route; locale: string };

export function PeopleBody({ people, search, path, locale }: PeopleBodyProps) {
  const { profile } = people;
  if (people.total === 0 && search.show === "all" && search.find === "") {
    return (
      <EmptyState
        title="Nobody is known yet"
        action={<ButtonLink href={`/profiles/${profile.id}/imports`}>Import a list</ButtonLink>}
      >
        Everybody on a list, and everybody who said something, stands here once the first files are in.
      </EmptyState>
    );
  }
  const more = people.isAtLeast ? "more than " : "";
  return (
    <>
      <PageHeading says={filterTexts[search.show].means}>
        {more}
        {countOf(people.total, "person", "people", locale)}
      </PageHeading>
      <div className="lg:grid lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-10">
        <PeopleFilter path={path} search={search} counts={people.counts} locale={locale} />
        <div className="min-w-0">
          <ChoosePeople counts={people.counts} locale={locale} />
          <div className="mb-5 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 max-lg:mt-3">
            <div className="w-full sm:w-[16rem]">
              <FindPerson />
            </div>
            <p className="flex items-center gap-1 text-fine text-faint">
              {people.asOf === null
                ? "Nothing is computed yet"
                : `Credit as of ${formatDate(people.asOf, locale, "UTC")}`}
              <MeasureInfo about="credit" info={creditInfo} locale={locale} />
            </p>
          </div>
          <PeopleTable
            platform={profile.platform}
            rows={people.rows.map((person) =>
              peopleRow(person, search.show, personRoute(profile.id, person.id), locale),
            )}
            empty={emptyText(people)}
          />
          {peopleNotes(people, { reachable: reachableRows, searched: searchedNames }, locale).map((note) => (
            <p key={note} className="mt-3 text-fine text-faint">
              {note}
            </p>
          ))}
          <PeoplePager path={path} search={search} people={people} locale={locale} />
        </div>
      </div>
    </>
  );
}

function emptyText({ total, page, pageSize }: PeoplePage): string {
  if (total === 0) return "Nobody fits. Try another filter or name.";
  return (page - 1) * pageSize >= reachableRows ? "Pages do not reach this far." : "There are not so many pages.";
}
