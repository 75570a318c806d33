import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { requestLocale } from "#app/request-locale.ts";
import { CheckBody } from "#components/proof/check-body.tsx";
import { openShare } from "#lib/auth/share-gate.ts";
import { prepareCheckView } from "#lib/reports/prepare-check-view.ts";
import { readShareRequest } from "#lib/reports/share-request.ts";
import { checkIssue } from "#lib/services/reports/check-issue.ts";

// The same for every report and for none: a preview of a link tells nothing (threats S6, S7).
export const metadata: Metadata = {
  title: "A shared report",
  robots: { index: false, follow: false, noarchive: true },
};

/** The proof of a shared report: computed at each view, from what is stored. */
export default async function CheckPage({ params, searchParams }: PageProps<"/share/[token]/check">) {
  const { token } = await params;
  const gate = await openShare(token, await cookies());
  if (gate.kind === "none") notFound();
  if (gate.kind === "locked") redirect(`/share/${token}`);
  const { scope, link } = gate;
  const { issue: wanted } = await searchParams;
  const asked = readShareRequest(new URLSearchParams(typeof wanted === "string" ? { issue: wanted } : {}), link, false);
  if (asked.kind !== "file") notFound();
  const { issue } = asked.file;
  const checked = await checkIssue(scope, scope.reportId, issue);
  if (!checked) notFound();
  const locale = await requestLocale();
  const query = issue === null ? "" : `?issue=${issue}`;
  const { content, text: _text, ...report } = checked;
  return (
    <main className="frame pb-24">
      <CheckBody
        report={{ ...report, title: content.title }}
        view={prepareCheckView(content, locale)}
        addresses={{
          report: `/share/${token}${query}`,
          content: link.allowsCsv ? `/share/${token}/check/content${query}` : null,
        }}
        locale={locale}
      />
    </main>
  );
}
