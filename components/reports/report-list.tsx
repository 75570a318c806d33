import { CreateLink } from "#components/reports/create-link.tsx";
import { DuplicateButton } from "#components/reports/duplicate-button.tsx";
import type { LinkActions } from "#components/reports/link-state.ts";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import { routeTo } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { formatDate, formatMoment } from "#lib/display/dates.ts";
import { countOf } from "#lib/display/numbers.ts";
import type { LinkSummary, ReportSummary } from "#lib/reports/report-summary.ts";

type ReportListProps = {
  profileId: string;
  reports: ReportSummary[];
  locale: string;
  timeZone: string;
  links: Pick<LinkActions, "create">;
  duplicateReport: (reportId: string) => Promise<{ refused: string }>;
  deleteReport: (reportId: string) => Promise<{ refused: string | null }>;
};

/** Reports, newest first: how each stands, and who can open it. */
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
              {report.issue ? (
                <CreateLink create={links.create.bind(null, report.id)} reportTitle={report.title} />
              ) : null}
              <DuplicateButton title={report.title} duplicate={duplicateReport.bind(null, report.id)} />
              <ConfirmButton
                label="Delete"
                about={report.title}
                question="Delete this report?"
                consequence="Its issues go, and its links stop working at once. What was imported stays."
                act={deleteReport.bind(null, report.id)}
              />
            </div>
          </div>
          <p className="mt-1 text-small text-soft">{linksText(report.links, locale)}</p>
        </li>
      ))}
    </ul>
  );
}

function linksText(links: LinkSummary[], locale: string): string {
  const alive = links.filter((link) => link.alive);
  if (alive.length === 0) return "Nobody can open it.";
  const opens = alive.reduce((sum, link) => sum + link.opens, 0);
  return `${countOf(alive.length, "link works", "links work", locale)}, ${countOf(opens, "open", "opens", locale)}`;
}

function reportState({ mode, issue }: ReportSummary, locale: string, timeZone: string): string {
  if (!issue) return mode === "live" ? "live, not published yet" : "not published yet";
  if (issue.isLive) return `live, computed ${formatMoment(issue.computedAt, locale, timeZone)}`;
  return `issue ${issue.number}, frozen ${formatDate(issue.publishedAt, locale, timeZone)}`;
}
