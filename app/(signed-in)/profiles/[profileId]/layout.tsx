import { notFound } from "next/navigation";
import { Suspense } from "react";
import { SignedInHeader } from "#app/(signed-in)/signed-in-header.tsx";
import { routeTo } from "#components/ui/route.ts";
import { TabLinks } from "#components/ui/tab-links.tsx";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { platformOfProfile } from "#lib/display/profile-platform.ts";
import { tiersText } from "#lib/display/tiers-text.ts";
import { loadProfile } from "#lib/services/profiles/load-profile.ts";
import { loadTiers } from "#lib/services/profiles/load-tiers.ts";

export default async function ProfileLayout({ params, children }: LayoutProps<"/profiles/[profileId]">) {
  const { profileId } = await params;
  const scope = await requireOwner();
  const profile = await loadProfile(scope, profileId);
  if (!profile) notFound();
  return (
    <>
      <SignedInHeader>
        <bdi className="font-medium text-ink">@{profile.handle}</bdi>{" "}
        <span className="ml-1">
          {platformOfProfile(profile)}
          <Suspense>
            <Tiers profileId={profileId} />
          </Suspense>
        </span>
      </SignedInHeader>
      <div className="frame">
        <TabLinks
          label="Pages of this profile"
          links={[
            { href: routeTo(`/profiles/${profileId}`), label: "Overview" },
            { href: routeTo(`/profiles/${profileId}/people`), label: "People" },
            { href: routeTo(`/profiles/${profileId}/reciprocity`), label: "Reciprocity" },
            { href: routeTo(`/profiles/${profileId}/growth`), label: "Growth" },
            { href: routeTo(`/profiles/${profileId}/posts`), label: "Posts" },
            { href: routeTo(`/profiles/${profileId}/campaigns`), label: "Campaigns" },
            { href: routeTo(`/profiles/${profileId}/rings`), label: "Rings" },
            { href: routeTo(`/profiles/${profileId}/reports`), label: "Reports" },
            { href: routeTo(`/profiles/${profileId}/imports`), label: "Imports" },
            { href: routeTo(`/profiles/${profileId}/settings`), label: "Settings" },
          ]}
        />
      </div>
      <main className="frame pb-24">{children}</main>
    </>
  );
}

/** What the files of the profile can prove, said on each of its pages. */
async function Tiers({ profileId }: { profileId: string }) {
  return ` · ${tiersText(await loadTiers(await requireOwner(), profileId))}`;
}
