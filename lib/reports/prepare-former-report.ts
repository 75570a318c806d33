import { formatDate, formatDayRange } from "#lib/display/dates.ts";
import { platformOfProfile } from "#lib/display/profile-platform.ts";
import { wholeSpan } from "#lib/reports/page-names.ts";
import type { ReportSection, ReportView } from "#lib/reports/report-view.ts";
import { classesSection } from "#lib/reports/sections/classes-section.ts";
import { headlineSection } from "#lib/reports/sections/headline-section.ts";
import { ledgerSection } from "#lib/reports/sections/ledger-section.ts";
import { listsSection, type ShownList } from "#lib/reports/sections/lists-section.ts";
import { marksTable } from "#lib/reports/sections/method-section.ts";
import { missingSection } from "#lib/reports/sections/missing-section.ts";
import { proofSection } from "#lib/reports/sections/proof-section.ts";
import { type FormerReport, prepareSharedReport } from "#lib/reports/shared-report.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

/** Of reports from before there was a choice. */
const locale = "en-GB";

/** Reports from before there were definitions: one fixed set of sections. */
export function prepareFormerReport(content: FormerReport): ReportView {
  const report = prepareSharedReport(content, locale);
  const { subject, range } = content;
  const publishedText = formatDate(content.publishedAt, locale, "UTC");
  const sections: (ReportSection | null)[] = [
    headlineSection(report.headline, report.tiles),
    proofSection(report.chart, report.growth, locale),
    report.ledger && ledgerSection(report.ledger.view, report.ledger.says, locale),
    report.classes && classesSection(report.classes),
    report.marks && marksTable(report.marks),
    report.lists.length > 0 ? listsSection(report.lists.map(toShown), locale) : null,
    missingSection(report.missing, subject.platform),
  ];
  return {
    title: content.title,
    subject: `@${subject.handle}`,
    platform: platformOfProfile(subject),
    rangeText: formatDayRange(range.fromDay, shiftDay(range.toDay, -1), locale),
    publishedText,
    isLive: false,
    voice: `“You” is @${subject.handle}.`,
    words: [],
    accent: null,
    locale,
    sections: sections.filter((section) => section !== null),
    spans: [{ id: wholeSpan, label: "The whole range" }],
    summary: report.headline.parts.map((part) => part.text).join(""),
    footer: `Published ${publishedText} and frozen since${
      report.model ? `, computed by version ${report.model.version} of the model` : ""
    }. People other than the owner are counted, never named. Days are of the UTC calendar.`,
  };
}

function toShown({ side, observedAt, completeness, ...counted }: FormerReport["lists"][number]): ShownList {
  return { side, observedAt, completeness, counted };
}
