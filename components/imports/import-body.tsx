import type { ReactNode } from "react";
import { EntryTable } from "#components/imports/entry-table.tsx";
import { ListReasons } from "#components/imports/list-reasons.tsx";
import { ProblemList } from "#components/imports/problem-list.tsx";
import { Says } from "#components/imports/says.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { formatBytes } from "#lib/display/numbers.ts";
import { leftMayBeRenamed } from "#lib/reports/build-overview.ts";
import { accountingSentence, importSentences } from "#lib/reports/import-sentences.ts";
import type { ImportView } from "#lib/reports/import-view.ts";

type ImportBodyProps = {
  view: ImportView;
  title: string;
  /** Shown first: progress, or what can be done now. */
  children?: ReactNode;
  /** Beside what was found: the questions before anything is booked. */
  aside?: ReactNode;
  locale: string;
};

/** One import, whatever its state: what it is, what was found, and what each file gave. */
export function ImportBody({ view, title, children, aside, locale }: ImportBodyProps) {
  const { preview } = view;
  const accounting = accountingSentence(view.accounting, locale);
  const platform = view.profile?.platform ?? preview?.platform ?? null;
  return (
    <>
      <PageHeading
        says={
          <>
            <bdi className="[overflow-wrap:anywhere]">
              {view.files.map(({ name }) => name).join(", ") || "No files"}
            </bdi>
            , uploaded <LocalTime instant={view.createdAt} locale={locale} />
          </>
        }
      >
        {title}
      </PageHeading>
      <ProblemList problems={view.problems} />
      {children}
      <div className={aside ? "lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-16" : undefined}>
        {preview ? (
          <Section title={view.state === "published" ? "What it brought" : "What was found"} says={accounting}>
            <Says sentences={importSentences(preview, platform === null || leftMayBeRenamed(platform), locale)} />
            <ListReasons lists={preview.lists} locale={locale} />
            {view.accounting && view.accounting.flagged > 0 ? (
              <p className="mt-3 text-small">
                <a href={`/api/imports/${view.id}/flagged`} download className="link-quiet">
                  Download the rows that could not be read
                </a>
              </p>
            ) : null}
          </Section>
        ) : null}
        {aside}
      </div>
      {preview && preview.entries.length > 0 ? (
        <Section title="File by file">
          <EntryTable entries={preview.entries} ignored={preview.ignored} locale={locale} />
        </Section>
      ) : null}
      {view.files.length > 0 ? (
        <Section title="As uploaded" says="The digest tells whether a file at hand is the one that was read.">
          <ul className="grid gap-3 text-small text-soft">
            {view.files.map((file) => (
              <li key={file.sha256 + file.name} className="[overflow-wrap:anywhere]">
                <bdi className="text-ink">{file.name}</bdi>, {formatBytes(file.sizeBytes, locale)}
                <span className="block text-fine text-faint">SHA-256 {file.sha256}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
