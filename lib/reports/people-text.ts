import { formatDate } from "#lib/display/dates.ts";
import { ledgerWords } from "#lib/display/ledger-text.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import type { FirstFollow } from "#lib/reports/first-follow.ts";
import type { PeopleFilter, PeoplePage, PeopleSort, PersonRow, Standing } from "#lib/reports/people.ts";

const outsideNames = {
  outsideEngager: "engaged",
  outsideOnce: "once",
  outsideTraded: "exchange or giveaway only",
  outside: null,
} satisfies Record<Exclude<Standing, keyof typeof ledgerWords>, string | null>;

/** The line of the ledger, or what somebody did who is not on the latest list of followers. */
export function standingText({ standing, followsYou }: Pick<PersonRow, "standing" | "followsYou">): string {
  if (isLine(standing)) return ledgerWords[standing].name;
  const name = outsideNames[standing];
  // Without a list of followers nobody is said to be on it or not.
  const where =
    followsYou === null
      ? "not known whether they follow"
      : followsYou
        ? "not on the latest list, which is not whole"
        : "not a follower";
  return name === null ? where : `${name}; ${where}`;
}

/** What the line means; null = the words say it already. */
export function standingMeaning(standing: Standing): string | null {
  return isLine(standing) ? ledgerWords[standing].means : null;
}

function isLine(standing: Standing): standing is keyof typeof ledgerWords {
  return standing in ledgerWords;
}

/** Who followed first; null = there is nothing to say. */
export function firstFollowText(first: FirstFollow): string | null {
  switch (first) {
    case "they":
      return "they followed first";
    case "you":
      return "you followed first";
    case "sameSpan":
      return "who followed first cannot be told";
    case "unknown":
      return "who followed first is not known";
    case "onlyThey":
    case "onlyYou":
    case "neither":
      return null;
    default:
      return first satisfies never;
  }
}

/** "4.5 points from 3 signs", of 11.5 at most; what looks alike on a profile proves nothing. */
export function profilePointsText(profile: PersonRow["profile"], locale: string): string {
  if (profile === null) return "profile not known";
  const points = `${formatCount(profile.points, locale)} ${profile.points === 1 ? "point" : "points"}`;
  return profile.signals === 0 ? points : `${points} from ${countOf(profile.signals, "sign", "signs", locale)}`;
}

/** A count that no file may tell. */
export function countText(count: number | null, locale: string): string {
  return count === null ? "not known" : formatCount(count, locale);
}

/** When somebody was heard. "Never" takes files that would tell, and that nothing of theirs is without a time. */
export function heardText(at: string | null, received: number | null, locale: string): string {
  if (at !== null) return formatDate(at, locale, "UTC");
  return received === 0 ? "never" : "not known";
}

/** s of model.md 5 with two digits; what is above 0 never reads 0, and 1 is never reached. */
export function creditText(credit: number | null, locale: string): string {
  const two = (value: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
  if (credit === null) return "not known";
  if (credit === 0) return formatCount(0, locale);
  if (credit < 0.005) return `<${two(0.01)}`;
  return credit > 0.995 ? `>${two(0.99)}` : two(credit);
}

export const filterGroups: { label: string; filters: PeopleFilter[] }[] = [
  { label: "Everybody", filters: ["all", "engagers", "one-sign", "exchange-only", "marked"] },
  {
    label: "Where followers stand",
    filters: ["followers", "engaged", "lapsed", "once", "traded", "suspect", "new", "unclear", "courtesy", "hollow"],
  },
  { label: "Who follows whom", filters: ["following", "mutual", "not-following-back", "left"] },
  { label: "A closer look", filters: ["arrived", "left-soon", "quiet"] },
];

type FilterText = { name: string; means: string };
const line = (name: keyof typeof ledgerWords): FilterText => ({
  name: ledgerWords[name].name,
  means: `Followers: ${ledgerWords[name].means}.`,
});

export const filterTexts = {
  all: { name: "everyone", means: "Everybody on a list, and everybody who did something." },
  engagers: {
    name: "engagers",
    means: "Wrote words of their own, or came by unasked to two places a day apart. Followers or not.",
  },
  "one-sign": {
    name: "one sign",
    means: "Came by unasked, but not yet a person in the sense of the count. Followers or not.",
  },
  "exchange-only": {
    name: "exchange or giveaway only",
    means: "Answered what you gave, traded in a ring, or entered a giveaway, and nothing else. Followers or not.",
  },
  marked: { name: "marked by you", means: "About whom you said something that the figures heed." },
  followers: { name: "follow you", means: "On the latest list of followers. Each stands in one of the lines below." },
  engaged: line("engaged"),
  lapsed: line("lapsed"),
  once: line("once"),
  traded: line("traded"),
  suspect: line("suspect"),
  new: line("new"),
  unclear: line("unclear"),
  courtesy: line("courtesy"),
  hollow: line("hollow"),
  following: { name: "you follow", means: "On the latest list of those you follow." },
  mutual: { name: "each other", means: "You follow them and they follow you." },
  "not-following-back": {
    name: "do not follow back",
    means: "You follow them. No list ever showed that they follow you.",
  },
  left: {
    name: "left",
    means: "Were on a list of followers and are on the latest one no more. Gone and renamed can look the same.",
  },
  arrived: {
    name: "came lately",
    means:
      "The desk for new ones: came within the time that is too early to judge, by the day they followed or by two lists. How a profile looks is written down in points, and proves nothing.",
  },
  "left-soon": {
    name: "left within 14 days",
    means:
      "From the day they followed, or the first list that shows them, to the last list that does: 14 days or less. Lists far apart may hide that they stayed longer.",
  },
  quiet: {
    name: "quiet",
    means: "Followers who never gave a sign, with time and posts enough. Whom you vouched for is left out.",
  },
} satisfies Record<PeopleFilter, FilterText>;

export const sortNames = {
  name: "name",
  standing: "standing",
  credit: "credit",
  received: "received",
  given: "given",
  first: "first heard",
  last: "last heard",
  since: "follows since",
} satisfies Record<PeopleSort, string>;

/** Who stands last whichever way a column runs. */
const lackers = {
  name: null,
  standing: null,
  credit: "Who has no credit stands last, by name.",
  received: "Of whom nothing was received stands last, by name.",
  given: "To whom nothing was given stands last, by name.",
  first: "Who was never heard stands last, by name.",
  last: "Who was never heard stands last, by name.",
  since: "Of whom it is not known since when they follow stands last, by name.",
} satisfies Record<PeopleSort, string | null>;

/** What a reader of the table has to know about what it leaves out. */
export function peopleNotes(
  page: PeoplePage,
  limits: { reachable: number; searched: number },
  locale: string,
): string[] {
  const { search, query, total } = page;
  const notes: (string | null)[] = [total > page.pageSize ? lackers[query.sort] : null];
  if (search?.isByBeginning) notes.push("Among so many people a search looks at how a name begins.");
  if (search?.isCut) {
    notes.push(
      `More names than ${formatCount(limits.searched, locale)} fit; these are the first of them. Type more of the name.`,
    );
  }
  if (total > limits.reachable) {
    notes.push(
      `Pages reach the first ${formatCount(limits.reachable, locale)} of an order. A filter, a name or the other direction finds the others.`,
    );
  }
  return notes.filter((note) => note !== null);
}
