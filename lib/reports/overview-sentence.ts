import { formatDay, formatMonth } from "#lib/display/dates.ts";
import { measureBound } from "#lib/display/measure-text.ts";
import { countInWords, countOf, formatCount, formatShare } from "#lib/display/numbers.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import { growthSentence } from "#lib/reports/growth-sentence.ts";
import type { Overview } from "#lib/reports/overview.ts";
import { isWholeMonth, shiftDay } from "#lib/reports/utc-days.ts";

/** `nominal` is the bare count, `genuine` the people who engage: the two colours of every page. */
export type SentencePart = { text: string; tone: "plain" | "nominal" | "genuine" };

export type Headline = {
  parts: SentencePart[];
  /** Sentences below it: what the figures leave open. */
  says: string[];
};

/** What the headline is made of; an overview and a frozen report both have it. */
export type HeadlineFacts = Pick<
  Overview,
  "range" | "followers" | "following" | "span" | "leftMayBeRenamed" | "missing" | "growth"
> & {
  people28: Measure;
  /** Last day on which the count of followers is known. */
  followersDay: string | null;
  /** Set where counts are hidden: by which part followers grew; null = not known. */
  followersGrowth?: number | null;
};

export function headlineFacts(overview: Overview): HeadlineFacts {
  return {
    ...overview,
    people28: overview.measures?.figures.people28 ?? { value: null, state: "needsNames" },
    followersDay: overview.series.followers.findLast((point) => point.value !== null)?.day ?? null,
  };
}

type Voice = { locale: string; you: string; your: string; follow: string };

/**
 * The headline and what stands below it, from the numbers alone; nothing that is unknown is claimed.
 * `subject` null speaks to the owner ("you"), a handle speaks about them to somebody else.
 */
export function prepareHeadline(facts: HeadlineFacts, locale: string, subject: string | null = null): Headline {
  const voice: Voice = subject
    ? { locale, you: `@${subject}`, your: `@${subject}’s`, follow: "follows" }
    : { locale, you: "you", your: "your", follow: "follow" };
  if (!facts.range) return { parts: [plain("Nothing is here yet.")], says: [] };
  return { parts: upperFirst([...headlineParts(facts, voice), plain(".")]), says: openQuestions(facts, voice) };
}

function headlineParts(facts: HeadlineFacts, voice: Voice): SentencePart[] {
  if (facts.followersGrowth !== undefined) return countFreeParts(facts, facts.followersGrowth, voice);
  const joint = grewTogether(facts, voice);
  if (joint) return joint;
  const people = peopleClause(facts.people28, facts.span.peopleChange, voice);
  const first = cameAndLeft(facts, voice) ?? changedBy(facts, voice) ?? standing(facts, voice);
  return people ? [...first, plain("; "), ...people] : first;
}

/** By which part followers grew, and how many people: never of how many followers. */
function countFreeParts(facts: HeadlineFacts, growth: number | null, voice: Voice): SentencePart[] {
  const people = peopleClause(facts.people28, facts.span.peopleChange, voice);
  if (growth === null) return people ?? [plain(`who talks to ${voice.you} is not in these files`)];
  const start = `${period(facts, voice)} ${voice.your} followers`;
  const share: SentencePart = { text: formatShare(Math.abs(growth), voice.locale), tone: "nominal" };
  const moved =
    growth === 0
      ? [plain(`${start} stayed as many as they were`)]
      : [plain(`${start} ${growth > 0 ? "grew" : "fell"} by `), share];
  return people ? [...moved, plain("; "), ...people] : moved;
}

/** Both grew, and both are certain: one sentence for the two. */
function grewTogether(facts: HeadlineFacts, voice: Voice): SentencePart[] | null {
  const followers = certain(facts.span.followersChange);
  const people = certain(facts.span.peopleChange);
  if (followers === null || people === null || followers <= 0 || people <= 0) return null;
  if (facts.people28.state !== "ok") return null;
  return [
    plain(`${period(facts, voice)} ${voice.your} followers grew by `),
    { text: formatCount(followers, voice.locale), tone: "nominal" },
    plain(` and the people who talk to ${voice.you} by `),
    { text: countInWords(people, voice.locale), tone: "genuine" },
  ];
}

function cameAndLeft(facts: HeadlineFacts, { locale, ...voice }: Voice): SentencePart[] | null {
  const { joined, left } = facts.span;
  if (joined.value === null) return null;
  const start = `${period(facts, { locale, ...voice })} `;
  const atLeast = joined.state === "atLeast" ? "at least " : "";
  const came: SentencePart[] =
    joined.value === 0
      ? [plain(`${start}nobody came`)]
      : [
          plain(`${start}${atLeast}`),
          { text: countOf(joined.value, "follower", "followers", locale), tone: "nominal" },
          plain(" came"),
        ];
  if (left.value === null) return came;
  if (left.value === 0) return [...came, plain(" and nobody left")];
  const renamed = facts.leftMayBeRenamed ? (left.value === 1 ? " or was renamed" : " or were renamed") : "";
  return [...came, plain(` and ${formatCount(left.value, locale)} left${renamed}`)];
}

