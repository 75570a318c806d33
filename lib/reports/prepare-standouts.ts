import { formatDate, formatDay } from "#lib/display/dates.ts";
import { formatInterval } from "#lib/display/measure-text.ts";
import { countInWords, countOf, formatCount, formatShare } from "#lib/display/numbers.ts";
import { postPage } from "#lib/display/post-page.ts";
import type { Measures } from "#lib/engagement/measures.ts";
import type { Overview } from "#lib/reports/overview.ts";
import { dayOf, daysBetween, shiftDay } from "#lib/reports/utc-days.ts";

/** Where the numbers of a finding can be looked at. */
export type StandoutLink = {
  label: string;
  page: "people" | "growth" | "posts" | "campaigns" | "rings" | "reciprocity";
  search?: string;
};

export type Standout = {
  id: string;
  text: string;
  /** The numbers that it rests on. */
  note: string;
  link: StandoutLink | null;
};

type StandoutSource = Pick<Overview, "measures" | "standouts" | "campaigns" | "asOf">;

/** More than these are no longer what stands out. */
const mostStandouts = 6;

/** Days after a campaign until its joiners have been there for 90 days (model.md 11). */
const daysToJudge = 14 + 90;

/** What stands out, each with its numbers: questions to the owner first, then what changed, then what holds. */
export function prepareStandouts(source: StandoutSource, locale: string): Standout[] {
  const { measures, standouts, campaigns, asOf } = source;
  if (!measures || asOf === null) return [];
  return [
    ...giveaways(standouts.giveaways, locale),
    ...spikes(standouts.spikes, locale),
    ...quiet(standouts.quiet, asOf, locale),
    ...change(measures, locale),
    ...concentration(measures, locale),
    ...tooEarly(campaigns, asOf, locale),
    ...rings(standouts.rings, locale),
    ...exchange(measures, locale),
    ...mutualOnly(measures, locale),
  ].slice(0, mostStandouts);
}

function giveaways(found: StandoutSource["standouts"]["giveaways"], locale: string): Standout[] {
  return found.slice(0, 1).map(({ post, publishedAt, actors, usualActors, onlyHereShare }) => ({
    id: "giveaway",
    text: `The post of ${formatDate(publishedAt, locale, "UTC")} drew far more people than the ones before it. Was it a giveaway?`,
    note: `${countOf(actors, "person", "people", locale)} against ${formatCount(usualActors, locale)} usually; ${formatShare(onlyHereShare, locale)} of them came nowhere else`,
    link: { label: "look at the post", page: "posts", search: postPage(post) },
  }));
}

function spikes(found: StandoutSource["standouts"]["spikes"], locale: string): Standout[] {
  return found.slice(0, 1).map(({ fromDay, toDay, gain, usual }) => ({
    id: "spike",
    text: `${countOf(gain, "follower", "followers", locale)} came in the ${daysBetween(fromDay, toDay) === 7 ? "week" : "four weeks"} up to ${formatDay(shiftDay(toDay, -1), locale)}. What happened then?`,
    note: usual > 0 ? `usually ${formatCount(usual, locale)} in such a time` : "usually none in such a time",
    link: { label: "note it as a campaign", page: "campaigns" },
  }));
}

function quiet(found: StandoutSource["standouts"]["quiet"], asOf: string, locale: string): Standout[] {
  if (!found) return [];
  const { people, firstAt, lastAt } = found;
  const ago = (at: string) => daysBetween(dayOf(at), dayOf(asOf));
  const [from, to] = [ago(lastAt), ago(firstAt)];
  const who = people === 1 ? "One person" : `${upperFirst(countInWords(people, locale))} people`;
  return [
    {
      id: "quiet",
      text: `${who} who came in each of three months before ${people === 1 ? "has" : "have"} gone quiet.`,
      note:
        from === to
          ? `last heard ${countOf(from, "day", "days", locale)} ago`
          : `last heard ${formatCount(from, locale)} to ${countOf(to, "day", "days", locale)} ago`,
      link: { label: "who engages", page: "people", search: "?show=engagers&sort=last" },
    },
  ];
}

