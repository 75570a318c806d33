import "server-only";
import { findStays } from "#lib/db/growth.ts";
import { campaignEffect } from "#lib/engagement/campaign-effect.ts";
import { peopleHistory } from "#lib/reports/people-history.ts";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import { type ToldCampaign, tellCampaigns } from "#lib/reports/tell-campaigns.ts";
import { tellPosts } from "#lib/reports/tell-posts.ts";
import { tellReciprocity } from "#lib/reports/tell-reciprocity.ts";
import { tellSurvival } from "#lib/reports/tell-survival.ts";
import type { Told } from "#lib/reports/told-section.ts";
import { dayOf } from "#lib/reports/utc-days.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { campaignFigures, spanOf } from "#lib/services/campaigns/campaign-figures.ts";
import { findProfileFacts } from "#lib/services/campaigns/profile-facts.ts";
import { loadPosts } from "#lib/services/posts/load-posts.ts";
import { loadReciprocity } from "#lib/services/reciprocity/load-reciprocity.ts";
import type { ReportFacts } from "#lib/services/reports/load-report-facts.ts";

/** Of each span, so that a month shows its own. */
const postsAtMost = 20;

type BySpan = Record<string, Told>;

/** What campaigns of the range brought, as it was known at its end. */
export async function campaignsBySpan(
  scope: OwnerScope,
  definition: ReportDefinition,
  { facts: { profile, daily, campaigns }, overview, range, spans }: ReportFacts,
): Promise<BySpan> {
  const known = await findProfileFacts(scope, profile.id);
  if (!known || overview.asOf === null) return {};
  const asOf = Date.parse(overview.asOf);
  const told: ToldCampaign[] = [];
  // One after the other: each may read many people.
  for (const campaign of campaigns) {
    if (campaign.fromDay >= range.toDay || campaign.toDay <= range.fromDay) continue;
    const { figures } = await campaignFigures(scope, { ...known, asOf }, campaign);
    told.push({ ...figures, effect: campaignEffect(spanOf(campaign), peopleHistory(daily, asOf)) });
  }
  return bySpan(spans.map((span) => [span.id, tellCampaigns(told, span, definition)]));
}

export async function survivalOf(
  scope: OwnerScope,
  definition: ReportDefinition,
  { facts: { profile, snapshots }, range }: ReportFacts,
): Promise<Told> {
  const complete = snapshots.filter(({ side, completeness }) => side === "followers" && completeness === "complete");
  const [first, last] = [complete[0], complete.at(-1)];
  const lists = first && last ? { first: dayOf(first.observedAt), last: dayOf(last.observedAt) } : null;
  return tellSurvival({ stays: await findStays(scope, profile.id), range, lists }, definition);
}

/** People below a post are counted as of the last import, whenever they came: in a past range that would tell of later. */
export async function postsBySpan(
  scope: OwnerScope,
  definition: ReportDefinition,
  { facts: { profile, figures }, spans, isPast }: ReportFacts,
): Promise<BySpan> {
  if (isPast) return { all: { says: laterOnly, blocks: [] } };
  const sort = figures?.tallies.hasNames ? "people" : "interactions";
  const told: [string, Told | null][] = [];
  for (const { id, fromDay, toDay } of spans) {
    const query = { preset: "all", days: { fromDay, toDay }, sort, descending: true } as const;
    const page = await loadPosts(scope, profile.id, { ...query, page: 1, pageSize: postsAtMost });
    told.push([id, page && tellPosts(page, definition)]);
  }
  return bySpan(told);
}

/** Null = no such profile any more. */
export async function reciprocityOf(
  scope: OwnerScope,
  definition: ReportDefinition,
  { facts: { profile }, isPast }: ReportFacts,
): Promise<Told | null> {
  if (isPast) return { says: laterOnly, blocks: [] };
  const query = { corner: "friends", list: "waiting", page: 1, waitingPage: 1, pageSize: 1 } as const;
  const reciprocity = await loadReciprocity(scope, profile.id, query);
  return reciprocity && tellReciprocity(reciprocity, definition);
}

const laterOnly = "This is kept as of the last import alone, which lies after this range, and is left out.";

function bySpan(told: [string, Told | null][]): BySpan {
  return Object.fromEntries(told.flatMap(([id, each]) => (each === null ? [] : [[id, each]])));
}
