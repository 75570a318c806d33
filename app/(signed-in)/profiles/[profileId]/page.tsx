import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { requestLocale } from "#app/request-locale.ts";
import { FirstImport } from "#components/imports/first-import.tsx";
import { OverviewBody } from "#components/overview/overview-body.tsx";
import { defaultRange, loadOverviewSearch, type OverviewSearch } from "#components/overview/overview-search.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { env } from "#lib/env.ts";
import { rangeWish } from "#lib/reports/range-wish.ts";
import { loadOverview } from "#lib/services/overview/load-overview.ts";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage({ params, searchParams }: PageProps<"/profiles/[profileId]">) {
  const { profileId } = await params;
  const search = await loadOverviewSearch(searchParams);
  return (
    <Suspense
      key={`${search.range} ${search.from} ${search.to} ${search.vs}`}
      fallback={<Skeleton label="Loading the overview" />}
    >
      <Overview profileId={profileId} search={search} />
    </Suspense>
  );
}

async function Overview({ profileId, search }: { profileId: string; search: OverviewSearch }) {
  const scope = await requireOwner();
  const overview = await loadOverview(scope, profileId, { ...rangeWish(search, defaultRange), comparison: search.vs });
  if (!overview) notFound();
  const locale = await requestLocale();
  const { uploadBytes, unpackedBytes, rows } = env().limits;
  return (
    <OverviewBody
      overview={overview}
      search={search}
      locale={locale}
      firstImport={<FirstImport profileId={profileId} limits={{ uploadBytes, unpackedBytes, rows }} locale={locale} />}
    />
  );
}
