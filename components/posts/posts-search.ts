import { createLoader, createSerializer, parseAsBoolean, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { rangePresets } from "#lib/reports/overview.ts";
import { postSorts } from "#lib/reports/posts.ts";

/** The whole state of the posts page lives in the address. */
export const postsSearch = {
  range: parseAsStringLiteral(rangePresets).withDefault("90d"),
  sort: parseAsStringLiteral(postSorts).withDefault("published"),
  down: parseAsBoolean.withDefault(true),
  page: parseAsInteger.withDefault(1),
};

export type PostsSearch = {
  [Key in keyof typeof postsSearch]: NonNullable<ReturnType<(typeof postsSearch)[Key]["parseServerSide"]>>;
};

export const loadPostsSearch = createLoader(postsSearch);
export const postsSearchText = createSerializer(postsSearch);
