import "server-only";
import { findCampaigns } from "#lib/db/campaigns.ts";
import { findActsAfterJoining } from "#lib/db/joiner-acts.ts";
import { countFollowedBack, findFollowedBackWhoCame } from "#lib/db/joiners.ts";
import { findOverviewRows } from "#lib/db/overview.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { findNames } from "#lib/db/rings.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { hasStayed, isRipe, reactionOf, thoughtExperiment } from "#lib/engagement/campaign.ts";
import { campaignEffect } from "#lib/engagement/campaign-effect.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { CampaignStep, CampaignView } from "#lib/reports/campaigns.ts";
import { peopleHistory } from "#lib/reports/people-history.ts";
import type { OwnerScope } from "#lib/scope.ts";
import {
  campaignFigures,
  type NamedJoiner,
  type ProfileFacts,
  spanOf,
} from "#lib/services/campaigns/campaign-figures.ts";
import { findProfileFacts } from "#lib/services/campaigns/profile-facts.ts";

export type LoadCampaignQuery = {
  step: CampaignStep;
  /** From 1. A page beyond the last one is empty. */
  page: number;
  pageSize?: number;
};

/** One campaign, what it brought and who is behind a number of it; null = there is none, or not yours (threats G8). */
export async function loadCampaign(
  scope: OwnerScope,
  profileId: string,
  campaignId: string,
  { step, page, pageSize = 50 }: LoadCampaignQuery,
): Promise<CampaignView | null> {
  const profile = await findProfile(scope, profileId);
  if (!profile) return null;
  const record = (await findCampaigns(scope, profileId)).find(({ id }) => id === campaignId);
  const facts = record && (await findProfileFacts(scope, profileId));
  if (!record || !facts) return null;
  const [{ figures, joiners, others }, { daily }] = await Promise.all([
    campaignFigures(scope, facts, record),
    findOverviewRows(scope, profileId),
  ]);
  const members = membersOf(step, joiners, others, facts.asOf);
  const from = Math.min((page - 1) * pageSize, members.length);
  const shown = members.slice(from, from + pageSize);
  const names = await withWorkerTenant(scope.workspaceId, (client) =>
    findNames(
      client,
      { workspaceId: scope.workspaceId, profileId },
      shown.map(({ personId }) => String(personId)),
    ),
  );
  return {
    ...figures,
    profile: { id: profile.id, platform: profile.platform, handle: profile.handle },
    effect: campaignEffect(spanOf(record), peopleHistory(daily, facts.asOf)),
    thought: await thoughtOf(scope, facts, record.kind === "follow-back", joiners),
    who: {
      step,
      people: shown.flatMap(({ personId, join }) => {
        const name = names.get(String(personId));
        return name ? [{ ...name, cameBy: join.hi, isExact: join.lo === join.hi }] : [];
      }),
      total: members.length,
      page,
      pageSize,
    },
  };
}

/** The people that a number of the waterfall counts, in the order in which they came. */
function membersOf(
  step: CampaignStep,
  joiners: readonly NamedJoiner[],
  others: readonly NamedJoiner[],
  asOf: Instant,
): readonly NamedJoiner[] {
  const ripe = (side: readonly NamedJoiner[]) => side.filter((each) => isRipe(each, asOf));
  const stayed = (days: number) => joiners.filter((each) => hasStayed(each, days, asOf) === "yes");
  switch (step) {
    case "joined":
      return joiners;
    case "stayed30":
      return stayed(30);
    case "stayed90":
      return stayed(90);
    case "stayed180":
      return stayed(180);
    case "acted":
      return ripe(joiners).filter(({ reacted }) => reacted);
    case "people":
      return ripe(joiners).filter(({ engaged }) => engaged);
    case "others":
      return ripe(others);
    case "othersActed":
      return ripe(others).filter(({ reacted }) => reacted);
    case "othersPeople":
      return ripe(others).filter(({ engaged }) => engaged);
  }
}

/** By all who ever followed back where that was the aim, else by those who came with this campaign. */
async function thoughtOf(
  scope: OwnerScope,
  facts: ProfileFacts,
  isFollowBack: boolean,
  joiners: readonly NamedJoiner[],
): Promise<CampaignView["thought"]> {
  const ripe = joiners.filter((each) => isRipe(each, facts.asOf));
  const [count, engaged] = isFollowBack
    ? await followedBackSoFar(scope, facts)
    : [ripe.length, ripe.filter((each) => each.engaged).length];
  return { joiners: count, engaged, outcome: thoughtExperiment(engaged, count) };
}

/** How many ever followed back and have been here for 90 days, and how many of them came as people in that time. */
async function followedBackSoFar(
  scope: OwnerScope,
  { profileId, asOf, parameters }: ProfileFacts,
): Promise<[count: number, engaged: number]> {
  const ripeUntil = new Date(asOf - 90 * dayMs);
  const [count, came] = await Promise.all([
    countFollowedBack(scope, profileId, ripeUntil),
    findFollowedBackWhoCame(scope, profileId, ripeUntil),
  ]);
  const acts = await findActsAfterJoining(scope, came, parameters.weights);
  const engaged = came.filter(({ personId, hi }) => reactionOf(acts.get(personId) ?? [], hi, parameters).engaged);
  return [count, engaged.length];
}
