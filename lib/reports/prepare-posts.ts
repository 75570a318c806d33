import { formatDate } from "#lib/display/dates.ts";
import { formatCount, formatShare } from "#lib/display/numbers.ts";
import { shortPostName } from "#lib/display/post-address.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { isCovered } from "#lib/engagement/intervals.ts";
import { shrink } from "#lib/engagement/rates.ts";
import type { PostKind, PostRow, PostsPage, PostTotals } from "#lib/reports/posts.ts";

/** What the texts of a row rest on, the same for all rows of a page; `asOf` = the last moment that any fact names. */
export type PostContext = Pick<PostsPage, "totals" | "covered" | "hasFollowerList" | "shrinkM"> & { asOf: Instant };

/** A count and its text; `isLeast`: more may have come that no file tells. Null = not known. */
export type PostFigure = { text: string; isLeast: boolean } | null;

export type PostTableRow = {
  post: string;
  name: string;
  date: string;
  /** Names it inside a sentence. */
  about: string;
  /** "a reply", "a share": said where it is no post of its own. */
  kind: string | null;
  /** Published in the last seven days: people are still coming. */
  isFresh: boolean;
  isIncentivised: boolean;
  looksLikeGiveaway: boolean;
  people: PostFigure;
  newcomers: PostFigure;
  words: PostFigure;
  shares: PostFigure;
  outside: PostFigure;
  /** People per follower at the time, pulled towards the account's own rate, and the raw numbers. */
  rate: { text: string; raw: string } | null;
  /** Interactions that the platform counts, and the same per follower at the time. */
  interactions: PostFigure;
  counts: { kind: "likes" | "comments" | "shares" | "saves"; text: string | null }[];
  engagement: { text: string; raw: string } | null;
};

/** Until then a post counts as seen by those it reaches (model.md 7). */
const seenDays = 7;

export function preparePostRow(
  row: PostRow,
  context: PostContext,
  giveaways: readonly string[],
  locale: string,
): PostTableRow {
  const isWhole = isWatched(row, context);
  // Without complete coverage nobody may be a gap in the files; somebody is somebody.
  const named = (value: number): PostFigure =>
    !context.totals.hasNames || (!isWhole && value === 0)
      ? null
      : { text: formatCount(value, locale), isLeast: !isWhole };
  const name = shortPostName(row.post);
  const date = row.publishedAt === null ? null : formatDate(row.publishedAt, locale, "UTC");
  return {
    post: row.post,
    name,
    date: date ?? "date not known",
    about: date === null ? `the post ${name}` : `the post ${name} of ${date}`,
    kind: kindText(row.kind),
    isFresh: isFresh(row.publishedAt, context.asOf),
    isIncentivised: row.incentivised !== null,
    looksLikeGiveaway: giveaways.includes(row.post),
    people: named(row.people),
    newcomers: named(row.newcomers),
    words: named(row.words),
    shares: named(row.shares),
    outside: context.hasFollowerList ? named(row.outsiders) : null,
    rate: rateOf(row, context, isWhole, locale),
    ...countedOf(row, context, locale),
  };
}

/** Whether the files are said to hold all that came in the first days of a post. */
function isWatched({ publishedAt }: PostRow, { covered, asOf }: PostContext): boolean {
  if (publishedAt === null) return false;
  const from = Date.parse(publishedAt);
  return isCovered(covered, from, Math.max(from, Math.min(asOf, from + seenDays * dayMs)));
}

/** Published so short before `asOf` that people are still coming. */
export function isFresh(publishedAt: string | null, asOf: Instant): boolean {
  return publishedAt !== null && Date.parse(publishedAt) > asOf - seenDays * dayMs;
}

function rateOf(row: PostRow, context: PostContext, isWhole: boolean, locale: string): PostTableRow["rate"] {
  const { totals, shrinkM } = context;
  if (!totals.hasNames || row.followersThen === null || (!isWhole && row.people === 0)) return null;
  const rate = shrink(row.people, row.followersThen, ownRate(totals), shrinkM);
  return { text: formatShare(rate, locale), raw: rawRate(row.people, row.followersThen, locale) };
}

/** The account's own rate p0: people of all posts whose followers at the time are known, per follower (model.md 14.2). */
export function ownRate({ ratePeople, rateFollowers }: PostTotals): number {
  return rateFollowers > 0 ? ratePeople / rateFollowers : 0;
}

function rawRate(x: number, n: number, locale: string): string {
  return `${formatCount(x, locale)} of ${formatCount(n, locale)}`;
}

function countedOf(
  row: PostRow,
  { totals }: PostContext,
  locale: string,
): Pick<PostTableRow, "interactions" | "counts" | "engagement"> {
  const counts = totals.counted.map((kind) => ({ kind, value: row.counts[kind] }));
  const known = counts.flatMap(({ value }) => (value === null ? [] : [value]));
  const sum = known.reduce((total, value) => total + value, 0);
  const isLeast = known.length < counts.length;
  return {
    counts: counts.map(({ kind, value }) => ({ kind, text: value === null ? null : formatCount(value, locale) })),
    interactions: known.length === 0 ? null : { text: formatCount(sum, locale), isLeast },
    engagement:
      known.length === 0 || !row.followersThen
        ? null
        : { text: formatShare(sum / row.followersThen, locale), raw: rawRate(sum, row.followersThen, locale) },
  };
}

function kindText(kind: PostKind | null): string | null {
  switch (kind) {
    case "reply":
      return "a reply";
    case "share":
      return "a share";
    case "quote":
      return "a quote";
    case "original":
    case null:
      return null;
    default:
      return kind satisfies never;
  }
}
