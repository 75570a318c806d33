import { formatDate } from "#lib/display/dates.ts";
import { prepareClasses } from "#lib/reports/prepare-classes.ts";
import { prepareProofChart } from "#lib/reports/prepare-proof-chart.ts";
import type { SectionId } from "#lib/reports/report-definition.ts";
import type { ReportSection } from "#lib/reports/report-view.ts";
import { classesSection } from "#lib/reports/sections/classes-section.ts";
import { headlineOfSpan, tilesOfSpan } from "#lib/reports/sections/headline-of-span.ts";
import { headlineSection } from "#lib/reports/sections/headline-section.ts";
import { ledgerOfSpan } from "#lib/reports/sections/ledger-of-span.ts";
import { listsSection } from "#lib/reports/sections/lists-section.ts";
import { marksSection, methodSection } from "#lib/reports/sections/method-section.ts";
import { missingSection } from "#lib/reports/sections/missing-section.ts";
import { nominalSection } from "#lib/reports/sections/nominal-section.ts";
import { peopleSection } from "#lib/reports/sections/people-section.ts";
import { proofSection } from "#lib/reports/sections/proof-section.ts";
import type { Facts, SectionContext } from "#lib/reports/sections/section-context.ts";
import { toldSection } from "#lib/reports/sections/told-sections.ts";
import { dayOf } from "#lib/reports/utc-days.ts";

/** The sections that were chosen, in the order chosen, then what honesty adds: marks, and what the files do not show. */
export function sectionsOfReport(context: SectionContext): ReportSection[] {
  const { content, locale } = context;
  const chosen = content.chosen.map((id) => sectionOf(id, context));
  const added = [marksSection(content, locale), missingSection(content.missing, content.subject.platform)];
  return [...chosen, ...added].filter((section) => section !== null);
}

/** Null = nothing is known of it. */
function sectionOf(id: SectionId, context: SectionContext): ReportSection | null {
  const { span, locale, content } = context;
  const facts = content.sections;
  switch (id) {
    case "headline": {
      const headline = facts.headline && headlineOfSpan(facts.headline, context);
      return facts.headline && headline ? headlineSection(headline, tilesOfSpan(facts.headline, context)) : null;
    }
    case "nominal":
      return facts.nominal ? nominalSection(facts.nominal, context) : null;
    case "proof":
      return facts.proof ? proofOf(facts.proof, context) : null;
    case "ledger":
      return facts.ledger ? ledgerOfSpan(facts.ledger, context) : null;
    case "classes": {
      const classes = prepareClasses(facts.classes?.classes ?? null, locale);
      return classes ? wholeOnly(classesSection(classes), context) : null;
    }
    case "people":
      return facts.people ? wholeOnly(peopleSection(facts.people, context), context) : null;
    case "campaigns":
      return facts.campaigns ? toldSection(id, facts.campaigns[span.id]) : null;
    case "posts":
      return facts.posts ? toldSection(id, facts.posts[span.id]) : null;
    case "survival":
      return facts.survival ? wholeOnly(toldSection(id, facts.survival), context) : null;
    case "reciprocity":
      return facts.reciprocity ? wholeOnly(toldSection(id, facts.reciprocity), context) : null;
    case "lists": {
      const inside = facts.lists?.lists.filter(
        ({ observedAt: at }) => dayOf(at) >= span.fromDay && dayOf(at) < span.toDay,
      );
      return inside && inside.length > 0 ? listsSection(inside, locale) : null;
    }
    case "method":
      return facts.method ? methodSection(facts.method, context) : null;
    default:
      return id satisfies never;
  }
}

function proofOf(
  { growth, ...facts }: Facts<"proof">,
  { span, isWhole, hidesCounts, locale }: SectionContext,
): ReportSection {
  const before = isWhole ? facts.before : null;
  const chart = prepareProofChart({ ...facts, range: span, before, hidesCounts }, locale);
  // The verdict is over all that is known and says nothing of one month.
  return proofSection(chart, isWhole ? growth : null, locale);
}

/** What cannot be cut to a month says so. */
function wholeOnly(section: ReportSection, { content, isWhole, locale }: SectionContext): ReportSection {
  if (isWhole) return section;
  const text = `Of the whole range of this report, as of ${formatDate(content.asOf, locale, "UTC")}.`;
  return { ...section, blocks: [{ kind: "note", text }, ...section.blocks] };
}
