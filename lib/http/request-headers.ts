import type { IncomingHttpHeaders } from "node:http";

// The framework sends these to itself; from a client they have opened doors before (threats F2, CVE-2025-29927).
const INTERNAL = /^(x-middleware-|x-nextjs-|next-resume$|x-invoke-|x-matched-path$|x-now-|x-vercel-)/;
const FORWARDED = /^(forwarded$|x-forwarded-|x-real-ip$)/;

/** Which address was asked for, with its query. A page cannot tell otherwise, and has to say where to come back to. */
export const addressHeader = "x-rapport-address";

export type Trust = {
  /** Number of reverse proxies in front, each of which appends the address it saw. */
  trustedProxies: number;
  socketAddress: string;
  isDevelopment: boolean;
};

/** Removes what a client may not say and sets `x-forwarded-for` to the one address that is known for sure. Changes `headers`. */
export function cleanRequestHeaders(headers: IncomingHttpHeaders, trust: Trust): void {
  const address = clientAddress(headers["x-forwarded-for"], trust);
  for (const name of Object.keys(headers)) {
    // The development client reports errors under such names.
    const isInternal = INTERNAL.test(name) && !(trust.isDevelopment && name.startsWith("x-nextjs-"));
    const isForwarded = FORWARDED.test(name) && trust.trustedProxies === 0;
    if (isInternal || isForwarded) delete headers[name];
  }
  headers["x-forwarded-for"] = address;
}

/** The address that the outermost trusted proxy saw; what stands further left is the client's own claim (threats A3). */
export function clientAddress(forwardedFor: string | string[] | undefined, trust: Trust): string {
  const claimed = [forwardedFor ?? []].flat().flatMap((line) => line.split(","));
  const chain = [...claimed.map((entry) => entry.trim()).filter((entry) => entry !== ""), trust.socketAddress];
  return chain.at(-1 - trust.trustedProxies) ?? chain[0] ?? trust.socketAddress;
}
