import { z } from "zod";
import { problemResponse } from "#app/api/imports/problem-response.ts";
import { routeOwner } from "#lib/auth/route-owner.ts";
import { readContentDigest } from "#lib/services/import/content-digest.ts";
import { receiveFile } from "#lib/services/import/receive-file.ts";

type Context = { params: Promise<{ importId: string }> };

const query = z.object({ name: z.string().min(1).max(4096), path: z.string().max(16_384).optional() });
const length = z.coerce.number().int().nonnegative().nullable();

/** Takes one file as the raw body; it is streamed to disk and is durable when this answers (threats U1, U2). */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const scope = await routeOwner(request);
  if (scope instanceof Response) return scope;
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity") return problemResponse({ code: "E-USAGE" }, 415);
  const named = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const sha256 = readContentDigest(request.headers.get("content-digest"));
  const contentLength = length.safeParse(request.headers.get("content-length"));
  if (!named.success || sha256 === "malformed" || !contentLength.success) {
    return problemResponse({ code: "E-USAGE" });
  }
  const outcome = await receiveFile(scope, (await params).importId, {
    name: named.data.name,
    path: named.data.path ?? named.data.name,
    // An empty file has no body; that it is empty is found out when it is read.
    chunks: request.body ?? new Blob().stream(),
    contentLength: contentLength.data,
    sha256,
  });
  if (outcome.ok) return Response.json({ sha256: outcome.sha256, sizeBytes: outcome.sizeBytes }, { status: 201 });
  if (outcome.code === "no-import") return new Response(null, { status: 404 });
  return problemResponse(outcome.problem);
}
