import { countOf } from "#lib/display/numbers.ts";
import type { Headline, SentencePart } from "#lib/reports/overview-sentence.ts";
import type { PostsPage } from "#lib/reports/posts.ts";

/** What the posts of the range brought, in a sentence, and what the files leave open. */
export function preparePostsHeadline(
  page: Pick<PostsPage, "total" | "newcomers" | "totals" | "range">,
  locale: string,
): Headline {
  const { total, newcomers, totals } = page;
  const says: string[] = [];
  if (!totals.hasNames) says.push("No file names those who act below your posts: they are counted, not known.");
  if (totals.undated > 0) {
    const [one, many] = ["post has no known date", "posts have no known date"];
    const where = page.range?.preset === "all" ? "and stands in no chart" : "and stands under All only";
    const stand = page.range?.preset === "all" ? "and stand in no chart" : "and stand under All only";
    says.push(`${countOf(totals.undated, one, many, locale)} ${totals.undated === 1 ? where : stand}.`);
  }
  return { parts: partsOf(total, newcomers, totals.hasNames, locale), says };
}

function partsOf(total: number, newcomers: number, hasNames: boolean, locale: string): SentencePart[] {
  if (total === 0) return [{ text: "No post falls into this time.", tone: "plain" }];
  const posts: SentencePart = { text: countOf(total, "post", "posts", locale), tone: "nominal" };
  if (!hasNames) return [posts, { text: " in this time.", tone: "plain" }];
  if (newcomers === 0) return [posts, { text: " brought nobody for the first time.", tone: "plain" }];
  return [
    posts,
    { text: " brought ", tone: "plain" },
    { text: countOf(newcomers, "person", "people", locale), tone: "genuine" },
    { text: " for the first time.", tone: "plain" },
  ];
}
