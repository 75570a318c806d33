import type { ReactNode } from "react";
import type { ReportView } from "#lib/reports/report-view.ts";

type MastheadProps = {
  view: Pick<ReportView, "title" | "subject" | "platform" | "rangeText" | "voice">;
  /** PNG in base64. */
  logo: string | null;
  /** Where the report has no sentence to begin with, its title is the heading of the page. */
  isHeading: boolean;
  children: ReactNode;
};

export function Masthead({ view, logo, isHeading, children }: MastheadProps) {
  const Title = isHeading ? "h1" : "p";
  return (
    <header className="masthead">
      {logo ? <img className="logo" src={`data:image/png;base64,${logo}`} alt="" /> : null}
      <div className="masthead-line">
        <div className="min-w-0">
          <Title className={isHeading ? "headline report-title" : "report-title"}>
            <bdi>{view.title}</bdi>
          </Title>
          <p className="masthead-facts">
            <bdi className="text-ink">{view.subject}</bdi> on {view.platform}
            <span aria-hidden="true"> · </span>
            <span className="whitespace-nowrap">{view.rangeText}</span>
            <span aria-hidden="true"> · </span>
            <bdi>{view.voice}</bdi>
          </p>
        </div>
        {children}
      </div>
    </header>
  );
}
