import { canonicalHandle } from "#lib/importers/handles.ts";

/** `name@server`; a name alone is of the owner's server. Null = it cannot be one, or the server is not known. */
export function addressOf(raw: string, ownServer: string | null): string | null {
  if (raw.length > 512) return null;
  const bare = raw.trim().replace(/^@/, "");
  const [name = "", server, ...more] = bare.split("@");
  const host = server === undefined ? ownServer : asciiHost(server);
  return more.length > 0 || host === null ? null : canonicalHandle("mastodon", `${name}@${host}`);
}

/** Whose post an address is of the form `https://server/users/name/statuses/1` or `https://server/@name/1`. */
export function authorOfPost(address: string): string | null {
  const [, host, named, short] =
    /^https:\/\/([^/?#\s]{1,255})\/(?:users\/([^/?#\s]{1,64})\/statuses\/|@([^/?#\s@]{1,64})\/)[^/?#\s]{1,128}$/.exec(
      address.length > 2048 ? "" : address,
    ) ?? [];
  const name = named ?? short;
  return host === undefined || name === undefined ? null : addressOf(`${name}@${host}`, null);
}

/** Server of an https address. */
export function hostOf(address: string | null): string | null {
  const [, host] = /^https?:\/\/([^/?#\s]{1,255})/.exec(address?.slice(0, 2048) ?? "") ?? [];
  return host === undefined ? null : asciiHost(host);
}

/** International names in the form that servers compare (RFC 5891); null = no name of a server. */
function asciiHost(host: string): string | null {
  if (/[\s/?#\\@%]/.test(host)) return null;
  const address = URL.parse(`https://${host}`);
  return address === null || address.hostname === "" ? null : address.hostname;
}
