const origin = /^https:\/\/([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(:\d{1,5})?$/;

/**
 * The origin of a site that may show a report in a frame, as browsers write it; null = it is none: not https, or more
 * than scheme, host and port. Nothing but letters, digits, dots and hyphens gets through: it becomes part of a header.
 */
export function parseEmbedOrigin(text: string): string | null {
  const url = URL.parse(text.trim());
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "") return null;
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") return null;
  return isEmbedOrigin(url.origin) ? url.origin : null;
}

export function isEmbedOrigin(text: string): boolean {
  return text.length <= 255 && origin.test(text);
}
