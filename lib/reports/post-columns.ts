import type { PostSort, PostTotals } from "#lib/reports/posts.ts";

/** A column beside the post; a minor one gives way on a phone and stands below the date there. */
export type PostColumn = { id: Exclude<PostSort, "published">; label: string; isMinor: boolean };

/** What the files can say of every post: people where acts have names, else what the platform counts. */
export function postColumns({ hasNames, counted }: Pick<PostTotals, "hasNames" | "counted">): PostColumn[] {
  const counts: PostColumn[] = counted.length > 0 ? [{ id: "interactions", label: "Counted", isMinor: hasNames }] : [];
  if (!hasNames) {
    return counts.length === 0 ? [] : [...counts, { id: "engagement", label: "Per follower then", isMinor: false }];
  }
  return [
    { id: "people", label: "People", isMinor: false },
    { id: "newcomers", label: "First time", isMinor: true },
    { id: "words", label: "Words", isMinor: true },
    { id: "shares", label: "Shares", isMinor: true },
    { id: "outside", label: "From outside", isMinor: true },
    ...counts,
    { id: "rate", label: "Per follower then", isMinor: false },
  ];
}
