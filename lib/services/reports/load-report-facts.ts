import "server-only";
import { findStoredChanges } from "#lib/db/model-settings.ts";
import { type Measures, measureNames } from "#lib/engagement/measures.ts";
import { mergeParameters } from "#lib/engagement/parameters-schema.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import { buildOverview, type OverviewFacts } from "#lib/reports/build-overview.ts";
import type { ComposeFacts } from "#lib/reports/compose-sections.ts";
import { cutOverviewFacts } from "#lib/reports/cut-overview-facts.ts";
import type { RangeWish } from "#lib/reports/overview.ts";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import { reportSpans } from "#lib/reports/report-spans.ts";
import { dayOf, dayTime, shiftDay } from "#lib/reports/utc-days.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { computeFigures } from "#lib/services/figures/load-figures.ts";
import { loadOverviewFacts } from "#lib/services/overview/load-overview.ts";

export type ReportFacts = ComposeFacts & {
  parameters: ReturnType<typeof mergeParameters>;
  /** The range ends before what is known now: what is only kept as of now is no part of it. */
  isPast: boolean;
};

/** What a report of a profile is composed of: nothing of it lies after the range that was chosen (threats S2). */
export async function loadReportFacts(
  scope: OwnerScope,
  profileId: string,
  definition: ReportDefinition,
): Promise<Result<ReportFacts, "no-profile" | "nothing-to-show">> {
  const known = await loadOverviewFacts(scope, profileId);
  if (!known) return fail("no-profile");
  if (!known.figures) return fail("nothing-to-show");
  const knownTo = shiftDay(dayOf(known.figures.asOf.toISOString()), 1);
  const wish = clip(definition.range, knownTo);
  if (wish.preset === "custom" && wish.fromDay >= wish.toDay) return fail("nothing-to-show");
  const isPast = wish.preset === "custom" && wish.toDay < knownTo;
  const facts = isPast ? await asOfThen(scope, profileId, known, wish.toDay) : known;
  const overview = buildOverview(facts, { ...wish, comparison: definition.comparison });
  if (!overview.range || !overview.model) return fail("nothing-to-show");
  const parameters = mergeParameters(await findStoredChanges(scope, profileId));
  const { range } = overview;
  return ok({ facts, overview, range, spans: reportSpans(range), definition, parameters, isPast });
}

/** Ranges end with what is known, not with what was wished for. */
function clip(wish: RangeWish, knownTo: string): RangeWish {
  return wish.preset === "custom" && wish.toDay > knownTo ? { ...wish, toDay: knownTo } : wish;
}

/** Facts and figures as they stood at the end of a day in the past. */
async function asOfThen(
  scope: OwnerScope,
  profileId: string,
  known: OverviewFacts,
  toDay: string,
): Promise<OverviewFacts> {
  const asOf = new Date(dayTime(toDay) - 1);
  const computed = await computeFigures(scope, profileId, asOf);
  if (computed.ok) return cutOverviewFacts(known, toDay, computed.value);
  // More than fits into memory at once: what is kept by the day and by list is told, the figures of the model are not.
  const isTold = computed.code === "too-large" && known.figures !== null;
  return cutOverviewFacts(known, toDay, isTold && known.figures ? { ...known.figures, asOf, measures: untold } : null);
}

const untold: Measures = {
  figures: recordOf(measureNames, () => ({ value: null, state: "notEnough" })),
  classes: null,
  ledger: null,
  marks: 0,
  withoutMarks: null,
};
