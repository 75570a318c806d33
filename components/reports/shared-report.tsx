import { TimeChart } from "#components/charts/time-chart.tsx";
import { ClassesSection } from "#components/overview/classes-section.tsx";
import { GrowthVerdict } from "#components/overview/growth-verdict.tsx";
import { Headline } from "#components/overview/headline.tsx";
import { LedgerSection } from "#components/overview/ledger-section.tsx";
import { ListsSection } from "#components/overview/lists-section.tsx";
import { MarksSection } from "#components/overview/marks-section.tsx";
import { OverviewTiles } from "#components/overview/overview-tiles.tsx";
import { Section } from "#components/ui/section.tsx";
import { formatDate, formatDayRange } from "#lib/display/dates.ts";
import { platformOfProfile } from "#lib/display/profile-platform.ts";
import { describeMissing } from "#lib/reports/missing-files.ts";
import { type FormerReport, prepareSharedReport } from "#lib/reports/shared-report.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

/** A published report as whoever holds a link sees it: nothing on it but its frozen content. */
export function SharedReport({ content, locale }: { content: FormerReport; locale: string }) {
  const report = prepareSharedReport(content, locale);
  const { subject, range, chart, growth, ledger, classes, marks, model } = report;
  const missing = describeMissing(report.missing, subject.platform);
  return (
    <>
      <p className="pt-8 text-small text-soft">
        <span className="font-medium text-ink">{report.title}</span> · <bdi>@{subject.handle}</bdi> on{" "}
        {platformOfProfile(subject)} · {formatDayRange(range.fromDay, shiftDay(range.toDay, -1), locale)}
      </p>
      <Headline headline={report.headline} />
      <OverviewTiles tiles={report.tiles} locale={locale} />
      <Section title="The number and the people" says={chart?.sentence}>
        {chart ? (
          <TimeChart chart={chart} fileName="report" locale={locale} />
        ) : (
          <p className="text-soft">No list and no act falls into this range.</p>
        )}
        {growth ? <GrowthVerdict growth={growth} locale={locale} /> : null}
      </Section>
      {ledger ? (
        <LedgerSection ledger={ledger.view} says={ledger.says} fileName="report-ledger" locale={locale} />
      ) : null}
      {classes ? <ClassesSection classes={classes} /> : null}
      {marks ? <MarksSection marks={marks} /> : null}
      {report.lists.length > 0 ? <ListsSection snapshots={report.lists} locale={locale} timeZone="UTC" /> : null}
      {missing.length > 0 ? (
        <Section title="What these files do not show">
          <ul className="grid gap-2 text-soft">
            {missing.map((file) => (
              <li key={file.title}>{file.title}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <p className="pt-14 text-fine text-faint">
        Published {formatDate(report.publishedAt, locale, "UTC")} and frozen since
        {model ? `, computed by version ${model.version} of the model` : ""}. People other than the owner are counted,
        never named. Days are of the UTC calendar.
      </p>
    </>
  );
}
