import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { thankPersonAction } from "#app/(signed-in)/profiles/[profileId]/reciprocity/actions.ts";
import { requestLocale } from "#app/request-locale.ts";
import { ReciprocityBody } from "#components/reciprocity/reciprocity-body.tsx";
import { loadReciprocitySearch } from "#components/reciprocity/reciprocity-search.ts";
import { routeTo } from "#components/ui/route.ts";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { loadReciprocity } from "#lib/services/reciprocity/load-reciprocity.ts";

export const metadata: Metadata = { title: "Reciprocity" };

export default async function ReciprocityPage({
  params,
  searchParams,
}: PageProps<"/profiles/[profileId]/reciprocity">) {
  const { profileId } = await params;
  const scope = await requireOwner();
  const search = await loadReciprocitySearch(searchParams);
  const reciprocity = await loadReciprocity(scope, profileId, {
    corner: search.corner,
    list: search.list,
    page: Math.max(1, search.page),
    waitingPage: Math.max(1, search.waiting),
  });
  if (!reciprocity) notFound();
  return (
    <ReciprocityBody
      reciprocity={reciprocity}
      search={search}
      path={routeTo(`/profiles/${profileId}/reciprocity`)}
      thank={thankPersonAction.bind(null, profileId)}
      locale={await requestLocale()}
    />
  );
}
