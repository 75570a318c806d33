/** Shapes of post ids that can be put into an address without changing what it points at. */
const sites: Record<string, { shape: RegExp; address: (post: string) => string }> = {
  instagram: { shape: /^[a-z0-9_-]{5,40}$/i, address: (post) => `https://www.instagram.com/p/${post}/` },
  x: { shape: /^\d{1,20}$/, address: (post) => `https://x.com/i/status/${post}` },
  youtube: { shape: /^[a-z0-9_-]{11}$/i, address: (post) => `https://www.youtube.com/watch?v=${post}` },
};

/** Where an own post can be seen, or null where no https address of a known host can be built (threats C2). */
export function postAddress(platform: string, post: string): string | null {
  const site = Object.hasOwn(sites, platform) ? sites[platform] : undefined;
  return site?.shape.test(post) ? site.address(post) : null;
}

const longest = 24;

/** The source's own name of a post, short enough for a line: of an address only its last part. */
export function shortPostName(post: string): string {
  const last =
    post
      .replace(/[/?#]+$/, "")
      .split("/")
      .at(-1) ?? "";
  const name = /^https?:\/\//i.test(post) && last !== "" ? last : post;
  const letters = Array.from(name);
  return letters.length <= longest ? name : `${letters.slice(0, longest - 1).join("")}…`;
}
