import type { Instant } from "#lib/engagement/account.ts";
import type { CampaignResult } from "#lib/engagement/campaign.ts";
import type { CampaignEffect } from "#lib/engagement/campaign-effect.ts";
import type { Lack } from "#lib/engagement/measure.ts";
import type { Limits } from "#lib/engagement/rates.ts";
import type { CampaignRecord } from "#lib/reports/campaign-record.ts";
import type { NamedPerson } from "#lib/reports/rings.ts";
import type { Suggestion } from "#lib/reports/suggestion.ts";

/** Groups of people that a campaign's numbers count: each can be opened. */
export const campaignSteps = [
  "joined",
  "stayed30",
  "stayed90",
  "stayed180",
  "acted",
  "people",
  "others",
  "othersActed",
  "othersPeople",
] as const;
export type CampaignStep = (typeof campaignSteps)[number];

/** A campaign with what it brought, as of the last moment that any fact names. */
export type CampaignFigures = {
  campaign: CampaignRecord;
  asOf: Instant;
  /** Some list of followers is known; without one nobody can be said to have come. */
  hasFollowerLists: boolean;
  /** Some received act names somebody; without one nobody can be said to have done anything. */
  hasNames: boolean;
  /** The files are said to hold all that was received from the first join to the end of the 90 days after the last. */
  isCovered: boolean;
  /** Accounts that the owner began to follow in it; null = no list of those the owner follows is known. */
  ownFollows: number | null;
  result: CampaignResult;
};

export type CampaignView = CampaignFigures & {
  profile: { id: string; platform: string; handle: string };
  effect: CampaignEffect;
  /** What 500 more would bring, by all who ever came this way and have been there for 90 days. */
  thought: { joiners: number; engaged: number; outcome: Limits | Lack };
  who: {
    step: CampaignStep;
    people: (NamedPerson & { cameBy: Instant; isExact: boolean })[];
    total: number;
    page: number;
    pageSize: number;
  };
};

export type CampaignsPage = {
  profile: { id: string; platform: string; handle: string };
  /** Null = nothing imported yet. */
  asOf: Instant | null;
  campaigns: CampaignFigures[];
  suggestions: Suggestion[];
};
