import { LinkLine } from "#components/reports/link-line.tsx";
import type { LinkActions } from "#components/reports/link-state.ts";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import type { LinkSummary } from "#lib/reports/report-summary.ts";

type LinkListProps = {
  reportId: string;
  links: LinkSummary[];
  locale: string;
  timeZone: string;
  actions: LinkActions;
};

/** The links of one report, newest first. */
export function LinkList({ reportId, links, locale, timeZone, actions }: LinkListProps) {
  if (links.length === 0) return <p className="text-small text-soft">Nobody can open it yet.</p>;
  return (
    <>
      <ul>
        {links.map((link) => (
          <li key={link.id}>
            <LinkLine link={link} locale={locale} timeZone={timeZone} actions={actions} />
          </li>
        ))}
      </ul>
      {links.filter((link) => link.alive).length > 1 ? (
        <ConfirmButton
          label="Revoke all"
          about="links of this report"
          question="Revoke all links of this report?"
          consequence="None of them works from the next request on, also where the page is open. The report stays."
          act={actions.revokeAll.bind(null, reportId)}
        />
      ) : null}
    </>
  );
}
