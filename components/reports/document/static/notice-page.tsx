import type { ReactNode } from "react";
import { type PageFiles, PageShell } from "#components/reports/document/page-shell.tsx";
import { Brand } from "#components/ui/brand.tsx";

type NoticePageProps = {
  heading: string;
  files: PageFiles;
  lookAgainAfter?: number;
  hasForm?: boolean;
  children: ReactNode;
};

/** A page that says one thing, where there is no report to be shown. */
export function NoticePage({ heading, files, lookAgainAfter, hasForm = false, children }: NoticePageProps) {
  return (
    <PageShell
      title={`${heading} · Rapport`}
      files={files}
      hasScript={false}
      lookAgainAfter={lookAgainAfter}
      language="en"
      referrer={hasForm ? "same-origin" : "no-referrer"}
    >
      <main className="notice-page">
        <Brand />
        <h1 className="headline mt-10">{heading}</h1>
        <div className="mt-4 grid gap-5 text-read text-soft">{children}</div>
      </main>
    </PageShell>
  );
}
