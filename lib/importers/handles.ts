import type { Platform } from "#lib/engagement/types.ts";

/** Longest handle of any platform (threats 13). Looked at before any pattern is tried (threats P5). */
const maxHandleChars = 255;

// Names given to closed accounts, and those of research exports, start with two underscores and may be longer.
const instagram = /^(?:[a-z0-9._]{1,30}|__[a-z0-9._]{1,62})$/;
const patterns: Partial<Record<Platform, RegExp>> = {
  instagram,
  threads: instagram,
  x: /^[a-z0-9_]{1,20}$/,
  tiktok: /^[a-z0-9._]{1,24}$/,
  mastodon: /^[a-z0-9_.-]{1,64}@[^@\s/:]{1,190}$/,
  bluesky: /^(?:did:[a-z]{2,10}:[a-z0-9._:%-]{1,200}|[a-z0-9.-]{3,253})$/,
};

// No white space, control characters, invisible or direction marks, and none of what breaks a link.
const anywhere = /^[^\s\p{C}@/\\?#"<>]+$/u;

const ordinary = /^[a-z0-9._]{1,24}$/;
const otherForms: ReadonlySet<Platform | null> = new Set(["x", "mastodon", "bluesky"]);

/**
 * The form in which a handle is stored and compared (formats 2.6), or null when it cannot be one. One leading @ and
 * white space around it go; letters become small. `platform` null = not known yet: anything without white space.
 */
export function canonicalHandle(platform: Platform | null, raw: string): string | null {
  if (raw.length > maxHandleChars) return null;
  // Nearly every handle of a long list is in this form already.
  if (!otherForms.has(platform) && ordinary.test(raw)) return raw;
  if (!raw.isWellFormed()) return null;
  const trimmed = raw.trim().normalize("NFC");
  const bare = (trimmed.startsWith("@") ? trimmed.slice(1) : trimmed).toLowerCase();
  if (bare === "" || bare.length > maxHandleChars) return null;
  const pattern = platform === null ? undefined : patterns[platform];
  if (pattern) return pattern.test(bare) ? bare : null;
  // A handle with its server, as fediverse platforms write it.
  const [name, server, ...more] = bare.split("@");
  if (more.length > 0 || !name || server === "") return null;
  return anywhere.test(name) && (server === undefined || anywhere.test(server)) ? bare : null;
}

/** The handle in a profile's address on one of these hosts: `https://www.instagram.com/_u/kim.k/` is `kim.k`. */
export function handleOfLink(platform: Platform, address: string, hosts: string[]): string | null {
  if (address.length > 2048) return null;
  const [, host, path] = /^https:\/\/(?:www\.)?([^/?#]+)\/([^?#]*)/i.exec(address) ?? [];
  if (host === undefined || path === undefined || !hosts.includes(host.toLowerCase())) return null;
  const parts = path.split("/").filter((part) => part !== "");
  if (parts[0] === "_u") parts.shift();
  return parts.length === 1 ? canonicalHandle(platform, parts[0] ?? "") : null;
}

/** A platform's account id: digits, kept as text because it passes 2^53. A number has lost digits already. */
export function readId(value: unknown): string | null {
  return typeof value === "string" && /^[0-9]{1,30}$/.test(value) ? value : null;
}
