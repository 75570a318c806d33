import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  dismissGiveawayAction,
  markIncentivisedAction,
  unmarkIncentivisedAction,
} from "#app/(signed-in)/profiles/[profileId]/posts/actions.ts";
import { requestLocale } from "#app/request-locale.ts";
import { PostsBody } from "#components/posts/posts-body.tsx";
import { loadPostsSearch } from "#components/posts/posts-search.ts";
import { routeTo } from "#components/ui/route.ts";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { loadPosts } from "#lib/services/posts/load-posts.ts";

export const metadata: Metadata = { title: "Posts" };

export default async function PostsPage({ params, searchParams }: PageProps<"/profiles/[profileId]/posts">) {
  const { profileId } = await params;
  const scope = await requireOwner();
  const search = await loadPostsSearch(searchParams);
  const posts = await loadPosts(scope, profileId, {
    preset: search.range,
    sort: search.sort,
    descending: search.down,
    page: Math.max(1, search.page),
  });
  if (!posts) notFound();
  return (
    <PostsBody
      posts={posts}
      search={search}
      path={routeTo(`/profiles/${profileId}/posts`)}
      actions={{
        mark: markIncentivisedAction.bind(null, profileId),
        unmark: unmarkIncentivisedAction.bind(null, profileId),
        dismissGiveaway: dismissGiveawayAction.bind(null, profileId),
      }}
      locale={await requestLocale()}
    />
  );
}
