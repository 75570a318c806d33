import "server-only";
import { findActsAfterJoining } from "#lib/db/joiner-acts.ts";
import { countOwnFollows, findJoiners, type JoinSpell } from "#lib/db/joiners.ts";
import type { Instant, Interval } from "#lib/engagement/account.ts";
import {
  type Campaign,
  campaignReach,
  campaignResult,
  campaignSides,
  type Joiner,
  reactionOf,
} from "#lib/engagement/campaign.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { isCovered } from "#lib/engagement/intervals.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import type { CampaignRecord } from "#lib/reports/campaign-record.ts";
import type { CampaignFigures } from "#lib/reports/campaigns.ts";
import { dayTime } from "#lib/reports/utc-days.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** What the figures of every campaign of a profile rest on. */
export type ProfileFacts = {
  profileId: string;
  asOf: Instant;
  hasFollowerLists: boolean;
  hasNames: boolean;
  received: readonly Interval[];
  parameters: ModelParameters;
};

export type NamedJoiner = Joiner & Pick<JoinSpell, "personId">;

/** The days of a campaign as the model takes them: half-open, from midnight to midnight UTC. */
export function spanOf({ fromDay, toDay, kind }: CampaignRecord): Campaign {
  return { from: dayTime(fromDay), to: dayTime(toDay), isFollowForFollow: kind === "follow-back" };
}

/** What a campaign brought, and the people behind its numbers; reads the people and acts of its span only. */
export async function campaignFigures(
  scope: OwnerScope,
  facts: ProfileFacts,
  record: CampaignRecord,
): Promise<{ figures: CampaignFigures; joiners: NamedJoiner[]; others: NamedJoiner[] }> {
  const { profileId, asOf, parameters } = facts;
  const campaign = spanOf(record);
  const reach = campaignReach(campaign);
  const [found, ownFollows] = await Promise.all([
    findJoiners(scope, profileId, { from: reach.from, to: Math.min(reach.to, asOf) }),
    campaign.isFollowForFollow
      ? countOwnFollows(scope, profileId, { from: campaign.from, to: Math.min(campaign.to, asOf) })
      : null,
  ]);
  // Lists from after `asOf` tell nothing of what was known then.
  const spells = found.map((spell) => ({ ...spell, lastSeen: Math.min(spell.lastSeen, asOf) }));
  const sides = campaignSides(campaign, spells);
  const counted = new Set([...sides.joiners, ...sides.others].map(({ personId }) => personId));
  const acts = await findActsAfterJoining(
    scope,
    spells.filter(({ personId }) => counted.has(personId)).map(({ personId, join }) => ({ personId, hi: join.hi })),
    parameters.weights,
  );
  const everybody = spells.map(
    (spell): NamedJoiner => ({ ...spell, ...reactionOf(acts.get(spell.personId) ?? [], spell.join.hi, parameters) }),
  );
  const result = campaignResult(campaign, everybody, ownFollows, asOf);
  const { joiners, others } = campaignSides(campaign, everybody);
  return {
    figures: {
      campaign: record,
      asOf,
      hasFollowerLists: facts.hasFollowerLists,
      hasNames: facts.hasNames,
      isCovered: isCovered(facts.received, reach.from, Math.min(asOf, reach.to + 90 * dayMs)),
      ownFollows,
      result,
    },
    joiners,
    others,
  };
}
