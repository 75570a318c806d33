import { findAsset } from "#lib/drawing/find-asset.ts";

/** The same for every report, named after its content, and open to everybody: nothing of a report is in it. */
export async function GET(_request: Request, { params }: RouteContext<"/share/assets/[name]">): Promise<Response> {
  const asset = await findAsset((await params).name);
  if (!asset) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return new Response(asset.body, {
    headers: { "Content-Type": asset.type, "Cache-Control": "public, max-age=31536000, immutable" },
  });
}
