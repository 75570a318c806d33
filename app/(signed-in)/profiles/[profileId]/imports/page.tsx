import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requestLocale } from "#app/request-locale.ts";
import { ImportDrop } from "#components/imports/import-drop.tsx";
import { ImportHistory } from "#components/imports/import-history.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { env } from "#lib/env.ts";
import { listImports } from "#lib/services/import/list-imports.ts";
import { loadProfile } from "#lib/services/profiles/load-profile.ts";

export const metadata: Metadata = { title: "Imports" };

export default async function ImportsPage({ params }: PageProps<"/profiles/[profileId]/imports">) {
  const { profileId } = await params;
  const scope = await requireOwner();
  if (!(await loadProfile(scope, profileId))) notFound();
  const imports = await listImports(scope, profileId);
  const locale = await requestLocale();
  const { uploadBytes, unpackedBytes, rows } = env().limits;
  return (
    <>
      <PageHeading>Imports</PageHeading>
      <ImportDrop profileId={profileId} limits={{ uploadBytes, unpackedBytes, rows }} locale={locale} />
      <Section title="Every attempt" says={imports.length === 0 ? "Nothing has been uploaded yet." : undefined}>
        {imports.length > 0 ? <ImportHistory imports={imports} locale={locale} /> : null}
      </Section>
    </>
  );
}
