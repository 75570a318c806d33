import { formatDay, formatDayRange } from "#lib/display/dates.ts";
import { formatCount, formatShare } from "#lib/display/numbers.ts";
import { wilson } from "#lib/engagement/rates.ts";
import type { CampaignFigures, CampaignStep } from "#lib/reports/campaigns.ts";
import { dayTime, shiftDay, timeDay } from "#lib/reports/utc-days.ts";

/** One line of the waterfall: how many of how many, in which window. */
export type WaterfallRow = {
  id: "follows" | CampaignStep;
  label: string;
  window: string;
  /** Null = not known: `note` says why. */
  count: string | null;
  /** "of 291", where it is a part of another line. */
  of: string | null;
  share: string | null;
  /** What the number leaves open. */
  note: string | null;
  /** Length of its bar, 0 to 1, against the longest of its side. */
  length: number;
  tone: "nominal" | "genuine";
};

/** From what was spent to who came, and the same for those it is set against. */
export type Waterfall = { campaign: WaterfallRow[]; comparison: WaterfallRow[]; comparisonTitle: string };

const names = "needs interactions with names";
const lists = "needs lists of followers";

export function prepareWaterfall(figures: CampaignFigures, locale: string): Waterfall {
  const { campaign, result, ownFollows, hasNames, hasFollowerLists, isCovered } = figures;
  const isFollowBack = campaign.kind === "follow-back";
  const joined = hasFollowerLists ? result.joiners : null;
  const isPart = ownFollows !== null && result.joiners <= ownFollows;
  const longest = Math.max(1, isFollowBack ? (ownFollows ?? 0) : 0, result.joiners);
  const longestOther = Math.max(1, result.comparison.of);
  const least = isCovered ? null : "at least: not everything of that time is in the files";
  const part = (
    id: WaterfallRow["id"],
    label: string,
    window: string,
    value: number | null,
    whole: number | null,
    rest: Partial<WaterfallRow> & { longest: number },
  ): WaterfallRow => ({
    id,
    label,
    window,
    count: value === null ? null : formatCount(value, locale),
    of: value === null || whole === null ? null : `of ${formatCount(whole, locale)}`,
    share: value === null || !whole ? null : formatShare(value / whole, locale),
    note: rest.note ?? null,
    length: value === null ? 0 : Math.min(1, value / rest.longest),
    tone: rest.tone ?? "nominal",
  });
  const acted = (reactions: typeof result.ripe, ids: [CampaignStep, CampaignStep], bar: number): WaterfallRow[] => {
    const window = "in the 90 days after they came";
    const known = hasNames && reactions.of > 0;
    const missing = hasNames ? "nobody has been here for 90 days yet" : names;
    return [
      part(ids[0], "Did anything", window, known ? reactions.reacted : null, reactions.of, {
        longest: bar,
        note: known ? least : missing,
      }),
      part(ids[1], "Came as people", window, known ? reactions.engaged : null, reactions.of, {
        longest: bar,
        note: known ? intervalOf(reactions.engaged, reactions.of, locale) : missing,
        tone: "genuine",
      }),
    ];
  };
  const follows = part("follows", "Accounts you followed", campaignDays(campaign, locale), ownFollows, null, {
    longest,
    note: ownFollows === null ? "needs a list of those you follow" : null,
  });
  return {
    campaign: [
      ...(isFollowBack ? [follows] : []),
      part(
        "joined",
        isFollowBack ? "Followed back" : "Came to follow",
        isFollowBack ? "within 14 days of your follow" : "from its first day to 14 days after its end",
        joined,
        isFollowBack && isPart ? ownFollows : null,
        { longest, note: joined === null ? lists : joinedNote(figures, locale) },
      ),
      ...result.stays.map(({ days, yes, no, unknown }) =>
        part(
          stayStep(days),
          `Still here after ${days} days`,
          "by the lists of followers",
          joined === null ? null : yes,
          joined,
          {
            longest,
            note: joined === null ? lists : stayNote(no, unknown, locale),
          },
        ),
      ),
      ...acted(result.ripe, ["acted", "people"], longest),
    ],
    comparisonTitle: isFollowBack
      ? "Those who came by themselves in the same time"
      : "Those who came in the 90 days before",
    comparison: [
      part(
        "others",
        "Here for 90 days or more",
        comparisonWindow(figures, locale),
        joined === null ? null : result.comparison.of,
        null,
        {
          longest: longestOther,
          note: joined === null ? lists : null,
        },
      ),
      ...acted(result.comparison, ["othersActed", "othersPeople"], longestOther),
    ],
  };
}

/** "Feb 3 – 24, 2026": its first and its last day. */
export function campaignDays({ fromDay, toDay }: { fromDay: string; toDay: string }, locale: string): string {
  const lastDay = shiftDay(toDay, -1);
  return lastDay === fromDay ? formatDay(fromDay, locale) : formatDayRange(fromDay, lastDay, locale);
}

/** The day from which everybody who may have come with it has been here for 90 days. */
export function ripeDay({ toDay }: { toDay: string }): string {
  return shiftDay(toDay, 14 + 90);
}

function comparisonWindow({ campaign }: CampaignFigures, locale: string): string {
  if (campaign.kind === "follow-back") {
    return `came ${formatDayRange(campaign.fromDay, shiftDay(campaign.toDay, 13), locale)}, never followed by you before`;
  }
  return `came ${formatDayRange(shiftDay(campaign.fromDay, -90), shiftDay(campaign.fromDay, -1), locale)}`;
}

function stayStep(days: number): CampaignStep {
  if (days === 30) return "stayed30";
  return days === 90 ? "stayed90" : "stayed180";
}

function intervalOf(x: number, n: number, locale: string): string | null {
  const limits = wilson(x, n);
  return limits && `between ${formatShare(limits.lo, locale)} and ${formatShare(limits.hi, locale)}`;
}

function joinedNote({ campaign, result, ownFollows }: CampaignFigures, locale: string): string | null {
  const { joiners, unknownOrigin } = result;
  if (campaign.kind === "follow-back" && ownFollows !== null && joiners > ownFollows) {
    return "some answered a follow from just before or after it";
  }
  if (!unknownOrigin) return null;
  return `${formatCount(unknownOrigin, locale)} more came, and no list can say whether for your follow`;
}

function stayNote(no: number, unknown: number, locale: string): string | null {
  const parts = [
    ...(no > 0 ? [`${formatCount(no, locale)} gone`] : []),
    ...(unknown > 0 ? [`${formatCount(unknown, locale)} not to be said by the lists`] : []),
  ];
  return parts.length === 0 ? null : parts.join(", ");
}

/** "too early to say, until 8 Jul 2026"; null = everybody has had their 90 days by then. */
export function earlyNote({ campaign, asOf }: CampaignFigures, locale: string): string | null {
  const until = ripeDay(campaign);
  if (asOf >= dayTime(until)) return null;
  const joined = timeDay(asOf) < campaign.toDay ? "it is not over yet" : null;
  return `too early to say, until ${formatDay(until, locale)}${joined ? `: ${joined}` : ""}`;
}