/** The platform's totals tell a change, if not who came and who left. */
function changedBy(facts: HeadlineFacts, voice: Voice): SentencePart[] | null {
  const change = certain(facts.span.followersChange);
  if (change === null || change === 0) return null;
  const amount = { text: formatCount(Math.abs(change), voice.locale), tone: "nominal" as const };
  const start = `${period(facts, voice)} ${voice.your} followers`;
  return change > 0 ? [plain(`${start} grew by `), amount] : [plain(`${start} became `), amount, plain(" fewer")];
}

/** No change to report: what the last list, or the lack of one, says. */
function standing({ followers, following, followersDay }: HeadlineFacts, voice: Voice): SentencePart[] {
  if (followers.value !== null) {
    const day = followersDay === null ? "" : ` on ${formatDay(followersDay, voice.locale)}`;
    return [
      plain(`${voice.you} had ${measureBound(followers)}`),
      { text: countOf(followers.value, "follower", "followers", voice.locale), tone: "nominal" },
      plain(day),
    ];
  }
  if (following.value !== null) {
    return [
      plain(`${voice.you} ${voice.follow} `),
      { text: countOf(following.value, "person", "people", voice.locale), tone: "nominal" },
      plain(`; who follows ${voice.you} is not in these files`),
    ];
  }
  return [plain(`who follows ${voice.you} is not in these files`)];
}

function peopleClause(people: Measure, change: Measure, { locale, you }: Voice): SentencePart[] | null {
  if (people.value === null) return null;
  const grown = people.state === "ok" ? certain(change) : null;
  if (grown !== null && grown !== 0) {
    const amount: SentencePart = { text: countInWords(Math.abs(grown), locale), tone: "genuine" };
    return grown > 0
      ? [plain(`the people who talk to ${you} grew by `), amount]
      : [plain(`the people who talk to ${you} are `), amount, plain(" fewer")];
  }
  if (people.value === 0) return [plain(`nobody talked to ${you} in the last 28 days`)];
  const text = `${countInWords(people.value, locale)} ${people.value === 1 ? "person" : "people"}`;
  return [
    plain(measureBound(people)),
    { text, tone: "genuine" },
    plain(people.value === 1 ? ` talks to ${you}` : ` talk to ${you}`),
  ];
}

function openQuestions(facts: HeadlineFacts, { locale }: Voice): string[] {
  const { growth, missing, span } = facts;
  const says: string[] = [];
  if (growth && growth.same.verdict !== "notEnough") {
    says.push(growthSentence(growth.same, growth.subject, locale));
  }
  const tellsLists = facts.followersGrowth === undefined && span.joined.value === null;
  if (tellsLists && missing.includes("complete-list")) {
    says.push("The last list is not complete, so nobody is counted as gone.");
  } else if (tellsLists && missing.includes("second-snapshot")) {
    says.push("The next list will show who came and who left.");
  }
  says.push(...openAboutPeople(facts.people28, locale));
  return says;
}

function openAboutPeople(people: Measure, locale: string): string[] {
  switch (people.state) {
    case "ok":
      return [];
    case "atMost":
      return ["What you gave is not known for all of the time, so the people may be fewer."];
    case "atLeast":
      return ["Not everything that was said is in these files, so the people may be more."];
    case "estimate":
      return ["The files leave some of what was said out, so the people may be more or fewer."];
    case "notEnough":
      return [
        people.needs === undefined
          ? "It is too early to say who talks to whom."
          : `Too early to say who talks to whom: there are ${formatCount(Math.floor(people.has ?? 0), locale)} of the ${formatCount(people.needs, locale)} days it takes.`,
      ];
    case "needsNames":
    case "needsText":
      return ["Who said something is not in these files: that takes interactions with names."];
    case "needsList":
    case "needsFollowing":
      return ["Who of them follows is not in these files."];
    default:
      return people.state satisfies never;
  }
}

function period({ range }: HeadlineFacts, { locale }: Voice): string {
  if (!range) return "";
  switch (range.preset) {
    case "28d":
      return "In 28 days";
    case "90d":
      return "In 90 days";
    case "12m":
      return "In 12 months";
    case "year":
      return `In ${shiftDay(range.toDay, -1).slice(0, 4)}`;
    case "all":
      return `Since ${formatDay(range.fromDay, locale)}`;
    case "custom":
      return isWholeMonth(range)
        ? `In ${formatMonth(range.fromDay, locale)}`
        : `From ${formatDay(range.fromDay, locale)} to ${formatDay(shiftDay(range.toDay, -1), locale)}`;
    default:
      return range.preset satisfies never;
  }
}

/** Changes of a bound are no changes of the thing: only figures without one may be said to grow or shrink. */
function certain(measure: Measure): number | null {
  return measure.state === "ok" ? measure.value : null;
}

function plain(text: string): SentencePart {
  return { text, tone: "plain" };
}

function upperFirst(parts: SentencePart[]): SentencePart[] {
  const [first, ...rest] = parts.filter((part) => part.text !== "");
  return first ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : parts;
}
