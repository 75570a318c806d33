import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { requestLocale } from "#app/request-locale.ts";
import { ImportDrop } from "#components/imports/import-drop.tsx";
import { OverviewBody } from "#components/overview/overview-body.tsx";
import { loadOverviewSearch } from "#components/overview/overview-search.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { env } from "#lib/env.ts";
import type { RangePreset } from "#lib/reports/overview.ts";
import { loadOverview } from "#lib/services/overview/load-overview.ts";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage({ params, searchParams }: PageProps<"/profiles/[profileId]">) {
  const { profileId } = await params;
  const { range } = await loadOverviewSearch(searchParams);
  return (
    <Suspense key={range} fallback={<Skeleton label="Loading the overview" />}>
      <Overview profileId={profileId} preset={range} />
    </Suspense>
  );
}

async function Overview({ profileId, preset }: { profileId: string; preset: RangePreset }) {
  const scope = await requireOwner();
  const overview = await loadOverview(scope, profileId, { preset });
  if (!overview) notFound();
  const locale = await requestLocale();
  const { uploadBytes, unpackedBytes, rows } = env().limits;
  return (
    <OverviewBody
      overview={overview}
      preset={preset}
      locale={locale}
      firstImport={<ImportDrop profileId={profileId} limits={{ uploadBytes, unpackedBytes, rows }} locale={locale} />}
    />
  );
}
