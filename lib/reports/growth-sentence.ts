import { countOfUnit } from "#lib/display/measure-text.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import type { GrowthLink } from "#lib/engagement/growth-link.ts";

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

/** "0.14: twice the followers brought a tenth more people." Null where followers or people moved too little to say. */
export function elasticitySentence(elasticity: number | null, subject: GrowthSubject, locale: string): string | null {
  if (elasticity === null) return null;
  // With e, twice the followers go along with 2^e times the people.
  const more = 2 ** elasticity - 1;
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(Math.abs(more));
  const what = Math.abs(more) < 0.005 ? `no more ${subject}` : `${share} ${more > 0 ? "more" : "fewer"} ${subject}`;
  return `Elasticity ${two(elasticity, locale)}: at this pace, twice the followers go along with ${what}.`;
}
