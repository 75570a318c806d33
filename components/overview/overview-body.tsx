import type { ReactNode } from "react";
import { ClassesSection } from "#components/overview/classes-section.tsx";
import { ComparisonLinks } from "#components/overview/comparison-links.tsx";
import { GrowthVerdict } from "#components/overview/growth-verdict.tsx";
import { Headline } from "#components/overview/headline.tsx";
import { LedgerSection } from "#components/overview/ledger-section.tsx";
import { ListsSection } from "#components/overview/lists-section.tsx";
import { MainChart } from "#components/overview/main-chart.tsx";
import { MarksSection } from "#components/overview/marks-section.tsx";
import { MethodSection } from "#components/overview/method-section.tsx";
import { MissingFiles } from "#components/overview/missing-files.tsx";
import { type OverviewSearch, overviewSearchText } from "#components/overview/overview-search.ts";
import { OverviewTiles } from "#components/overview/overview-tiles.tsx";
import { RangeLinks } from "#components/overview/range-links.tsx";
import { Standouts } from "#components/overview/standouts.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { routeTo, withSearch } from "#components/ui/route.ts";
import { Section } from "#components/ui/section.tsx";
import { formatDate, formatDayRange } from "#lib/display/dates.ts";
import { ledgerChanges } from "#lib/reports/ledger-history.ts";
import { ledgerSentence, silentAgesSentence } from "#lib/reports/ledger-sentence.ts";
import { prepareMainChart } from "#lib/reports/main-chart.ts";
import { describeMissing } from "#lib/reports/missing-files.ts";
import type { Overview } from "#lib/reports/overview.ts";
import { headlineFacts, prepareHeadline } from "#lib/reports/overview-sentence.ts";
import { prepareTiles } from "#lib/reports/overview-tiles.ts";
import { prepareClasses } from "#lib/reports/prepare-classes.ts";
import { prepareLedger } from "#lib/reports/prepare-ledger.ts";
import { prepareLedgerChart } from "#lib/reports/prepare-ledger-chart.ts";
import { prepareMarks } from "#lib/reports/prepare-marks.ts";
import { prepareMethod } from "#lib/reports/prepare-method.ts";
import { prepareStandouts } from "#lib/reports/prepare-standouts.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

type OverviewBodyProps = {
  overview: Overview;
  search: OverviewSearch;
  locale: string;
  /** Where the first files can be dropped, as long as there are none. */
  firstImport: ReactNode;
};

export function OverviewBody({ overview, search, locale, firstImport }: OverviewBodyProps) {
  const { profile, range, known, measures, compared, series } = overview;
  const missing = describeMissing(overview.missing, profile.platform);
  if (!range || !known) {
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
  const path = routeTo(`/profiles/${profile.id}`);
  const days = (span: { fromDay: string; toDay: string }) =>
    formatDayRange(span.fromDay, shiftDay(span.toDay, -1), locale);
  const chart = prepareMainChart(overview, search.chart, locale);
  // Lists alone say who follows, not who engages (model.md 13).
  const ledger = measures?.classes
    ? prepareLedger(measures.ledger, ledgerChanges(measures.ledger, series.ledgers, range.fromDay), locale)
    : null;
  const classes = prepareClasses(measures?.classes ?? null, locale);
  const marks = measures && prepareMarks(measures, locale);
  const method = prepareMethod(overview, locale);
  return (
    <>
      <Headline headline={prepareHeadline(headlineFacts(overview), locale)} />
      <div className="mb-4 flex flex-wrap items-baseline gap-x-8 gap-y-1">
        <RangeLinks path={path} search={search} range={range} known={known} />
        <ComparisonLinks path={path} search={search} />
        <p className="text-small text-faint sm:ml-auto">
          {days(range)}
          {overview.asOf !== null && range.toDay < known.toDay
            ? `, figures as of ${formatDate(overview.asOf, locale, "UTC")}`
            : ""}
          {compared ? `, ${comparedText(compared, days)}` : ""}
        </p>
      </div>
      <OverviewTiles
        tiles={prepareTiles(overview, locale)}
        choice={{
          current: search.chart,
          hrefOf: (choice) => withSearch(path, overviewSearchText({ ...search, chart: choice })),
        }}
        locale={locale}
      />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-16">
        <Section title={chart.title} says={chart.kind === "time" ? chart.chart?.sentence : chart.parts?.sentence}>
          <MainChart chart={chart} fileName={`${profile.handle}-${search.chart}`} locale={locale} />
          {overview.growth ? <GrowthVerdict growth={overview.growth} locale={locale} /> : null}
        </Section>
        <div>
          <Section title="What stands out">
            <Standouts
              standouts={prepareStandouts(overview, locale)}
              hrefOf={({ page, search: rest = "" }) => withSearch(path, `/${page}${rest}`)}
            />
          </Section>
          {missing.length > 0 ? (
            <Section title="What is missing" says="And which file would fill it">
              <MissingFiles files={missing} />
            </Section>
          ) : null}
        </div>
      </div>
      {ledger ? (
        <LedgerSection
          ledger={ledger}
          says={ledgerSentence(ledger, profile.platform, locale)}
          ages={silentAgesSentence(ledger, locale)}
          history={prepareLedgerChart({ range, ledgers: series.ledgers }, locale)}
          peopleOf={(line) => withSearch(routeTo(`/profiles/${profile.id}/people`), `?show=${line}`)}
          fileName={`${profile.handle}-ledger`}
          locale={locale}
        />
      ) : null}
      {classes ? <ClassesSection classes={classes} /> : null}
      {marks ? <MarksSection marks={marks} /> : null}
      {overview.snapshots.length > 0 ? (
        <ListsSection snapshots={overview.snapshots} locale={locale} timeZone={profile.timeZone} />
      ) : null}
      {method.length > 0 ? <MethodSection lines={method} /> : null}
    </>
  );
}

function comparedText(
  { range, span }: NonNullable<Overview["compared"]>,
  days: (span: { fromDay: string; toDay: string }) => string,
): string {
  const isKnown = span.followersChange.value !== null || span.peopleChange.value !== null;
  return isKnown ? `against ${days(range)}` : `of ${days(range)} too little is known to compare`;
}
