import { tileInfos } from "#lib/reports/infos/tile-infos.ts";
import { prepareRealChart } from "#lib/reports/prepare-real-chart.ts";
import { sectionNames } from "#lib/reports/report-definition.ts";
import type { ReportSection } from "#lib/reports/report-view.ts";
import { noLedgerText } from "#lib/reports/sections/no-ledger-text.ts";
import type { Facts, SectionContext } from "#lib/reports/sections/section-context.ts";

/** The number on the list, and what of it is real. */
export function nominalSection({ ledgers }: Facts<"nominal">, context: SectionContext): ReportSection {
  const { span, hidesCounts, locale } = context;
  const chart = prepareRealChart({ range: span, ledgers, efforts: [], isShare: hidesCounts }, locale);
  return {
    id: "nominal",
    title: sectionNames.nominal,
    says: chart?.sentence ?? null,
    info: tileInfos.realFollowers,
    blocks: [
      chart
        ? { kind: "time-chart", id: "nominal", title: sectionNames.nominal, chart, csv: chart.csv }
        : { kind: "note", text: noLedgerText(context) },
    ],
  };
}
