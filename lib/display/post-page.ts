/** Where a post's own page lies below the posts page. In the query: a post may be named by a whole address. */
export function postPage(post: string): string {
  return `/post?${new URLSearchParams({ id: post })}`;
}