/** Only where chance is an unlikely reason (model.md 14.3). */
function change({ figures }: Measures, locale: string): Standout[] {
  const [gained, lost, p] = [figures.gained.value, figures.lost.value, figures.changeP.value];
  if (gained === null || lost === null || p === null || p >= 0.05) return [];
  const way = gained > lost ? "More people came than fell silent" : "More people fell silent than came";
  return [
    {
      id: "change",
      text: `${way} in the last 28 days.`,
      note: `${formatCount(gained, locale)} came and ${formatCount(lost, locale)} went; such a difference is rarely chance (p ${p < 0.001 ? "< 0.001" : new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(p)})`,
      link: { label: "who they are", page: "people", search: "?show=engagers&sort=last" },
    },
  ];
}

function concentration({ figures }: Measures, locale: string): Standout[] {
  const { n50, n0 } = figures;
  if (n50.value === null) return [];
  const interval = formatInterval({ ...n50, lo: round(n50.lo), hi: round(n50.hi) }, "count", locale);
  const of = n0.value === null ? null : `of ${countOf(n0.value, "person who engages", "people who engage", locale)}`;
  const between = interval === null ? null : `95 % interval ${interval}`;
  return [
    {
      id: "concentration",
      text: `Half of everything you hear comes from ${n50.value === 1 ? "one person" : `${countInWords(n50.value, locale)} people`}.`,
      note: [of, between].filter((part) => part !== null).join("; "),
      link: { label: "who they are", page: "people", search: "?show=engagers&sort=credit" },
    },
  ];
}

function tooEarly(campaigns: StandoutSource["campaigns"], asOf: string, locale: string): Standout[] {
  const today = dayOf(asOf);
  return campaigns
    .filter((campaign) => campaign.fromDay <= today && shiftDay(campaign.toDay, daysToJudge) > today)
    .slice(0, 1)
    .map((campaign) => ({
      id: "too-early",
      text: `Too early to say what “${campaign.title}” brought.`,
      note: `who came with it will have been there for 90 days on ${formatDay(shiftDay(campaign.toDay, daysToJudge), locale)}`,
      link: { label: "so far", page: "campaigns" },
    }));
}

function rings(found: StandoutSource["standouts"]["rings"], locale: string): Standout[] {
  if (!found) return [];
  const { groups, people } = found;
  return [
    {
      id: "rings",
      text: `${groups === 1 ? `A group of ${formatCount(people, locale)} meets` : `${upperFirst(countInWords(groups, locale))} groups meet`} on your posts and ${groups === 1 ? "trades" : "trade"} evenly.`,
      note: `${countOf(people, "person", "people", locale)} in all; each group counts as one person`,
      link: { label: "what they did", page: "rings" },
    },
  ];
}

/** Where most of what arrives answers something that was given. */
function exchange({ figures }: Measures, locale: string): Standout[] {
  const { exchangeShare } = figures;
  if (exchangeShare.value === null || exchangeShare.value < 0.5) return [];
  return [
    {
      id: "exchange",
      text: "Most of what reaches you answers something you did.",
      note: `${formatShare(exchangeShare.value, locale)} of the dated interactions by named people`,
      link: { label: "give and take", page: "reciprocity" },
    },
  ];
}

function mutualOnly({ figures, ledger }: Measures, locale: string): Standout[] {
  const { reciprocalOnly } = figures;
  if (!reciprocalOnly.value || !ledger || reciprocalOnly.value < ledger.rows / 10) return [];
  return [
    {
      id: "mutual-only",
      text: `${countOf(reciprocalOnly.value, "person follows", "people follow", locale)} you and ${reciprocalOnly.value === 1 ? "is" : "are"} followed back, and never came by.`,
      note: `${formatShare(reciprocalOnly.value / ledger.rows, locale)} of the followers listed, all there for 30 days or more`,
      link: { label: "give and take", page: "reciprocity" },
    },
  ];
}

function round(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
