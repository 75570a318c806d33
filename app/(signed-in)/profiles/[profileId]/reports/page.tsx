import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { linkActions } from "#app/(signed-in)/(general)/links/link-actions.ts";
import {
  createReportAction,
  deleteReportAction,
  duplicateReportAction,
} from "#app/(signed-in)/profiles/[profileId]/reports/actions.ts";
import { requestLocale } from "#app/request-locale.ts";
import { NewReport } from "#components/reports/new-report.tsx";
import { ReportList } from "#components/reports/report-list.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { listCampaigns } from "#lib/services/judgement/list-campaigns.ts";
import { loadProfile } from "#lib/services/profiles/load-profile.ts";
import { listReports } from "#lib/services/reports/list-reports.ts";

export const metadata: Metadata = { title: "Reports" };

export default async function ReportsPage({ params }: PageProps<"/profiles/[profileId]/reports">) {
  const scope = await requireOwner();
  const { profileId } = await params;
  const profile = await loadProfile(scope, profileId);
  if (!profile) notFound();
  const reports = await listReports(scope, profileId);
  const campaigns = await listCampaigns(scope, profileId);
  return (
    <>
      <PageHeading says="You choose what it shows, and publish it. A link opens it without an account, and can be taken back at any time.">
        {reports.length === 0 ? "Nothing is shared yet." : "What you share."}
      </PageHeading>
      <div className="mb-8">
        <NewReport
          create={createReportAction.bind(null, profileId)}
          campaigns={campaigns.map(({ id, title }) => ({ id, title }))}
        />
      </div>
      {reports.length > 0 ? (
        <ReportList
          profileId={profileId}
          reports={reports}
          locale={await requestLocale()}
          timeZone={profile.timeZone}
          links={linkActions}
          duplicateReport={duplicateReportAction}
          deleteReport={deleteReportAction}
        />
      ) : null}
    </>
  );
}
