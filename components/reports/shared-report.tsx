import { OverviewChart } from "#components/charts/overview-chart.tsx";
import { Headline } from "#components/overview/headline.tsx";
import { OverviewTiles } from "#components/overview/overview-tiles.tsx";
import { SnapshotTable } from "#components/overview/snapshot-table.tsx";
import { Section } from "#components/ui/section.tsx";
import { formatDate, formatDayRange } from "#lib/display/dates.ts";
import { platformNames } from "#lib/display/platform-text.ts";
import { describeMissing } from "#lib/reports/missing-files.ts";
import { prepareHeadline } from "#lib/reports/overview-sentence.ts";
import { prepareOverviewChart } from "#lib/reports/prepare-overview-chart.ts";
import type { ReportContent } from "#lib/reports/report-content.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

/** A published report as whoever holds a link sees it: nothing on it but its frozen content. */
export function SharedReport({ content, locale }: { content: ReportContent; locale: string }) {
  const { subject, range } = content;
  const chart = prepareOverviewChart(content, locale);
  const missing = describeMissing(content.missing, subject.platform);
  return (
    <>
      <p className="pt-8 text-small text-soft">
        <span className="font-medium text-ink">{content.title}</span> · <bdi>@{subject.handle}</bdi> on{" "}
        {platformNames[subject.platform]} · {formatDayRange(range.fromDay, shiftDay(range.toDay, -1), locale)}
      </p>
      <Headline headline={prepareHeadline(content, locale, subject.handle)} />
      <OverviewTiles overview={content} locale={locale} />
      <Section title="The number and the people" says={chart?.sentence}>
        {chart ? (
          <OverviewChart chart={chart} fileName="report" locale={locale} />
        ) : (
          <p className="text-soft">No list and no act falls into this range.</p>
        )}
      </Section>
      {content.lists.length > 0 ? (
        <Section
          title="The lists behind it"
          says="Each list as the platform gave it, and what changed since the complete one before."
        >
          <SnapshotTable snapshots={content.lists} locale={locale} timeZone="UTC" />
        </Section>
      ) : null}
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
        Published {formatDate(content.publishedAt, locale, "UTC")} and frozen since. People other than the owner are
        counted, never named. Days are of the UTC calendar.
      </p>
    </>
  );
}
