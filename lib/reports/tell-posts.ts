import { formatDate } from "#lib/display/dates.ts";
import { postAddress, shortPostName } from "#lib/display/post-address.ts";
import type { PostRow, PostsPage } from "#lib/reports/posts.ts";
import { type PostFigure, preparePostRow } from "#lib/reports/prepare-posts.ts";
import { preparePostsHeadline } from "#lib/reports/prepare-posts-headline.ts";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import { tableBlock } from "#lib/reports/table-block.ts";
import { type Told, toldTable } from "#lib/reports/told-section.ts";

/** The posts of a span by what they brought; null = none falls into it. */
export function tellPosts(
  page: PostsPage,
  { names, counts, locale }: Pick<ReportDefinition, "names" | "counts" | "locale">,
): Told | null {
  if (page.total === 0 || page.asOf === null) return null;
  const { hasNames } = page.totals;
  const context = { ...page, asOf: Date.parse(page.asOf) };
  const headline = preparePostsHeadline({ ...page, totals: { ...page.totals, undated: 0 } }, locale);
  const columns = hasNames
    ? (["people", "newcomers", "words", "shares", "outside"] as const)
    : (["interactions"] as const);
  const hasRate = counts === "shown";
  const nameOf = (row: PostRow) =>
    [postName(page.profile.platform, row.post, names), ...(row.incentivised ? ["paid for its acts"] : [])]
      .filter((part) => part !== null)
      .join(", ");
  const hasNamesOfPosts = page.rows.some((row) => nameOf(row) !== "");
  return {
    says: null,
    blocks: [
      { kind: "text", parts: headline.parts },
      toldTable(
        tableBlock(
          "posts",
          "Posts by what they brought",
          [
            { head: "Published" },
            ...(hasNamesOfPosts ? [{ head: "Post", isText: true }] : []),
            ...columns.map((column) => ({ head: heads[column] })),
            ...(hasRate ? [{ head: "Per follower then" }] : []),
          ],
          page.rows.map((row) => {
            const post = preparePostRow(row, context, [], locale);
            return [
              row.publishedAt === null ? "date not known" : formatDate(row.publishedAt, locale, "UTC"),
              ...(hasNamesOfPosts ? [nameOf(row)] : []),
              ...columns.map((column) => figureText(post[column])),
              ...(hasRate ? [(hasNames ? post.rate : post.engagement)?.text ?? "not known"] : []),
            ];
          }),
        ),
      ),
      ...(page.rows.length < page.total
        ? [{ kind: "note" as const, text: `The ${page.rows.length} that brought most, of ${page.total}.` }]
        : []),
      ...headline.says.map((text) => ({ kind: "note" as const, text })),
    ],
  };
}

const heads = {
  people: "People",
  newcomers: "For the first time",
  words: "Words",
  shares: "Shares",
  outside: "From outside",
  interactions: "Interactions",
};

/** What a file calls a post may hold anybody's name; only the id in an address that the platform itself makes cannot. */
function postName(platform: string, post: string, names: "hidden" | "shown"): string | null {
  return postAddress(platform, post) === null && names === "hidden" ? null : shortPostName(post);
}

function figureText(figure: PostFigure): string {
  if (figure === null) return "not known";
  return figure.isLeast ? `${figure.text} or more` : figure.text;
}
