import { CreateLink, type LinkState } from "#components/reports/create-link.tsx";
import { DuplicateButton } from "#components/reports/duplicate-button.tsx";
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
  createLink: (reportId: string, previous: LinkState, form: FormData) => Promise<LinkState>;
  revokeLink: (linkId: string) => Promise<{ refused: string | null }>;
  duplicateReport: (reportId: string) => Promise<{ refused: string }>;
  deleteReport: (reportId: string) => Promise<{ refused: string | null }>;
};

/** Reports with their links, newest first. */
export function ReportList(props: ReportListProps) {
  const { profileId, reports, locale, timeZone, createLink, revokeLink, duplicateReport, deleteReport } = props;
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
              <CreateLink create={createLink.bind(null, report.id)} reportTitle={report.title} />
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
          {report.links.length === 0 ? (
            <p className="mt-2 text-small text-soft">Nobody can open it yet.</p>
          ) : (
            <ul className="mt-3">
              {report.links.map((link) => (
                <li key={link.id} className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 text-small">
                  <span className={link.alive ? "text-ink" : "text-faint"}>{link.label || "A link"}</span>
                  <span className="text-faint">{linkState(link, locale, timeZone)}</span>
                  {link.alive ? (
                    <span className="ml-auto">
                      <ConfirmButton
                        label="Revoke"
                        about={link.label || "this link"}
                        question="Revoke this link?"
                        consequence="It stops working at the next request, also where the page is open. The report and its other links stay."
                        act={revokeLink.bind(null, link.id)}
                      />
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
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

function linkState(link: LinkSummary, locale: string, timeZone: string): string {
  const opens = countOf(link.opens, "open", "opens", locale);
  if (link.revokedAt) return `revoked ${formatMoment(link.revokedAt, locale, timeZone)} · ${opens}`;
  const until = link.expiresAt ? formatMoment(link.expiresAt, locale, timeZone) : null;
  if (!link.alive) return `expired ${until ?? ""} · ${opens}`;
  return `${until ? `works until ${until}` : "works until it is revoked"} · ${opens}`;
}
