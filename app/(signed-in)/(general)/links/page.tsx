import type { Metadata } from "next";
import { linkActions } from "#app/(signed-in)/(general)/links/link-actions.ts";
import { requestLocale } from "#app/request-locale.ts";
import { LiveLinks } from "#components/reports/live-links.tsx";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { listLiveLinks } from "#lib/services/reports/list-live-links.ts";

export const metadata: Metadata = { title: "Links" };

export default async function LinksPage() {
  const scope = await requireOwner();
  const links = await listLiveLinks(scope);
  const locale = await requestLocale();
  return (
    <>
      <PageHeading
        says={
          links.length === 0
            ? "Nothing of this workspace can be opened without an account. Links are made where the reports are."
            : "Whoever has one of these addresses can read its report, without an account. Opens are counted, and nobody who opens one is followed."
        }
      >
        {links.length === 0 ? "No links" : "Links that work"}
      </PageHeading>
      {links.length > 0 ? (
        <>
          <LiveLinks links={links} locale={locale} actions={linkActions} />
          <div className="mt-6">
            <ConfirmButton
              label="Revoke all"
              about="links of this workspace"
              tone="plain"
              question="Revoke all links?"
              consequence="None of them works from the next request on, also where a page is open. The reports stay."
              act={linkActions.revokeAll.bind(null, null)}
            />
          </div>
        </>
      ) : null}
    </>
  );
}
