import { z } from "zod";
import { routeOwner } from "#lib/auth/route-owner.ts";
import { createImport } from "#lib/services/import/create-import.ts";

const input = z.strictObject({ profileId: z.uuid().optional() });
/** More than this is no request of ours. */
const bodyMax = 1024;

/** Opens an import. */
export async function POST(request: Request): Promise<Response> {
  const scope = await routeOwner(request);
  if (scope instanceof Response) return scope;
  const body = await request.text();
  const parsed = input.safeParse(body.length > bodyMax ? null : parseJson(body));
  if (!parsed.success) return Response.json({ problem: { code: "E-USAGE" } }, { status: 400 });
  const result = await createImport(scope, parsed.data.profileId ?? null);
  return result.ok ? Response.json(result.value, { status: 201 }) : new Response(null, { status: 404 });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
