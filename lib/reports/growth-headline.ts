import { formatDay } from "#lib/display/dates.ts";
import { countOf, formatCount, formatShare } from "#lib/display/numbers.ts";
import type { Survival } from "#lib/engagement/survival.ts";
import type { Headline, SentencePart } from "#lib/reports/overview-sentence.ts";
import { type EarlyLeavers, shortStay } from "#lib/reports/prepare-early-leavers.ts";
import { type FollowerPeriods, sumPeriods } from "#lib/reports/prepare-follower-periods.ts";

/** Who came and who left since the first complete list, and how many of them stay. */
export function prepareGrowthHeadline(
  { first, periods }: FollowerPeriods,
  survival: Pick<Survival, "lack" | "halfLife">,
  locale: string,
): Headline {
  const all = sumPeriods(periods);
  if (!first) {
    return {
      parts: [plain("Who comes and who leaves is not in these files.")],
      says: ["That takes complete lists of followers."],
    };
  }
  if (!all) {
    return {
      parts: [
        plain("One complete list: "),
        { text: countOf(first.listed, "follower", "followers", locale), tone: "nominal" },
        plain(` on ${formatDay(first.day, locale)}.`),
      ],
      says: ["The next one will show who came and who left."],
    };
  }
  const parts: SentencePart[] = [
    plain(`Since ${formatDay(first.day, locale)}, `),
    { text: countOf(all.joined, "follower", "followers", locale), tone: "nominal" },
    plain(` came and ${formatCount(all.left, locale)} left`),
  ];
  const half = halfClause(survival, locale);
  return { parts: [...parts, plain(half === null ? "." : `; ${half}.`)], says: [] };
}

function halfClause(
  { lack, halfLife: { low, high } }: Pick<Survival, "lack" | "halfLife">,
  locale: string,
): string | null {
  if (lack) return null;
  if (low === null && high === null) return "more than half of those who come stay";
  if (low === null || high === null) return null;
  const [from, to] = [Math.min(low, high), Math.max(low, high)];
  return from === to
    ? `half of those who come are gone after ${formatCount(from, locale)} days`
    : `half of those who come are gone after ${formatCount(from, locale)} to ${formatCount(to, locale)} days`;
}

/** Who left again within 14 days of coming. */
export function earlyLeaversSentence(early: EarlyLeavers | null, locale: string): string {
  if (!early)
    return `Who left again within ${shortStay} days shows once somebody came between two lists, ${shortStay} days or more before the last one.`;
  const { n, surely, perhaps, lo, hi } = early;
  const more =
    perhaps === 0 ? "" : `, and perhaps ${formatCount(perhaps, locale)} more, as the lists lie too far apart to tell`;
  return `Of ${formatCount(n, locale)} who came, ${formatCount(surely, locale)} left again within ${shortStay} days${more} (${formatShare(lo, locale)} to ${formatShare(hi, locale)}).`;
}

function plain(text: string): SentencePart {
  return { text, tone: "plain" };
}
