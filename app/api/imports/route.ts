import { z } from "zod";
import { problemResponse } from "#app/api/imports/problem-response.ts";
import { routeOwner } from "#lib/auth/route-owner.ts";
import { createImport } from "#lib/services/import/create-import.ts";
import { readSmallJson } from "#lib/services/import/read-small-json.ts";

const input = z.strictObject({ profileId: z.uuid().optional() });
/** More than this is no request of ours. */
const bodyMaxBytes = 1024;

/** Opens an import. */
export async function POST(request: Request): Promise<Response> {
  const scope = await routeOwner(request);
  if (scope instanceof Response) return scope;
  const body = await readSmallJson(request.body, bodyMaxBytes);
  if (!body.ok) return problemResponse({ code: "E-USAGE" }, body.code === "too-large" ? 413 : 400);
  const parsed = input.safeParse(body.value);
  if (!parsed.success) return problemResponse({ code: "E-USAGE" });
  const result = await createImport(scope, parsed.data.profileId ?? null);
  return result.ok ? Response.json(result.value, { status: 201 }) : new Response(null, { status: 404 });
}
