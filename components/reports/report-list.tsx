import { CreateLink } from "#components/reports/create-link.tsx";
import { DuplicateButton } from "#components/reports/duplicate-button.tsx";
import { LinkList } from "#components/reports/link-list.tsx";
import type { LinkActions } from "#components/reports/link-state.ts";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import { routeTo } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { formatDate, formatMoment } from "#lib/display/dates.ts";
import type { ReportSummary } from "#lib/reports/report-summary.ts";

type ReportListProps = {
  profileId: string;
  reports: ReportSummary[];
  locale: string;
  timeZone: string;
  links: LinkActions;
  duplicateReport: (reportId: string) => Promise<{ refused: string }>;
  deleteReport: (reportId: string) => Promise<{ refused: string | null }>;
};

/** Reports with their links, newest first. */
export function ReportList(props: ReportListProps) {
  const { profileId, reports, locale, timeZone, links, duplicateReport, deleteReport } = props;
  return (
    <ul className="border-b border-line">
      {reports.map((report) => (
        <li key={report.id} className="border-t border-line py-5">
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
            <h2 className="font-serif text-quote">
              <TextLink href={routeTo(`/profiles/${profileId}/reports/${report.id}`)}>
                <bdi>{report.title}</bdi>
              </TextLink>
            </h2>
            <p className="text-small text-faint">{reportState(report, locale, timeZone)}</p>
            <div className="ml-auto flex gap-2">
              <CreateLink create={links.create.bind(null, report.id)} reportTitle={report.title} />
              <DuplicateButton title={report.title} duplicate={duplicateReport.bind(null, report.id)} />
              <ConfirmButton
                label="Delete"
                about={report.title}
                question="Delete this report?"
                consequence="Its links stop working at once. What was imported stays."
                act={deleteReport.bind(null, report.id)}
              />
            </div>
          </div>
          <div className="mt-3">
            <LinkList reportId={report.id} links={report.links} locale={locale} timeZone={timeZone} actions={links} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function reportState({ mode, issue }: ReportSummary, locale: string, timeZone: string): string {
  if (!issue) return mode === "live" ? "live, not published yet" : "not published yet";
  if (issue.isLive) return `live, computed ${formatMoment(issue.computedAt, locale, timeZone)}`;
  return `issue ${issue.number}, frozen ${formatDate(issue.publishedAt, locale, timeZone)}`;
}
