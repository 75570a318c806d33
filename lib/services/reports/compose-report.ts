import "server-only";
import { countClasses, countJudged, findReadImports, findReturners } from "#lib/db/report-facts.ts";
import { composeEvidence } from "#lib/reports/compose-evidence.ts";
import {
  composeHeadline,
  composeLedger,
  composeLists,
  composeMethod,
  composeNominal,
  composeProof,
} from "#lib/reports/compose-sections.ts";
import { type ReportContent, reportContentSchema } from "#lib/reports/report-content.ts";
import type { SectionId } from "#lib/reports/report-definition.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { ReportToCompose } from "#lib/services/reports/issue-tools.ts";
import { loadReportFacts, type ReportFacts } from "#lib/services/reports/load-report-facts.ts";
import { namePeople } from "#lib/services/reports/name-people.ts";
import { campaignsBySpan, postsBySpan, reciprocityOf, survivalOf } from "#lib/services/reports/tell-sections.ts";

/** People who are told of one by one. */
const peopleAtMost = 20;

/** What a report says now. What its owner did not choose is never read into it, or cut before it gets here (threats S2). */
export async function composeReport(
  scope: OwnerScope,
  report: ReportToCompose,
  now: Date,
): Promise<Result<ReportContent, "no-profile" | "nothing-to-show">> {
  const { profileId, definition } = report;
  const loaded = await loadReportFacts(scope, profileId, definition);
  if (!loaded.ok) return loaded;
  const facts = loaded.value;
  const { overview, range, spans } = facts;
  const imports = await findReadImports(scope, profileId, range.toDay);
  const judged = await countJudged(scope, profileId);
  const evidence = composeEvidence({ ...facts, imports, judged });
  if (!evidence || !overview.range || overview.asOf === null) return fail("nothing-to-show");
  const { platform, handle } = overview.profile;
  const content = {
    version: 3,
    title: definition.title,
    words: definition.words,
    subject: { platform, handle },
    isLive: report.mode === "live",
    publishedAt: now.toISOString(),
    asOf: overview.asOf,
    range: overview.range,
    spans: [...spans],
    chosen: definition.sections,
    names: definition.names,
    counts: definition.counts,
    locale: definition.locale,
    accent: definition.accent,
    pictureShowsData: definition.pictureShowsData,
    logoSha256: report.logoSha256,
    tiers: overview.tiers,
    missing: overview.missing,
    sections: await composeSections(scope, report, facts),
    evidence,
  } satisfies ReportContent;
  // Strict: whatever slipped in is refused here and not published.
  return ok(reportContentSchema.parse(content));
}

type Sections = ReportContent["sections"];

async function composeSections(scope: OwnerScope, report: ReportToCompose, facts: ReportFacts): Promise<Sections> {
  const sections: Sections = {};
  for (const id of report.definition.sections) Object.assign(sections, await sectionOf(id, scope, report, facts));
  return sections;
}

/** One section; nothing = nothing is known of it. */
async function sectionOf(
  id: SectionId,
  scope: OwnerScope,
  { profileId, definition, pseudonymKey }: ReportToCompose,
  facts: ReportFacts,
): Promise<Sections> {
  switch (id) {
    case "headline":
      return { headline: composeHeadline(facts) };
    case "nominal":
      return { nominal: composeNominal(facts) };
    case "proof":
      return { proof: composeProof(facts) };
    case "ledger":
      return { ledger: composeLedger(facts) };
    case "lists":
      return { lists: composeLists(facts) };
    case "method": {
      const method = composeMethod(facts);
      return method ? { method } : {};
    }
    case "classes": {
      const classes = await countClasses(scope, profileId, facts.range);
      return classes ? { classes: { classes } } : {};
    }
    case "people": {
      const { people, total } = await findReturners(scope, profileId, facts.range, peopleAtMost);
      return { people: { people: namePeople(people, { names: definition.names, pseudonymKey }), total } };
    }
    case "campaigns":
      return { campaigns: await campaignsBySpan(scope, definition, facts) };
    case "survival":
      return { survival: await survivalOf(scope, definition, facts) };
    case "posts":
      return { posts: await postsBySpan(scope, definition, facts) };
    case "reciprocity": {
      const reciprocity = await reciprocityOf(scope, definition, facts);
      return reciprocity ? { reciprocity } : {};
    }
    default:
      return id satisfies never;
  }
}
