import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportNext } from "#app/(signed-in)/(general)/imports/[importId]/import-next.tsx";
import { requestLocale } from "#app/request-locale.ts";
import { ImportBody } from "#components/imports/import-body.tsx";
import { importTitle } from "#components/imports/import-title.ts";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { loadImport } from "#lib/services/import/load-import.ts";
import { listProfiles } from "#lib/services/profiles/list-profiles.ts";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ params }: PageProps<"/imports/[importId]">) {
  const { importId } = await params;
  const scope = await requireOwner();
  const view = await loadImport(scope, importId);
  if (!view) notFound();
  const profiles = view.state === "previewed" ? await listProfiles(scope) : [];
  const locale = await requestLocale();
  const next = <ImportNext view={view} profiles={profiles} locale={locale} />;
  return (
    <ImportBody
      view={view}
      title={importTitle(view.state)}
      aside={view.state === "previewed" ? next : undefined}
      locale={locale}
    >
      {view.state === "previewed" ? null : next}
    </ImportBody>
  );
}
