import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  addToCommunityAction,
  dissolveCommunityAction,
  leaveCommunityAction,
  nameCommunityAction,
  searchPeopleAction,
} from "#app/(signed-in)/profiles/[profileId]/rings/actions.ts";
import { requestLocale } from "#app/request-locale.ts";
import { RingsBody } from "#components/rings/rings-body.tsx";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { loadRings } from "#lib/services/rings/load-rings.ts";

export const metadata: Metadata = { title: "Rings" };

export default async function RingsPage({ params }: PageProps<"/profiles/[profileId]/rings">) {
  const { profileId } = await params;
  const page = await loadRings(await requireOwner(), profileId);
  if (!page) notFound();
  return (
    <RingsBody
      page={page}
      locale={await requestLocale()}
      actions={{
        name: nameCommunityAction.bind(null, profileId),
        add: addToCommunityAction.bind(null, profileId),
        dissolve: dissolveCommunityAction.bind(null, profileId),
        unmark: leaveCommunityAction.bind(null, profileId),
        search: searchPeopleAction.bind(null, profileId),
      }}
    />
  );
}
