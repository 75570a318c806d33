import { routeOwner } from "#lib/auth/route-owner.ts";
import { loadImport } from "#lib/services/import/load-import.ts";

type Context = { params: Promise<{ importId: string }> };

/** Where an import stands; asked about once a second while it runs. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await routeOwner(request);
  if (scope instanceof Response) return scope;
  const view = await loadImport(scope, (await params).importId);
  return view
    ? Response.json(view, { headers: { "Cache-Control": "private, no-store" } })
    : new Response(null, { status: 404 });
}
