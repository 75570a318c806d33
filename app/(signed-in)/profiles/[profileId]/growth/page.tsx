import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requestLocale } from "#app/request-locale.ts";
import { GrowthBody } from "#components/growth/growth-body.tsx";
import { loadGrowthSearch } from "#components/growth/growth-search.ts";
import { routeTo } from "#components/ui/route.ts";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { loadGrowth } from "#lib/services/growth/load-growth.ts";

export const metadata: Metadata = { title: "Growth" };

export default async function GrowthPage({ params, searchParams }: PageProps<"/profiles/[profileId]/growth">) {
  const { profileId } = await params;
  const scope = await requireOwner();
  const search = await loadGrowthSearch(searchParams);
  const growth = await loadGrowth(scope, profileId);
  if (!growth) notFound();
  const path = routeTo(`/profiles/${profileId}/growth`);
  return <GrowthBody growth={growth} search={search} path={path} locale={await requestLocale()} />;
}
