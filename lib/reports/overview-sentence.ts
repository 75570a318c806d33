import { formatDay } from "#lib/display/dates.ts";
import { countInWords, countOf, formatCount } from "#lib/display/numbers.ts";
import type { Figure, Overview } from "#lib/reports/overview.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

/** `nominal` is the bare count, `genuine` the people who engage: the two colours of every page. */
export type SentencePart = { text: string; tone: "plain" | "nominal" | "genuine" };

export type Headline = {
  parts: SentencePart[];
  /** Sentences below it: what the figures leave open. */
  says: string[];
};

/** What the headline is made of; an overview and a frozen report both have it. */
export type HeadlineFacts = Pick<Overview, "range" | "figures" | "leftMayBeRenamed" | "followers" | "missing">;

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
  const { figures } = facts;
  const people = peopleClause(figures.people28, figures.people28Change, voice);
  const joint = grewTogether(facts, voice);
  if (joint) return joint;
  const came = cameAndLeft(facts, voice);
  const first = came ?? standing(facts, voice);
  return people ? [...first, plain("; "), ...people] : first;
}

/** Both grew, and both are certain: one sentence for the two. */
function grewTogether(facts: HeadlineFacts, voice: Voice): SentencePart[] | null {
  const followers = certain(facts.figures.followersChange);
  const people = certain(facts.figures.people28Change);
  if (followers === null || people === null || followers <= 0 || people <= 0) return null;
  if (facts.figures.people28.state !== "ok") return null;
  return [
    plain(`${period(facts, voice)} ${voice.your} followers grew by `),
    { text: formatCount(followers, voice.locale), tone: "nominal" },
    plain(` and the people who talk to ${voice.you} by `),
    { text: countInWords(people, voice.locale), tone: "genuine" },
  ];
}

function cameAndLeft(facts: HeadlineFacts, { locale, ...voice }: Voice): SentencePart[] | null {
  const { joined, left } = facts.figures;
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

/** No change to report: what the last list, or the lack of one, says. */
function standing(facts: HeadlineFacts, voice: Voice): SentencePart[] {
  const { followers, following } = facts.figures;
  const lastKnown = facts.followers.findLast((point) => point.value !== null);
  if (followers.value !== null) {
    const day = lastKnown ? ` on ${formatDay(lastKnown.day, voice.locale)}` : "";
    return [
      plain(`${voice.you} had `),
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

function peopleClause(people: Figure, change: Figure, { locale, you }: Voice): SentencePart[] | null {
  if (people.value === null) return null;
  const grown = people.state === "ok" ? certain(change) : null;
  if (grown !== null && grown !== 0) {
    const amount: SentencePart = { text: countInWords(Math.abs(grown), locale), tone: "genuine" };
    return grown > 0
      ? [plain(`the people who talk to ${you} grew by `), amount]
      : [plain(`the people who talk to ${you} are `), amount, plain(" fewer")];
  }
  if (people.value === 0) return [plain(`nobody talked to ${you} in the last 28 days`)];
  const bound = people.state === "atMost" ? "at most " : people.state === "atLeast" ? "at least " : "";
  const text = `${countInWords(people.value, locale)} ${people.value === 1 ? "person" : "people"}`;
  return [plain(bound), { text, tone: "genuine" }, plain(people.value === 1 ? ` talks to ${you}` : ` talk to ${you}`)];
}

function openQuestions(facts: HeadlineFacts, { locale, you, follow }: Voice): string[] {
  const { figures, missing } = facts;
  const says: string[] = [];
  if (figures.mutual.value !== null && figures.followers.value) {
    const some = `${formatCount(figures.mutual.value, locale)} of the ${formatCount(figures.followers.value, locale)}`;
    const who = figures.mutual.value === figures.followers.value ? "All of them" : some;
    says.push(`${who} are people ${you} ${follow} as well.`);
  }
  if (figures.joined.value === null && missing.includes("complete-list")) {
    says.push("The last list is not complete, so nobody is counted as gone.");
  } else if (figures.joined.value === null && missing.includes("second-snapshot")) {
    says.push("The next list will show who came and who left.");
  }
  says.push(...openAboutPeople(figures.people28, locale));
  return says;
}

function openAboutPeople(people: Figure, locale: string): string[] {
  switch (people.state) {
    case "ok":
      return [];
    case "atMost":
      return ["Exchange and favours are not taken out of it, so the people may be fewer."];
    case "atLeast":
      return ["Not everything that was said is in these files, so the people may be more."];
    case "notEnough":
      return [
        people.needs === undefined
          ? "It is too early to say who talks to whom."
          : `Too early to say who talks to whom: there are ${formatCount(people.has ?? 0, locale)} of the ${formatCount(people.needs, locale)} days it takes.`,
      ];
    case "needsNames":
      return ["Who said something is not in these files: that takes interactions with names."];
    case "needsList":
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
    default:
      return range.preset satisfies never;
  }
}

/** Changes of a bound are no changes of the thing: only figures without one may be said to grow or shrink. */
function certain(figure: Figure): number | null {
  return figure.state === "ok" ? figure.value : null;
}

function plain(text: string): SentencePart {
  return { text, tone: "plain" };
}

function upperFirst(parts: SentencePart[]): SentencePart[] {
  const [first, ...rest] = parts;
  return first ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : parts;
}
