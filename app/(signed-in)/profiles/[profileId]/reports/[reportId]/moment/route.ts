import { routeOwner } from "#lib/auth/route-owner.ts";
import { loadReportMoment } from "#lib/services/reports/load-report-moment.ts";

type Context = { params: Promise<{ reportId: string }> };

/** Where the drawing of a report stands; asked about while it goes on. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await routeOwner(request);
  if (scope instanceof Response) return scope;
  const moment = await loadReportMoment(scope, (await params).reportId);
  return moment
    ? Response.json(moment, { headers: { "Cache-Control": "private, no-store" } })
    : new Response(null, { status: 404 });
}
