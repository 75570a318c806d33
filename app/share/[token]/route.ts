import { after, type NextRequest } from "next/server";
import { acceptsGzip, notFoundAnswer, pageAnswer, staticAnswer, waitAnswer } from "#app/share/[token]/answers.ts";
import { networkOf } from "#lib/auth/network.ts";
import { refusedForm } from "#lib/auth/refused-form.ts";
import { type LinkRights, openShare } from "#lib/auth/share-gate.ts";
import { unlockShare } from "#lib/auth/unlock-share.ts";
import { readShareRequest, type ShareFile } from "#lib/reports/share-request.ts";
import type { ShareScope } from "#lib/scope.ts";
import { loadSharedPage } from "#lib/services/reports/load-shared-page.ts";
import { noteOpen } from "#lib/services/reports/note-open.ts";

type Context = { params: Promise<{ token: string }> };

/** A password at its longest, with every letter escaped. */
const formMaxBytes = 8 * 1024;

/** A shared report and all that belongs to it, as `?as=` says: link and grant are asked at every request. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { token } = await params;
  const gate = await openShare(token, request.cookies);
  if (gate.kind === "none") return notFoundAnswer(request);
  if (gate.kind === "locked") return staticAnswer(request, "locked", 403);
  const isFramed = gate.link.embedOrigins.length > 0 && isForFrame(request.headers);
  const asked = readShareRequest(request.nextUrl.searchParams, gate.link, isFramed);
  switch (asked.kind) {
    case "nothing":
      return notFoundAnswer(request);
    case "check":
      return seeOther(`/share/${token}/check${asked.issue === null ? "" : `?issue=${asked.issue}`}`);
    case "file":
      return fileAnswer(request, gate, asked.file);
  }
}

/** The framework sends no body; nothing is counted. */
export function HEAD(request: NextRequest, context: Context): Promise<Response> {
  return GET(request, context);
}

async function fileAnswer(
  request: NextRequest,
  { scope, link }: { scope: ShareScope; link: LinkRights },
  file: ShareFile,
): Promise<Response> {
  const page = await loadSharedPage(scope, file, acceptsGzip(request));
  if (page.ok) {
    if (file.as === "html" && isPageView(request)) after(() => noteOpen(scope));
    return pageAnswer(page.value, link.embedOrigins);
  }
  switch (page.code) {
    case "not-there":
      return notFoundAnswer(request);
    case "not-drawn":
      return staticAnswer(request, "preparing", 503, { "Retry-After": "5" });
  }
}

/** `?as=unlock`, from the form of a locked page. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { token } = await params;
  const refused = refusedForm(request, formMaxBytes);
  if (refused !== null) return new Response(null, { status: refused });
  if (request.nextUrl.searchParams.get("as") !== "unlock") return notFoundAnswer(request);
  const network = networkOf(request.headers.get("x-forwarded-for"));
  const password = new URLSearchParams(await request.text()).get("password") ?? "";
  const unlocking = await unlockShare(token, password, network);
  switch (unlocking.kind) {
    case "none":
      return notFoundAnswer(request);
    case "open":
      return seeOther(`/share/${token}`);
    case "unlocked":
      return seeOther(`/share/${token}`, { "Set-Cookie": unlocking.setCookie });
    case "wrong":
      return staticAnswer(request, "locked-wrong", 403);
    case "too-many":
      return waitAnswer(unlocking.retryMinutes * 60);
  }
}

/** The token was found, so it holds nothing but letters, digits, hyphens and underscores. */
function seeOther(path: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { Location: path, ...headers } });
}

function isForFrame(headers: Headers): boolean {
  return /^(?:iframe|frame|embed|object)$/.test(headers.get("sec-fetch-dest") ?? "");
}

/** Somebody looks at it: not a question whether it is there, and nothing that a browser gets ahead of time. */
function isPageView({ method, headers }: NextRequest): boolean {
  return method === "GET" && !/prefetch|prerender/.test(headers.get("sec-purpose") ?? headers.get("purpose") ?? "");
}
