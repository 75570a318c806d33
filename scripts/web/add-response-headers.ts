import type { ServerResponse } from "node:http";
import { preparedNames, readPrepared } from "#lib/http/prepared-response.ts";
import { cacheControl, frameHeaders, type SecurityContext, securityHeaders } from "#lib/http/security-headers.ts";

/** Gives a response that the pages are about to write the headers that every response has. */
export function addResponseHeaders(response: ServerResponse, context: SecurityContext): void {
  for (const [name, value] of Object.entries(securityHeaders(context))) response.setHeader(name, value);
  const caching = cacheControl(context.path);
  // At the last moment: the framework sets a Cache-Control of its own late, for prerendered pages a shared one.
  const writeHead = response.writeHead;
  Object.assign(response, {
    writeHead(...args: unknown[]) {
      if (caching !== null) response.setHeader("Cache-Control", caching);
      sendAsPrepared(response, context);
      return Reflect.apply(writeHead, response, args);
    },
  });
}

function sendAsPrepared(response: ServerResponse, context: SecurityContext): void {
  const { isGzip, sizeBytes, frameOrigins } = readPrepared((name) => response.getHeader(name));
  for (const name of preparedNames) response.removeHeader(name);
  if (isGzip) response.setHeader("Content-Encoding", "gzip");
  if (sizeBytes !== null) response.setHeader("Content-Length", sizeBytes);
  if (frameOrigins.length === 0) return;
  response.removeHeader("X-Frame-Options");
  for (const [name, value] of Object.entries(frameHeaders(context, frameOrigins))) response.setHeader(name, value);
}
