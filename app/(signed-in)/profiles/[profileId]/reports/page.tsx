import type { Metadata } from "next";
import {
  createLinkAction,
  deleteReportAction,
  publishReportAction,
  revokeLinkAction,
} from "#app/(signed-in)/profiles/[profileId]/reports/actions.ts";
import { requestLocale } from "#app/request-locale.ts";
import { PublishReport } from "#components/reports/publish-report.tsx";
import { ReportList } from "#components/reports/report-list.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { formatDate } from "#lib/display/dates.ts";
import { listReports } from "#lib/services/reports/list-reports.ts";

export const metadata: Metadata = { title: "Reports" };

export default async function ReportsPage({ params }: PageProps<"/profiles/[profileId]/reports">) {
  const scope = await requireOwner();
  const { profileId } = await params;
  const reports = await listReports(scope, profileId);
  const locale = await requestLocale();
  return (
    <>
      <PageHeading
        says={
          reports.length === 0
            ? "A report is the overview, frozen, behind a link that opens without an account and can be taken back."
            : undefined
        }
      >
        Reports
      </PageHeading>
      <div className="mb-8">
        <PublishReport
          publish={publishReportAction.bind(null, profileId)}
          suggestedTitle={`Report of ${formatDate(new Date().toISOString(), locale, "UTC")}`}
        />
      </div>
      {reports.length > 0 ? (
        <ReportList
          reports={reports}
          locale={locale}
          timeZone="UTC"
          createLink={createLinkAction}
          revokeLink={revokeLinkAction}
          deleteReport={deleteReportAction}
        />
      ) : null}
    </>
  );
}
