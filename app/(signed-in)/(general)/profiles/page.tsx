import type { Metadata } from "next";
import {
  createProfileAction,
  deleteProfileAction,
  fillDemoAction,
} from "#app/(signed-in)/(general)/profiles/actions.ts";
import { requestLocale } from "#app/request-locale.ts";
import { ImportDrop } from "#components/imports/import-drop.tsx";
import { ImportHistory } from "#components/imports/import-history.tsx";
import { CreateProfile } from "#components/profiles/create-profile.tsx";
import { LookAround } from "#components/profiles/look-around.tsx";
import { ProfileList } from "#components/profiles/profile-list.tsx";
import { SampleProgress } from "#components/profiles/sample-progress.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { env } from "#lib/env.ts";
import { loadDemoProgress } from "#lib/services/demo/load-demo-progress.ts";
import { listImports } from "#lib/services/import/list-imports.ts";
import { loadProfiles } from "#lib/services/profiles/load-profiles.ts";

export const metadata: Metadata = { title: "Profiles" };

export default async function ProfilesPage() {
  const scope = await requireOwner();
  const [profiles, imports, sample] = await Promise.all([
    loadProfiles(scope),
    listImports(scope, null),
    loadDemoProgress(scope),
  ]);
  const unassigned = imports.filter((item) => item.profile === null);
  const locale = await requestLocale();
  const { uploadBytes, unpackedBytes, rows } = env().limits;
  return (
    <>
      <PageHeading
        says={
          profiles.length === 0
            ? "A profile is one account of yours on one platform. The first export makes the first profile."
            : undefined
        }
      >
        {profiles.length === 0 ? "Begin with what you have." : "Your profiles"}
      </PageHeading>
      {profiles.length > 0 ? <ProfileList profiles={profiles} locale={locale} remove={deleteProfileAction} /> : null}
      {sample ? <SampleProgress progress={sample} fill={fillDemoAction} locale={locale} /> : null}
      <div className="mt-6 mb-10">
        <CreateProfile create={createProfileAction} />
      </div>
      <ImportDrop profileId={null} limits={{ uploadBytes, unpackedBytes, rows }} locale={locale} />
      {profiles.length === 0 ? (
        <Section
          title="Nothing at hand?"
          says="Two made-up profiles show what comes of an export. They are marked as samples, take about a minute to load, and can be deleted like any other."
        >
          <LookAround label="Look around with sample data" fill={fillDemoAction} />
        </Section>
      ) : null}
      {unassigned.length > 0 ? (
        <Section title="Uploads without a profile">
          <ImportHistory imports={unassigned} locale={locale} />
        </Section>
      ) : null}
    </>
  );
}
