import { isEmbedOrigin } from "#lib/http/embed-origin.ts";

// What a route handler cannot say itself, because the framework drops these headers or leaves those that are there: it
// says it under these names, and the web server puts the real ones in their place (scripts/web/add-response-headers.ts).
const encodingHeader = "x-rapport-encoding";
const lengthHeader = "x-rapport-length";
const framesHeader = "x-rapport-frames";

/** In the place of a site: our own pages. */
export const ownFrames = "'self'";

export const preparedNames = [encodingHeader, lengthHeader, framesHeader];

export type Prepared = {
  isGzip: boolean;
  sizeBytes: number | null;
  /** Sites that may show the response in a frame; nobody may where there is none. */
  frameOrigins: string[];
};

export function preparedHeaders({ isGzip, sizeBytes, frameOrigins }: Prepared): Record<string, string> {
  return {
    // Keeps the framework from compressing it, and its length true; the web server sets what is sent.
    "Cache-Control": "no-transform",
    ...(isGzip && { [encodingHeader]: "gzip" }),
    ...(sizeBytes !== null && { [lengthHeader]: String(sizeBytes) }),
    ...(frameOrigins.length > 0 && { [framesHeader]: frameOrigins.join(" ") }),
  };
}

export function readPrepared(get: (name: string) => unknown): Prepared {
  const length = get(lengthHeader);
  return {
    isGzip: get(encodingHeader) === "gzip",
    sizeBytes: typeof length === "string" && /^\d+$/.test(length) ? Number(length) : null,
    frameOrigins: String(get(framesHeader) ?? "")
      .split(" ")
      .filter((origin) => origin === ownFrames || isEmbedOrigin(origin)),
  };
}
