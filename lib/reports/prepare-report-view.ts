import { formatDate, formatDayRange, formatMoment, formatMonth } from "#lib/display/dates.ts";
import { platformOfProfile } from "#lib/display/profile-platform.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import { wholeSpan } from "#lib/reports/page-names.ts";
import { prepareFormerReport } from "#lib/reports/prepare-former-report.ts";
import type { ReportContent, StoredReport } from "#lib/reports/report-content.ts";
import type { ReportSpan } from "#lib/reports/report-spans.ts";
import type { ReportView } from "#lib/reports/report-view.ts";
import { headlineOfSpan } from "#lib/reports/sections/headline-of-span.ts";
import type { SectionContext } from "#lib/reports/sections/section-context.ts";
import { sectionsOfReport } from "#lib/reports/sections/sections-of-report.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";
import { wordsOfOwner } from "#lib/reports/words-of-owner.ts";

/** A report of whichever version, ready to be drawn. A span that it does not have shows the whole range (threats S2). */
export function prepareReportView(content: StoredReport, span: string): ReportView {
  return content.version === 3 ? viewOf(content, span) : prepareFormerReport(content);
}

function viewOf(content: ReportContent, wanted: string): ReportView {
  const { locale, subject, range } = content;
  const whole: ReportSpan = { id: wholeSpan, fromDay: range.fromDay, toDay: range.toDay };
  const span = content.spans.find(({ id }) => id === wanted) ?? whole;
  const context = contextOf(content, span);
  const name = `@${subject.handle}`;
  const platform = platformOfProfile(subject);
  return {
    title: content.title,
    subject: name,
    platform,
    rangeText: rangeText(span, locale),
    publishedText: formatDate(content.publishedAt, locale, "UTC"),
    isLive: content.isLive,
    voice: `“You” is ${name}.`,
    words: wordsOfOwner(content.words),
    accent: content.accent,
    locale,
    sections: sectionsOfReport(context),
    spans: content.spans.map(({ id, fromDay }) => ({
      id,
      label: id === wholeSpan ? "The whole range" : formatMonth(fromDay, locale),
    })),
    summary: summaryOf(content, contextOf(content, whole), `${name} on ${platform}`),
    footer: footerOf(content),
  };
}

function contextOf(content: ReportContent, span: ReportSpan): SectionContext {
  const { counts, locale } = content;
  return { content, span, isWhole: span.id === wholeSpan, hidesCounts: counts === "hidden", locale };
}

function rangeText({ fromDay, toDay }: DayRange, locale: string): string {
  return formatDayRange(fromDay, shiftDay(toDay, -1), locale);
}

/** The headline where the owner chose to show it; else only what the report is about. */
function summaryOf(content: ReportContent, whole: SectionContext, subject: string): string {
  const { headline } = content.sections;
  const said = headline && headlineOfSpan(headline, whole);
  if (said) return said.parts.map((part) => part.text).join("");
  return `A report on ${subject}, ${rangeText(content.range, content.locale)}.`;
}

function footerOf({ isLive, publishedAt, asOf, names, counts, evidence, locale }: ReportContent): string {
  const computed = isLive
    ? `Live: last computed ${formatMoment(publishedAt, locale, "UTC")} from what was known on ${formatDate(asOf, locale, "UTC")}`
    : `Published ${formatDate(publishedAt, locale, "UTC")} and frozen since`;
  return [
    `${computed}, by version ${evidence.model.version} of the model.`,
    names === "hidden" ? "No name of anybody else is in it." : "It names other people, as its owner chose.",
    ...(counts === "hidden" ? ["How many follow is not told, as its owner chose."] : []),
    "Days are of the UTC calendar.",
  ].join(" ");
}
