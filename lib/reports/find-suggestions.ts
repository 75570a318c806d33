import { dayMs } from "#lib/engagement/days.ts";
import { type FollowDay, findFollowBursts } from "#lib/engagement/follow-burst.ts";
import { median } from "#lib/engagement/median.ts";
import type { CampaignRecord } from "#lib/reports/campaign-record.ts";
import type { StandoutFacts } from "#lib/reports/standout-facts.ts";
import { type Suggestion, suggestionSubject } from "#lib/reports/suggestion.ts";
import { shiftDay, timeDay } from "#lib/reports/utc-days.ts";

export type SuggestionFacts = {
  /** Gains of followers that stand out and are neither in a campaign nor dismissed. */
  spikes: StandoutFacts["spikes"];
  follows: readonly FollowDay[];
  giveaways: readonly { post: string; publishedAt: Date; actors: number; actorsBefore: number[] }[];
  campaigns: readonly CampaignRecord[];
  /** "kind subject" of what the owner does not want to be asked again. */
  dismissed: ReadonlySet<string>;
};

/** What may have been a campaign and is neither entered nor dismissed, latest first. */
export function findSuggestions(facts: SuggestionFacts): Suggestion[] {
  const found: Suggestion[] = [
    ...facts.spikes.map((spike) => ({ kind: "spike" as const, ...spike })),
    ...bursts(facts.follows),
    ...giveaways(facts.giveaways),
  ];
  return found
    .filter((each) => !facts.dismissed.has(`${each.kind} ${suggestionSubject(each)}`))
    .filter((each) => !facts.campaigns.some((campaign) => overlaps(campaign, each)))
    .sort((a, b) => b.fromDay.localeCompare(a.fromDay) || a.kind.localeCompare(b.kind));
}

function overlaps(campaign: Days, suggestion: Days): boolean {
  return campaign.fromDay < suggestion.toDay && suggestion.fromDay < campaign.toDay;
}

type Days = { fromDay: string; toDay: string };

function bursts(follows: readonly FollowDay[]): Suggestion[] {
  return findFollowBursts(follows).map(({ fromDay, toDay, follows: count }) => ({
    kind: "follow-burst",
    fromDay: timeDay(fromDay * dayMs),
    toDay: timeDay(toDay * dayMs),
    follows: count,
  }));
}

function giveaways(posts: SuggestionFacts["giveaways"]): Suggestion[] {
  return posts.map(({ post, publishedAt, actors, actorsBefore }) => {
    const fromDay = timeDay(publishedAt.getTime());
    return { kind: "giveaway", fromDay, toDay: shiftDay(fromDay, 1), post, actors, usual: median(actorsBefore) };
  });
}
