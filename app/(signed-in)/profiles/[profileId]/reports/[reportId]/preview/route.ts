import { routeOwner } from "#lib/auth/route-owner.ts";
import { loadPreviewPage } from "#lib/services/reports/load-preview-page.ts";

type Context = { params: Promise<{ reportId: string }> };

/** The drawn preview, for its owner alone; the composer shows it in a frame. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await routeOwner(request);
  if (scope instanceof Response) return scope;
  const page = await loadPreviewPage(scope, (await params).reportId, new URL(request.url).searchParams);
  if (!page) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(page.body), {
    headers: { "Content-Type": page.type, "Cache-Control": "private, no-store" },
  });
}
