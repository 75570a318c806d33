/** Shapes of handles that can be put into an address without changing what it points at. */
const sites: Record<string, { shape: RegExp; address: (handle: string) => string }> = {
  instagram: { shape: /^[a-z0-9._]{1,30}$/i, address: (handle) => `https://www.instagram.com/${handle}/` },
  x: { shape: /^[a-z0-9_]{1,15}$/i, address: (handle) => `https://x.com/${handle}` },
  threads: { shape: /^[a-z0-9._]{1,30}$/i, address: (handle) => `https://www.threads.com/@${handle}` },
  tiktok: { shape: /^[a-z0-9._]{2,24}$/i, address: (handle) => `https://www.tiktok.com/@${handle}` },
  bluesky: {
    shape: /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,4}$/i,
    address: (handle) => `https://bsky.app/profile/${handle}`,
  },
  youtube: { shape: /^[a-z0-9._-]{3,30}$/i, address: (handle) => `https://www.youtube.com/@${handle}` },
};

/**
 * Where a person can be seen on their platform, or null where no https address of a known host can be built from
 * what is known (threats C2).
 */
export function profileAddress(platform: string, handle: string | null, platformId: string | null): string | null {
  const site = Object.hasOwn(sites, platform) ? sites[platform] : undefined;
  // A name of dots alone would climb in the path.
  if (site && handle && site.shape.test(handle) && !/^\.+$/.test(handle)) return site.address(handle);
  if (platform === "x" && platformId && /^\d{1,20}$/.test(platformId)) return `https://x.com/i/user/${platformId}`;
  return null;
}
