import { formatDuration } from "#lib/display/dates.ts";
import { isEmbedOrigin } from "#lib/http/embed-origin.ts";
import { preparedHeaders } from "#lib/http/prepared-response.ts";
import type { SharedPage } from "#lib/services/reports/load-shared-page.ts";
import { type StaticPage, staticPage } from "#lib/services/reports/static-page.ts";

/** What was drawn, as it lies in the database. */
export function pageAnswer(page: SharedPage, frameOrigins: string[]): Response {
  return new Response(new Uint8Array(page.body), {
    headers: {
      "Content-Type": page.type,
      // What a page is shown in decides which of its variants is sent.
      Vary: "Accept-Encoding, Sec-Fetch-Dest",
      ...(page.disposition !== null && { "Content-Disposition": page.disposition }),
      ...preparedHeaders({
        isGzip: page.isGzip,
        sizeBytes: page.body.byteLength,
        // Sites only, whatever stands in the database: our own pages frame no shared report.
        frameOrigins: frameOrigins.filter(isEmbedOrigin),
      }),
    },
  });
}

/** Unknown, revoked, expired, deleted, not allowed, not there: one answer for all (threats S6). */
export function notFoundAnswer(request: Request): Promise<Response> {
  return staticAnswer(request, "not-found", 404);
}

export async function staticAnswer(
  request: Request,
  name: StaticPage,
  status: number,
  headers: Record<string, string> = {},
): Promise<Response> {
  const { html, gzip } = await staticPage(name);
  const isGzip = acceptsGzip(request);
  return htmlAnswer(isGzip ? gzip : html, isGzip, status, headers);
}

/** Too many passwords were tried: how long to wait is filled in. */
export async function waitAnswer(seconds: number): Promise<Response> {
  const { html } = await staticPage("locked-wait");
  const filled = Buffer.from(html.toString().replace("{wait}", formatDuration(seconds, "en-GB")));
  return htmlAnswer(filled, false, 429, { "Retry-After": String(seconds) });
}

function htmlAnswer(body: Buffer, isGzip: boolean, status: number, headers: Record<string, string>): Response {
  return new Response(new Uint8Array(body), {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      Vary: "Accept-Encoding",
      ...headers,
      ...preparedHeaders({ isGzip, sizeBytes: body.byteLength, frameOrigins: [] }),
    },
  });
}

export function acceptsGzip({ headers }: Request): boolean {
  return /(?:^|,)\s*gzip\s*(?:,|$)/.test(headers.get("accept-encoding") ?? "");
}
