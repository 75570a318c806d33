import type { CSSProperties } from "react";
import type { Drawings } from "#components/reports/document/drawings.ts";
import { Masthead } from "#components/reports/document/masthead.tsx";
import { openingOf } from "#components/reports/document/opening-of.ts";
import type { PageAddress } from "#components/reports/document/page-address.ts";
import { type PageFiles, PageShell } from "#components/reports/document/page-shell.tsx";
import { ReportBar } from "#components/reports/document/report-bar.tsx";
import { ReportBlock } from "#components/reports/document/report-block.tsx";
import { ReportSection } from "#components/reports/document/report-section.tsx";
import { SentenceParts } from "#components/reports/document/sentence-parts.tsx";
import { Words } from "#components/reports/document/words.tsx";
import { Brand } from "#components/ui/brand.tsx";
import { forDarkPage } from "#lib/display/contrast.ts";
import type { PageOptions } from "#lib/reports/page-names.ts";
import type { ReportView } from "#lib/reports/report-view.ts";

type ReportPageProps = {
  view: ReportView;
  drawings: Drawings;
  /** PNG in base64. */
  logo: string | null;
  span: string;
  issueNumber: number;
  /** Whether the owner lets a message beside which the link stands show what the report is and says (threats S7). */
  showsPreview: boolean;
  options: PageOptions;
  files: PageFiles;
};

const wordless = "A shared report";

/** The page of a shared report. */
export function ReportPage(props: ReportPageProps) {
  const { view, drawings, logo, span, issueNumber, showsPreview, options, files } = props;
  // Only who may see past issues is led to one by its number; for everybody else there is but the latest.
  const address: PageAddress = { span, issue: options.issues ? issueNumber : null };
  const context = { drawings, address, hasCsv: options.csv, locale: view.locale };
  const { opening, rest } = openingOf(view);
  return (
    <PageShell
      title={showsPreview ? view.title : wordless}
      preview={{
        title: showsPreview ? view.title : wordless,
        says: showsPreview ? view.summary : null,
        picture: "?as=picture",
      }}
      files={files}
      hasScript
      language={view.locale}
      style={accentOf(view.accent)}
    >
      <div className="frame" data-title={view.title}>
        <Masthead view={view} logo={logo} isHeading={opening === null}>
          {options.frame ? (
            <nav aria-label="Report" className="report-bar print:hidden">
              <a href="?" target="_blank" rel="noopener">
                Open the report
              </a>
            </nav>
          ) : (
            <ReportBar spans={view.spans} address={address} issueNumber={issueNumber} options={options} />
          )}
        </Masthead>
        <main>
          {opening ? (
            <div className="opening">
              <h1 className="headline max-w-lede">
                <SentenceParts parts={opening.headline.headline.parts} />
              </h1>
              {opening.headline.headline.says.length > 0 ? (
                <p className="mt-4 max-w-prose text-read text-soft">{opening.headline.headline.says.join(" ")}</p>
              ) : null}
            </div>
          ) : null}
          <Words paragraphs={view.words} />
          {opening?.blocks.map((block, index) => (
            // Blocks of a drawn page never change places.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <div key={index} className={`mt-6 block-${block.kind}`}>
              <ReportBlock block={block} heading={noHeading} near={{ before: null, after: null }} context={context} />
            </div>
          ))}
          {rest.map((section) => (
            <ReportSection key={section.id} section={section} context={context} />
          ))}
        </main>
        <footer className="colophon">
          <p className="max-w-prose">{view.footer}</p>
          <p>
            <Brand />
          </p>
        </footer>
      </div>
    </PageShell>
  );
}

const noHeading = { title: "", says: null };

/** The owner's colour is for the furniture of the page; what a line means keeps its own. */
function accentOf(accent: string | null): CSSProperties | undefined {
  return accent === null ? undefined : variables({ "--accent-light": accent, "--accent-dark": forDarkPage(accent) });
}

// React's type knows no custom properties.
function variables(values: Record<`--${string}`, string>): CSSProperties {
  return values as CSSProperties;
}
