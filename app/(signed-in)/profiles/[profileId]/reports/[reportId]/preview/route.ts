import { routeOwner } from "#lib/auth/route-owner.ts";
import { ownFrames, preparedHeaders } from "#lib/http/prepared-response.ts";
import { readShareRequest } from "#lib/reports/share-request.ts";
import { loadPreviewPage } from "#lib/services/reports/load-preview-page.ts";

type Context = { params: Promise<{ reportId: string }> };

/** As a link shows it for which nothing was ticked. */
const plainLink = { allowsCsv: false, hasFreeDates: false, showsPastIssues: false };

/** The drawn preview, for its owner alone; the composer shows it in a frame. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await routeOwner(request);
  if (scope instanceof Response) return scope;
  const asked = readShareRequest(new URL(request.url).searchParams, plainLink, false);
  switch (asked.kind) {
    case "nothing":
      return new Response(null, { status: 404 });
    // There is nothing to check before it is published; the frame stays as it is.
    case "check":
      return new Response(null, { status: 204 });
    case "file": {
      const page = await loadPreviewPage(scope, (await params).reportId, asked.file);
      if (!page) return new Response(null, { status: 404 });
      const { type, body, disposition } = page;
      return new Response(new Uint8Array(body), {
        headers: {
          "Content-Type": type,
          ...(disposition !== null && { "Content-Disposition": disposition }),
          ...preparedHeaders({ isGzip: false, sizeBytes: body.byteLength, frameOrigins: [ownFrames] }),
        },
      });
    }
  }
}
