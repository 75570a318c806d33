import { ledgerSentence } from "#lib/reports/ledger-sentence.ts";
import type { GrowthView } from "#lib/reports/overview.ts";
import { type Headline, prepareHeadline } from "#lib/reports/overview-sentence.ts";
import { prepareTiles, type Tile } from "#lib/reports/overview-tiles.ts";
import { type ClassesView, prepareClasses } from "#lib/reports/prepare-classes.ts";
import { type LedgerView, prepareLedger } from "#lib/reports/prepare-ledger.ts";
import { type MarksView, prepareMarks } from "#lib/reports/prepare-marks.ts";
import { prepareProofChart } from "#lib/reports/prepare-proof-chart.ts";
import type { ReportContentV1 } from "#lib/reports/report-content-v1.ts";
import type { ReportContentV2 } from "#lib/reports/report-content-v2.ts";
import { sharedReportV1 } from "#lib/reports/shared-report-v1.ts";
import type { TimeChart } from "#lib/reports/time-chart.ts";

/** From before there were definitions: one fixed set of sections. */
export type FormerReport = ReportContentV1 | ReportContentV2;

/** Such a report ready to be drawn. */
export type SharedReport = Pick<FormerReport, "title" | "subject" | "publishedAt" | "range" | "lists" | "missing"> & {
  headline: Headline;
  tiles: Tile[];
  chart: TimeChart | null;
  growth: GrowthView | null;
  ledger: { view: LedgerView; says: string } | null;
  classes: ClassesView | null;
  marks: MarksView | null;
  /** Null = published before the model had a version. */
  model: ReportContentV2["model"] | null;
};

export function prepareSharedReport(content: FormerReport, locale: string): SharedReport {
  return content.version === 1 ? sharedReportV1(content, locale) : sharedReportV2(content, locale);
}

function sharedReportV2(content: ReportContentV2, locale: string): SharedReport {
  const { measures, series, range, subject } = content;
  const ledger = content.measures.classes ? prepareLedger(measures.ledger, content.ledgerChanges, locale) : null;
  return {
    ...content,
    headline: prepareHeadline(
      { ...content, people28: measures.figures.people28, followersDay: series.followers.at(-1)?.day ?? null },
      locale,
      subject.handle,
    ),
    // A report has one chart, so no tile sets it.
    tiles: prepareTiles({ ...content, compared: null }, locale).map((tile) => ({ ...tile, chart: null })),
    chart: prepareProofChart(
      {
        followers: series.followers,
        engagement: content.posts ? series.interactions : series.people,
        subject: content.posts ? "interactions" : "people",
        range,
        before: null,
        efforts: [],
      },
      locale,
    ),
    ledger: ledger && { view: ledger, says: ledgerSentence(ledger, subject.platform, locale) },
    classes: prepareClasses(measures.classes, locale),
    marks: prepareMarks(measures, locale),
  };
}
