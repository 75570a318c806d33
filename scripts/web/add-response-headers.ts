import type { ServerResponse } from "node:http";
import { cacheControl, type SecurityContext, securityHeaders } from "#lib/http/security-headers.ts";

/** Gives a response that the pages are about to write the headers that every response has. */
export function addResponseHeaders(response: ServerResponse, context: SecurityContext): void {
  for (const [name, value] of Object.entries(securityHeaders(context))) response.setHeader(name, value);
  const caching = cacheControl(context.path);
  if (caching === null) return;
  // At the last moment: the framework sets a Cache-Control of its own late, for prerendered pages a shared one.
  const writeHead = response.writeHead;
  Object.assign(response, {
    writeHead(...args: unknown[]) {
      response.setHeader("Cache-Control", caching);
      return Reflect.apply(writeHead, response, args);
    },
  });
}
