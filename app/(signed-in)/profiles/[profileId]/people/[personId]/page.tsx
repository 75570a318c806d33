import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  markPersonAction,
  unmarkPersonAction,
} from "#app/(signed-in)/profiles/[profileId]/people/[personId]/actions.ts";
import { requestLocale } from "#app/request-locale.ts";
import { PersonBody } from "#components/people/person-body.tsx";
import { loadPersonSearch } from "#components/people/person-search.ts";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { loadPerson } from "#lib/services/people/load-person.ts";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({
  params,
  searchParams,
}: PageProps<"/profiles/[profileId]/people/[personId]">) {
  const { profileId, personId } = await params;
  const scope = await requireOwner();
  const { acts } = await loadPersonSearch(searchParams);
  const person = await loadPerson(scope, profileId, personId, { page: Math.max(1, acts) });
  if (!person) notFound();
  return (
    <PersonBody
      page={person}
      locale={await requestLocale()}
      mark={markPersonAction.bind(null, profileId, personId)}
      unmark={unmarkPersonAction.bind(null, profileId, personId)}
    />
  );
}
