import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requestLocale } from "#app/request-locale.ts";
import { PeopleBody } from "#components/people/people-body.tsx";
import { loadPeopleSearch } from "#components/people/people-search.ts";
import { routeTo } from "#components/ui/route.ts";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { loadPeople } from "#lib/services/people/load-people.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ params, searchParams }: PageProps<"/profiles/[profileId]/people">) {
  const { profileId } = await params;
  const scope = await requireOwner();
  const search = await loadPeopleSearch(searchParams);
  const people = await loadPeople(scope, profileId, {
    filter: search.show,
    sort: search.sort,
    descending: search.down,
    search: search.find.slice(0, 255),
    page: Math.max(1, search.page),
  });
  if (!people) notFound();
  const path = routeTo(`/profiles/${profileId}/people`);
  return <PeopleBody people={people} search={search} path={path} locale={await requestLocale()} />;
}
