import type { Route } from "next";
import { FindPerson } from "#components/people/find-person.tsx";
import { PeopleFilter } from "#components/people/people-filter.tsx";
import { PeoplePager } from "#components/people/people-pager.tsx";
import type { PeopleSearch } from "#components/people/people-search.ts";
import { PeopleTable, type PersonTableRow } from "#components/people/people-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { formatDate } from "#lib/display/dates.ts";
import { countOf } from "#lib/display/numbers.ts";
import type { PeoplePage, PersonRow } from "#lib/reports/people.ts";
import { exchangeStanding, followedSince, followStanding } from "#lib/reports/person-standing.ts";

type PeopleBodyProps = { people: PeoplePage; search: PeopleSearch; path: Route; locale: string };

export function PeopleBody({ people, search, path, locale }: PeopleBodyProps) {
  if (people.total === 0 && search.show === "all" && search.find === "") {
    return (
      <EmptyState
        title="Nobody is known yet"
        action={<ButtonLink href={`/profiles/${people.profile.id}/imports`}>Import a list</ButtonLink>}
      >
        Everybody on a list, and everybody who said something, stands here once the first files are in.
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeading>{countOf(people.total, "person", "people", locale)}</PageHeading>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <PeopleFilter path={path} search={search} />
        <div className="w-full sm:w-[16rem]">
          <FindPerson />
        </div>
      </div>
      <PeopleTable
        platform={people.profile.platform}
        rows={people.rows.map((person) => tableRow(person, locale))}
        locale={locale}
      />
      <PeoplePager path={path} search={search} people={people} locale={locale} />
    </>
  );
}

function tableRow(person: PersonRow, locale: string): PersonTableRow {
  const { id, handle, platformId, received, given, engaged } = person;
  return {
    id,
    handle,
    platformId,
    received,
    given,
    engaged,
    follows: followStanding(person, locale, "UTC"),
    since: followedSince(person, locale, "UTC") ?? "not known",
    exchange: exchangeStanding(person),
    lastHeard: person.lastReceivedAt === null ? "not yet" : formatDate(person.lastReceivedAt, locale, "UTC"),
  };
}
