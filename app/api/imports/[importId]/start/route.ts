import { problemResponse } from "#app/api/imports/problem-response.ts";
import { routeOwner } from "#lib/auth/route-owner.ts";
import { startImport } from "#lib/services/import/start-import.ts";

type Context = { params: Promise<{ importId: string }> };

/** All files have arrived. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const scope = await routeOwner(request);
  if (scope instanceof Response) return scope;
  const result = await startImport(scope, (await params).importId);
  if (result.ok) return Response.json({ started: true }, { status: 202 });
  if (result.code === "no-import") return new Response(null, { status: 404 });
  return problemResponse({ code: "E-EMPTY", detail: "no-files" });
}
