import { elasticitySentence, growthSentence } from "#lib/reports/growth-sentence.ts";
import { growthInfos } from "#lib/reports/infos/growth-infos.ts";
import type { GrowthView } from "#lib/reports/overview.ts";
import { sectionNames } from "#lib/reports/report-definition.ts";
import type { ReportBlock, ReportSection } from "#lib/reports/report-view.ts";
import type { TimeChart } from "#lib/reports/time-chart.ts";

/** Whether more followers went along with more people: the chart, and the verdict over all that is known. */
export function proofSection(chart: TimeChart | null, growth: GrowthView | null, locale: string): ReportSection {
  const title = growth?.subject === "interactions" ? "The number and what a post brings" : sectionNames.proof;
  return {
    id: "proof",
    title,
    says: chart?.sentence ?? null,
    info: growthInfos.verdict,
    blocks: [
      chart
        ? { kind: "time-chart", id: "proof", title, chart, csv: chart.csv }
        : { kind: "note", text: "No list and no act falls into this range." },
      ...(growth ? verdict(growth, locale) : []),
    ],
  };
}

function verdict(growth: GrowthView, locale: string): ReportBlock[] {
  const period = growth.periodDays === 7 ? ["Same week", "A week later"] : ["Same four weeks", "Four weeks later"];
  const elasticity = elasticitySentence(growth.elasticity, growth.subject, locale);
  return [
    {
      kind: "terms",
      lines: [growth.same, growth.later].map((link, index) => ({
        term: period[index] ?? "",
        text: growthSentence(link, growth.subject, locale),
        isCode: false,
      })),
    },
    ...(elasticity === null ? [] : [{ kind: "note" as const, text: elasticity }]),
  ];
}
