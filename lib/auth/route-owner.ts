import "server-only";
import { findOwner } from "#lib/auth/require-owner.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { env } from "#lib/env.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** For route handlers: the scope, or the refusal to send. A request that changes something must be our own (threats U7). */
export async function routeOwner(request: Request): Promise<OwnerScope | Response> {
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads && !isSameOrigin(request.headers, env().origin)) return new Response(null, { status: 403 });
  return (await findOwner()) ?? new Response(null, { status: 401 });
}
