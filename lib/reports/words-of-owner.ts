import type { WordsPart } from "#lib/reports/report-view.ts";

/** Hosts that an address in an owner's words may lead to (threats C2); each with its subdomains. */
const knownHosts = [
  "instagram.com",
  "x.com",
  "threads.com",
  "threads.net",
  "tiktok.com",
  "bsky.app",
  "youtube.com",
  "youtu.be",
  "linkedin.com",
  "facebook.com",
  "mastodon.social",
  "wikipedia.org",
];

const address = /https:\/\/[^\s<>"']{1,500}/g;

/** Paragraphs of plain text. An address that nobody vouches for stays text. */
export function wordsOfOwner(text: string): WordsPart[][] {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map(partsOf);
}

function partsOf(paragraph: string): WordsPart[] {
  const parts: WordsPart[] = [];
  let from = 0;
  for (const found of paragraph.matchAll(address)) {
    // What ends a sentence does not belong to the address before it.
    const shown = found[0].replace(/[.,;:!?)\]]+$/, "");
    const href = hrefOf(shown);
    if (href === null) continue;
    if (found.index > from) parts.push({ text: paragraph.slice(from, found.index), href: null });
    parts.push({ text: shown, href });
    from = found.index + shown.length;
  }
  if (from < paragraph.length) parts.push({ text: paragraph.slice(from), href: null });
  return parts;
}

function hrefOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, username, password, port, href } = new URL(text);
  if (protocol !== "https:" || username !== "" || password !== "" || port !== "") return null;
  return knownHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)) ? href : null;
}
