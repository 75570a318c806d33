import { actClassNames } from "#lib/display/act-class-text.ts";
import { formatDate } from "#lib/display/dates.ts";
import { countInWords, countOf, formatCount, formatShare } from "#lib/display/numbers.ts";
import type { SentencePart } from "#lib/reports/overview-sentence.ts";
import type { PostPerson, PostView } from "#lib/reports/posts.ts";
import { type PostTableRow, preparePostRow } from "#lib/reports/prepare-posts.ts";

/** A post's own page, in words. */
export type PostPanel = {
  heading: SentencePart[];
  says: string[];
  row: PostTableRow;
  people: { id: string; handle: string | null; platformId: string | null; did: string; first: string; is: string }[];
  /** What is left out of the list of people; null = nobody. */
  peopleLeftOut: string | null;
  /** Received acts by class; the counts add up to `acts`. */
  classes: { id: string; name: string; acts: string; share: string; isGenuine: boolean }[];
  acts: string;
};

export function preparePost(view: PostView, locale: string): PostPanel {
  const context = { ...view, asOf: view.asOf === null ? Number.NEGATIVE_INFINITY : Date.parse(view.asOf) };
  const row = preparePostRow(view.row, context, view.looksLikeGiveaway ? [view.row.post] : [], locale);
  const acts = view.classes.reduce((sum, { acts }) => sum + acts, 0);
  const leftOut = view.row.people - view.people.length;
  return {
    heading: headingOf(view, row, locale),
    says: saysOf(view, row, locale),
    row,
    people: view.people.map((person) => ({
      id: person.id,
      handle: person.handle,
      platformId: person.platformId,
      did: person.acts.map(({ type, count }) => actText(type, count, locale)).join(", "),
      first: formatDate(person.firstAt, locale, "UTC"),
      is: standingOf(person),
    })),
    peopleLeftOut: leftOut > 0 ? `and ${countOf(leftOut, "more person", "more people", locale)}` : null,
    classes: view.classes.map(({ class: actClass, acts: count }) => ({
      id: actClass ?? "nameless",
      name: actClass === null ? "names nobody" : actClassNames[actClass],
      acts: formatCount(count, locale),
      share: formatShare(count / acts, locale),
      isGenuine: actClass === "unprompted" || actClass === "community" || actClass === "untested",
    })),
    acts: formatCount(acts, locale),
  };
}

function headingOf(view: PostView, row: PostTableRow, locale: string): SentencePart[] {
  const plain = (text: string): SentencePart => ({ text, tone: "plain" });
  const post = view.row.publishedAt === null ? "a post without a known date" : `the post of ${row.date}`;
  if (!row.people) {
    return [plain(view.row.publishedAt === null ? "A post without a known date." : `The post of ${row.date}.`)];
  }
  if (view.row.people === 0) return [plain(`Nobody came with ${post}.`)];
  const least = row.people.isLeast ? "At least " : "";
  const people = countOf(view.row.people, "person", "people", locale);
  return [plain(least), { text: people, tone: "genuine" }, plain(` came with ${post}.`)];
}

function saysOf(view: PostView, row: PostTableRow, locale: string): string[] {
  const says: string[] = [];
  const { people, newcomers, words, shares, outsiders } = view.row;
  if (!view.totals.hasNames) {
    says.push("No file names those who act below your posts, so people cannot be counted.");
  } else if (row.people === null) {
    says.push("The files do not hold all that came below it, and name nobody who came.");
  }
  if (row.people && people > 0) {
    const first =
      newcomers === 0 ? "None of them came for the first time" : `For ${word(newcomers)} it was the first time`;
    says.push(`${first}${row.outside ? `; ${outsideText(outsiders)}` : ""}.`);
    says.push(`${doneText(words, shares, locale)}.`);
  }
  if (view.totals.hasNames && row.interactions) {
    const least = row.interactions.isLeast ? "at least " : "";
    says.push(`The platform counts ${least}${row.interactions.text} interactions below it.`);
  }
  if (view.row.incentivised) {
    says.push(`Marked by you as paid for: ${view.row.incentivised.reason}. What was done here counts apart.`);
  }
  if (row.isFresh) says.push("It is less than seven days old: people are still coming.");
  return says;

  function word(count: number): string {
    return `${countInWords(count, locale)} of them`;
  }

  function outsideText(count: number): string {
    if (count === 0) return "all of them follow you";
    return `${word(count)} ${count === 1 ? "does" : "do"} not follow you`;
  }
}

function doneText(words: number, shares: number, locale: string): string {
  const parts = [
    ...(words > 0 ? [`${countOf(words, "act", "acts", locale)} in words of their own`] : []),
    ...(shares > 0 ? [countOf(shares, "share", "shares", locale)] : []),
  ];
  return parts.length === 0 ? "Nobody wrote words of their own or shared it on" : parts.join(", ");
}

function standingOf({ isNewcomer, followsYou }: PostPerson): string {
  const standing = followsYou === null ? [] : [followsYou ? "follows you" : "from outside"];
  return [...(isNewcomer ? ["first time"] : []), ...standing].join(", ");
}

const actWords: Record<string, [one: string, many: string]> = {
  like: ["like", "likes"],
  vote: ["vote", "votes"],
  click: ["click", "clicks"],
  save: ["save", "saves"],
  comment: ["comment", "comments"],
  reply: ["reply", "replies"],
  mention: ["mention", "mentions"],
  dm: ["message", "messages"],
  share: ["share", "shares"],
  quote: ["quote", "quotes"],
};

function actText(type: string, count: number, locale: string): string {
  const [one, many] = actWords[type] ?? [type, type];
  return countOf(count, one, many, locale);
}
