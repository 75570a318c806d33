import { routeOwner } from "#lib/auth/route-owner.ts";
import { flaggedCsv } from "#lib/services/import/flagged-csv.ts";

type Context = { params: Promise<{ importId: string }> };

/** The rows that could not be read, to look at or to correct. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await routeOwner(request);
  if (scope instanceof Response) return scope;
  const csv = await flaggedCsv(scope, (await params).importId);
  if (csv === null) return new Response(null, { status: 404 });
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="unread-rows.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}
