import { addressOf, type PageAddress } from "#components/reports/document/page-address.ts";
import type { PageOptions } from "#lib/reports/page-names.ts";
import type { ReportView } from "#lib/reports/report-view.ts";

type ReportBarProps = {
  spans: ReportView["spans"];
  address: PageAddress;
  /** Number of this issue; the ones before it can be reached where the link allows it. */
  issueNumber: number;
  options: PageOptions;
};

/** What a reader can do besides reading; only what their link allows is there. */
export function ReportBar({ spans, address, issueNumber, options }: ReportBarProps) {
  const issues = Array.from({ length: issueNumber }, (_, index) => issueNumber - index);
  return (
    <nav aria-label="Report" className="report-bar print:hidden">
      {options.dates && spans.length > 1 ? (
        <BarMenu
          label={spans.find((span) => span.id === address.span)?.label ?? "Dates"}
          about="Dates"
          links={spans.map(({ id, label }) => ({
            href: addressOf({ ...address, span: id }),
            label,
            isCurrent: id === address.span,
          }))}
        />
      ) : null}
      {options.issues ? (
        <BarMenu
          label={`Issue ${issueNumber}`}
          about="Issues"
          links={[
            { href: "?", label: "Latest issue", isCurrent: false },
            ...issues.map((issue) => ({
              href: addressOf({ ...address, issue }),
              label: `Issue ${issue}`,
              isCurrent: issue === issueNumber,
            })),
          ]}
        />
      ) : null}
      <a href={addressOf({ ...address, span: "all" }, { as: "check" })}>Check</a>
      <a href={addressOf({ ...address, span: "all" }, { as: "pdf" })} download="">
        PDF
      </a>
    </nav>
  );
}

type BarLink = { href: string; label: string; isCurrent: boolean };

/** Opens without a script. */
function BarMenu({ label, about, links }: { label: string; about: string; links: BarLink[] }) {
  return (
    <details className="bar-menu">
      <summary aria-label={`${about}: ${label}`}>{label}</summary>
      <ul>
        {links.map(({ href, label: name, isCurrent }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? "page" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
