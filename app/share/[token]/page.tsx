import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requestLocale } from "#app/request-locale.ts";
import { SharedReport } from "#components/reports/shared-report.tsx";
import { LocaleProvider } from "#components/ui/locale-provider.tsx";
import { findShareScope } from "#lib/auth/share-scope.ts";
import { loadSharedReport } from "#lib/services/reports/load-shared-report.ts";

// The same for every report and for none: a preview of a link tells nothing (threats S6, S7).
export const metadata: Metadata = {
  title: "A shared report",
  robots: { index: false, follow: false, noarchive: true },
};

export default async function SharedReportPage({ params }: PageProps<"/share/[token]">) {
  const scope = await findShareScope((await params).token);
  const content = scope && (await loadSharedReport(scope));
  if (!content || content.version === 3) notFound();
  const locale = await requestLocale();
  return (
    <LocaleProvider locale={locale}>
      <main className="frame pb-24">
        <SharedReport content={content} locale={locale} />
      </main>
    </LocaleProvider>
  );
}
