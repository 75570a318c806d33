import { countOfUnit } from "#lib/display/measure-text.ts";
import { countOf, formatCount, formatShare } from "#lib/display/numbers.ts";
import type { GrowthLink } from "#lib/engagement/growth-link.ts";
import type { GrowthView } from "#lib/reports/overview.ts";

/** What follows the followers: people who engage, or interactions where nobody is named. */
export type GrowthSubject = "people" | "interactions";

/** Verdict on whether growth and engagement move together, in the words of model.md 19, with its numbers. */
export function growthSentence(link: GrowthLink, subject: GrowthSubject, locale: string): string {
  switch (link.verdict) {
    case "with":
      return `More followers went along with more ${subject} (rho ${numbers(link, locale)}).`;
    case "noLink":
      return `Follower growth did not bring ${subject}: the link is at most weak (${numbers(link, locale)}).`;
    case "against":
      return `While followers grew, ${subject === "people" ? "people left" : "interactions fell"} (rho ${numbers(link, locale)}).`;
    case "unclear":
      return `No clear link either way (rho ${numbers(link, locale)}).`;
    case "notEnough":
      return notEnough(link, subject, locale);
    default:
      return link satisfies never;
  }
}

/** "0.19, −0.14 to 0.47; 40 changes" */
function numbers({ rho, lo, hi, n }: Exclude<GrowthLink, { verdict: "notEnough" }>, locale: string): string {
  return `${two(rho, locale)}, ${two(lo, locale)} to ${two(hi, locale)}; ${countOf(n, "change", "changes", locale)}`;
}

function notEnough(
  { lack }: Extract<GrowthLink, { verdict: "notEnough" }>,
  subject: GrowthSubject,
  locale: string,
): string {
  if (lack === null) return `Too little to say: followers or ${subject} changed by the same every time.`;
  const has = formatCount(lack.has, locale);
  return `Too little to say: ${has} of ${countOfUnit(lack.needs, lack.of, locale)}.`;
}

function two(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    .format(value)
    .replace("-", "−");
}

/**
 * "Over this range followers grew by 68% and people by 12%: elasticity 0.22." What doubling would bring is not said:
 * followers seldom doubled. Null where followers or people moved too little to say.
 */
export function elasticitySentence(
  elasticity: GrowthView["elasticity"],
  subject: GrowthSubject,
  locale: string,
): string | null {
  if (elasticity === null) return null;
  const { value, followers, people } = elasticity;
  return `Over this range ${moved("followers", followers, locale)} and ${moved(subject, people, locale)}: elasticity ${two(value, locale)}.`;
}

function moved(what: string, share: number, locale: string): string {
  const text = formatShare(Math.abs(share), locale);
  if (share === 0) return `${what} stayed the same`;
  return share > 0 ? `${what} grew by ${text}` : `${what} fell by ${text}`;
}
