import type { ReactNode } from "react";
import { OverviewChart } from "#components/charts/overview-chart.tsx";
import { Headline } from "#components/overview/headline.tsx";
import { MissingFiles } from "#components/overview/missing-files.tsx";
import { OverviewTiles } from "#components/overview/overview-tiles.tsx";
import { RangeLinks } from "#components/overview/range-links.tsx";
import { SnapshotTable } from "#components/overview/snapshot-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { routeTo } from "#components/ui/route.ts";
import { Section } from "#components/ui/section.tsx";
import { formatDayRange } from "#lib/display/dates.ts";
import { describeMissing } from "#lib/reports/missing-files.ts";
import type { Overview, RangePreset } from "#lib/reports/overview.ts";
import { prepareHeadline } from "#lib/reports/overview-sentence.ts";
import { prepareOverviewChart } from "#lib/reports/prepare-overview-chart.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

type OverviewBodyProps = {
  overview: Overview;
  preset: RangePreset;
  locale: string;
  /** Where the first files can be dropped, as long as there are none. */
  firstImport: ReactNode;
};

export function OverviewBody({ overview, preset, locale, firstImport }: OverviewBodyProps) {
  const { profile, range } = overview;
  const missing = describeMissing(overview.missing, profile.platform);
  if (!range) {
    return (
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-16">
        <div>
          <EmptyState title="Nothing is here yet">
            The count, the people and who came and left appear here once the first files are in.
          </EmptyState>
          <div className="mt-6">{firstImport}</div>
        </div>
        <Section title="What to bring">
          <MissingFiles files={missing} />
        </Section>
      </div>
    );
  }
  const chart = prepareOverviewChart(overview, locale);
  return (
    <>
      <Headline headline={prepareHeadline(overview, locale)} />
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <RangeLinks path={routeTo(`/profiles/${profile.id}`)} current={preset} />
        <p className="text-small text-faint">{formatDayRange(range.fromDay, shiftDay(range.toDay, -1), locale)}</p>
      </div>
      <OverviewTiles overview={overview} locale={locale} />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-16">
        <Section title="The number and the people" says={chart?.sentence}>
          {chart ? (
            <OverviewChart chart={chart} fileName={`${profile.handle}-overview`} locale={locale} />
          ) : (
            <p className="py-6 text-soft">No list and no act falls into this range. A longer one shows more.</p>
          )}
        </Section>
        <Section title="What is missing" says="And which file would fill it">
          <MissingFiles files={missing} />
        </Section>
      </div>
      {overview.snapshots.length > 0 ? (
        <Section
          title="The lists behind it"
          says="Each list as it stood when the platform made it, and what changed since the complete one before."
        >
          <SnapshotTable snapshots={overview.snapshots} locale={locale} timeZone={profile.timeZone} />
        </Section>
      ) : null}
    </>
  );
}
