import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { linkActions } from "#app/(signed-in)/(general)/links/link-actions.ts";
import {
  deleteComposedReportAction,
  publishIssueAction,
  renewPreviewAction,
  saveReportAction,
} from "#app/(signed-in)/profiles/[profileId]/reports/[reportId]/actions.ts";
import {
  inviteSubscriberAction,
  removeSubscriberAction,
  setScheduleAction,
} from "#app/(signed-in)/profiles/[profileId]/reports/[reportId]/delivery-actions.ts";
import { duplicateReportAction } from "#app/(signed-in)/profiles/[profileId]/reports/actions.ts";
import { requestLocale } from "#app/request-locale.ts";
import { Composer } from "#components/reports/composer/composer.tsx";
import { CreateLink } from "#components/reports/create-link.tsx";
import { DeliverySection } from "#components/reports/delivery-section.tsx";
import { DuplicateButton } from "#components/reports/duplicate-button.tsx";
import { IssueList } from "#components/reports/issue-list.tsx";
import { LinkList } from "#components/reports/link-list.tsx";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import { Section } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { reportLocaleNames } from "#lib/display/report-locales.ts";
import { reportLocales, sectionIds, sectionNames } from "#lib/reports/report-definition.ts";
import { loadDelivery } from "#lib/services/delivery/load-delivery.ts";
import { listReportLinks } from "#lib/services/reports/list-report-links.ts";
import { loadReport } from "#lib/services/reports/load-report.ts";

export const metadata: Metadata = { title: "A report" };

type Page = PageProps<"/profiles/[profileId]/reports/[reportId]">;

export default async function ReportPage({ params }: Page) {
  const scope = await requireOwner();
  const { profileId, reportId } = await params;
  const report = await loadReport(scope, profileId, reportId);
  const delivery = report && (await loadDelivery(scope, reportId));
  if (!report || !delivery) notFound();
  const locale = await requestLocale();
  const { title } = report.definition;
  const links = await listReportLinks(scope, reportId);
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2 pt-8 pb-4">
        <div className="min-w-0">
          <p className="text-small text-faint">
            <TextLink href={`/profiles/${profileId}/reports`}>Reports</TextLink>
          </p>
          <h1 className="mt-1 title wrap-anywhere">
            <bdi>{title}</bdi>
          </h1>
        </div>
        <div className="ml-auto flex flex-wrap items-center gap-2">
          <nav aria-label="On this page" className="flex gap-4 pr-2 text-small">
            <a href="#published" className="link-quiet text-soft hover:text-ink">
              Published
            </a>
            <a href="#links" className="link-quiet text-soft hover:text-ink">
              Links
            </a>
          </nav>
          <DuplicateButton title={title} duplicate={duplicateReportAction.bind(null, reportId)} />
          <ConfirmButton
            label="Delete"
            about={title}
            question="Delete this report?"
            consequence="Its issues go, and its links stop working at once. What was imported stays."
            act={deleteComposedReportAction.bind(null, profileId, reportId)}
          />
        </div>
      </div>
      <Composer
        report={report}
        names={sectionIds.map((id) => ({ id, name: sectionNames[id] }))}
        locales={reportLocales.map((id) => ({ id, label: reportLocaleNames[id] }))}
        address={`/profiles/${profileId}/reports/${reportId}`}
        actions={{
          save: saveReportAction.bind(null, reportId),
          renewPreview: renewPreviewAction.bind(null, reportId),
          publish: publishIssueAction.bind(null, reportId),
        }}
      />
      <Section id="published" title="Published">
        <IssueList issues={report.issues} locale={locale} />
      </Section>
      <Section
        id="links"
        title="Links"
        says="Whoever has the address of a link reads what was published last, without an account."
      >
        {report.issues.length > 0 ? (
          <div className="mb-3">
            <CreateLink create={linkActions.create.bind(null, reportId)} reportTitle={title} />
          </div>
        ) : null}
        <LinkList
          reportId={reportId}
          links={links}
          locale={locale}
          timeZone={report.profile.timeZone}
          actions={linkActions}
        />
      </Section>
      <DeliverySection
        delivery={delivery}
        locale={locale}
        actions={{
          setSchedule: setScheduleAction.bind(null, reportId),
          invite: inviteSubscriberAction.bind(null, reportId),
          remove: removeSubscriberAction,
        }}
      />
    </>
  );
}
