import type { CampaignRecord } from "#lib/reports/campaign-record.ts";
import {
  type ReportDefinition,
  type ReportLocale,
  type ReportTemplate,
  reportLocales,
  reportTemplates,
} from "#lib/reports/report-definition.ts";
import { shiftDay, timeDay } from "#lib/reports/utc-days.ts";

/** Of a campaign’s report: what came before it, and the time within which those who came may become people. */
const daysBefore = 28;
const daysAfter = 90;
const titleMax = 120;

type DraftContext = {
  handle: string;
  /** The last moment that any fact names; null = nothing imported yet. */
  asOf: Date | null;
  locale: string;
  campaign: CampaignRecord | null;
};

/** What a new report of a template says before its owner has changed anything. */
export function draftReport(template: ReportTemplate, context: DraftContext): ReportDefinition {
  const { handle, asOf, locale, campaign } = context;
  const draft: ReportDefinition = {
    ...reportTemplates[template],
    title: "",
    words: "",
    locale: toReportLocale(locale),
  };
  if (template === "campaign" && campaign) {
    const title = `Before and after: ${campaign.title}`;
    return {
      ...draft,
      title: title.length > titleMax ? campaign.title : title,
      range: { preset: "custom", ...rangeAround(campaign, asOf) },
    };
  }
  const month = asOf?.toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
  const title = month ? `@${handle}, ${month}` : `@${handle}`;
  return { ...draft, title: title.slice(0, titleMax) };
}

function rangeAround(campaign: CampaignRecord, asOf: Date | null): { fromDay: string; toDay: string } {
  const fromDay = shiftDay(campaign.fromDay, -daysBefore);
  const wanted = shiftDay(campaign.toDay, daysAfter);
  const known = asOf ? shiftDay(timeDay(asOf.getTime()), 1) : wanted;
  const [seen = wanted] = [known, wanted].sort();
  // What has not been seen yet is not in it; the campaign itself is, even where no file reaches it.
  const [, toDay = wanted] = [campaign.toDay, seen].sort();
  return { fromDay, toDay };
}

function toReportLocale(locale: string): ReportLocale {
  return reportLocales.find((each) => each === locale) ?? "en-GB";
}
