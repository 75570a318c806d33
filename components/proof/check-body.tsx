import { CheckTable } from "#components/proof/check-table.tsx";
import { CompareSaved } from "#components/proof/compare-saved.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { TermList } from "#components/ui/term-list.tsx";
import { formatMoment } from "#lib/display/dates.ts";
import { signatureTexts } from "#lib/display/signature-text.ts";
import type { CheckView } from "#lib/reports/prepare-check-view.ts";

export type CheckedReport = {
  title: string;
  number: number;
  isLive: boolean;
  computedAt: string;
  digest: string;
  recomputed: string;
  isIntact: boolean;
  signature: keyof typeof signatureTexts;
  publicKey: string;
};

type CheckBodyProps = {
  report: CheckedReport;
  /** Null = published before its evidence was kept with it. */
  view: CheckView | null;
  /** Where the report is, and the content that its digest is of; null = the link does not let its reader save data. */
  addresses: { report: string; content: string | null };
  locale: string;
};

/** What a sceptic needs: whether the report is what was published, what it rests on, and what it leaves out. */
export function CheckBody({ report, view, addresses, locale }: CheckBodyProps) {
  return (
    <>
      <PageHeading says={<IntactSentence report={report} locale={locale} />}>Check this report</PageHeading>
      <p className="text-small text-soft">
        <a className="link-quiet" href={addresses.report}>
          Back to <bdi>{report.title}</bdi>
        </a>
      </p>
      <Section
        title="Is it what was published?"
        says="Its digest was written down when it was made, and was computed anew from its content for this page."
      >
        <TermList lines={digestLines(report, locale)} />
        {addresses.content === null ? (
          <p className="mt-4 max-w-prose text-small text-soft">
            This link does not let its reader save data, so the digest can be compared here only: write it down, and
            look again whenever you like.
          </p>
        ) : (
          <SavedContent address={addresses.content} number={report.number} />
        )}
      </Section>
      {view ? <Evidence view={view} /> : <NoEvidence />}
    </>
  );
}

function SavedContent({ address, number }: { address: string; number: number }) {
  return (
    <>
      <p className="mt-4 max-w-prose text-small text-soft">
        <a className="link-quiet" href={address} download={`report-issue-${number}.json`}>
          Save the content
        </a>{" "}
        and compute the SHA-256 of the file with a tool of your own: it is the digest above. A file that you saved
        earlier shows what has changed since; it does not leave your browser.
      </p>
      <div className="mt-4">
        <CompareSaved contentAddress={address} />
      </div>
    </>
  );
}

function IntactSentence({ report, locale }: { report: CheckedReport; locale: string }) {
  const made = formatMoment(report.computedAt, locale, "UTC");
  if (!report.isIntact || report.signature === "broken") {
    return <>It does not say what was published: its content was changed after {made}. Do not rely on it.</>;
  }
  return report.isLive ? (
    <>It is renewed after every import, and was last computed on {made}.</>
  ) : (
    <>It says what it said when it was published on {made}.</>
  );
}

function digestLines(report: CheckedReport, locale: string) {
  const { digest, recomputed, signature, publicKey, number, computedAt } = report;
  const line = (term: string, text: string, isCode = false) => ({ term, text, isCode });
  return [
    line("Issue", String(number)),
    line("Computed", formatMoment(computedAt, locale, "UTC")),
    line("SHA-256, as published", digest, true),
    line("SHA-256, computed now", recomputed, true),
    line("Signature", signatureTexts[signature]),
    line("Public key of this instance, Ed25519", publicKey, true),
  ];
}

function Evidence({ view }: { view: CheckView }) {
  return (
    <>
      <LeftOut lines={view.leftOut} />
      <Section
        title="The owner's word"
        says="Marks, communities and paid posts are the owner's judgement. The figures without them are always computed too."
      >
        <TermList lines={view.judgements} />
        {view.figures ? (
          <div className="mt-5 max-w-prose">
            <CheckTable table={view.figures} />
          </div>
        ) : null}
      </Section>
      <Section
        title="What it rests on"
        says="The platform's own files, as they were uploaded. Whoever has the same file can compute its digest."
      >
        {view.imports ? <CheckTable table={view.imports} /> : <p className="text-soft">No file.</p>}
      </Section>
      <Section
        title="Lists in the range"
        says="Who joined and who left is only said between two complete lists; between them nothing is known of single days."
      >
        {view.lists ? <CheckTable table={view.lists} /> : <p className="text-soft">No list falls into the range.</p>}
        {view.earlierLists ? <p className="mt-3 max-w-prose text-small text-soft">And {view.earlierLists}</p> : null}
      </Section>
      <Section title="Interactions" says="What lies between these spans is a gap, and not a time of silence.">
        <TermList lines={view.coverage} />
      </Section>
      <Section title="How the figures are computed">
        <div className="grid gap-x-16 gap-y-8 lg:grid-cols-2">
          {view.formulas.map(({ title, lines }) => (
            <div key={title}>
              <h3 className="mb-2 font-medium">{title}</h3>
              <TermList lines={lines} />
            </div>
          ))}
        </div>
      </Section>
      <Section title="Model and settings">
        <TermList lines={view.model} />
        {view.parameters ? (
          <div className="mt-5">
            <CheckTable table={view.parameters} />
          </div>
        ) : null}
      </Section>
    </>
  );
}

function LeftOut({ lines }: { lines: readonly string[] }) {
  return (
    <Section title="What was left out">
      {lines.length > 0 ? (
        <ul className="grid max-w-prose gap-2 text-soft">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p className="text-soft">Nothing: every section, name and number of the range is in it.</p>
      )}
    </Section>
  );
}

function NoEvidence() {
  return (
    <Section title="What it rests on">
      <p className="max-w-prose text-soft">
        This report was published before its evidence was kept with it. A report of today has the files, lists, settings
        and marks here.
      </p>
    </Section>
  );
}
