import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  dismissGiveawayAction,
  markIncentivisedAction,
  unmarkIncentivisedAction,
} from "#app/(signed-in)/profiles/[profileId]/posts/actions.ts";
import { requestLocale } from "#app/request-locale.ts";
import { PostBody } from "#components/posts/post-body.tsx";
import { routeTo } from "#components/ui/route.ts";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { loadPost } from "#lib/services/posts/load-post.ts";

export const metadata: Metadata = { title: "Post" };

/** The post is named in the query: its id may be a whole address. */
export default async function PostPage({ params, searchParams }: PageProps<"/profiles/[profileId]/posts/post">) {
  const { profileId } = await params;
  const { id } = await searchParams;
  const scope = await requireOwner();
  const view = typeof id === "string" ? await loadPost(scope, profileId, id) : null;
  if (!view) notFound();
  return (
    <PostBody
      view={view}
      back={routeTo(`/profiles/${profileId}/posts`)}
      actions={{
        mark: markIncentivisedAction.bind(null, profileId),
        unmark: unmarkIncentivisedAction.bind(null, profileId),
        dismissGiveaway: dismissGiveawayAction.bind(null, profileId),
      }}
      locale={await requestLocale()}
    />
  );
}
