import { routeOwner } from "#lib/auth/route-owner.ts";
import { loadLogo } from "#lib/services/reports/load-logo.ts";
import { readUpload } from "#lib/services/reports/read-upload.ts";
import { setLogo } from "#lib/services/reports/set-logo.ts";

type Context = { params: Promise<{ reportId: string }> };

const headers = { "Cache-Control": "private, no-store" };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await routeOwner(request);
  if (scope instanceof Response) return scope;
  const logo = await loadLogo(scope, (await params).reportId);
  if (!logo) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(logo), { headers: { ...headers, "Content-Type": "image/png" } });
}

/** Takes a picture as the raw body. Reading it is work, so it is charged like an action. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const scope = await routeOwner(request);
  if (scope instanceof Response) return scope;
  const upload = await readUpload(request.body);
  return answer(upload ? await setLogo(scope, (await params).reportId, upload) : { ok: false, code: "too-large" });
}

export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const scope = await routeOwner(request);
  if (scope instanceof Response) return scope;
  return answer(await setLogo(scope, (await params).reportId, null));
}

function answer(result: Awaited<ReturnType<typeof setLogo>>): Response {
  if (result.ok) return Response.json(result.value, { headers });
  switch (result.code) {
    case "no-report":
      return new Response(null, { status: 404 });
    case "too-large":
      return refused("This picture has more than 2 MB. Choose a smaller one.", 413);
    case "too-many-pixels":
      return refused("This picture has too many pixels: 4,000 by 4,000 are the most. Choose a smaller one.", 422);
    case "no-picture":
      return refused("This is not a PNG or JPEG picture that can be read. Choose another file.", 422);
  }
}

function refused(sentence: string, status: number): Response {
  return Response.json({ refused: sentence }, { status, headers });
}
