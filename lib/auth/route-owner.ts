import "server-only";
import { actionLimit, chargeLimit } from "#lib/auth/rate-limits.ts";
import { findOwner } from "#lib/auth/require-owner.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { logSecurityEvent } from "#lib/auth/security-log.ts";
import { env } from "#lib/env.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** For route handlers: the scope, or the refusal to send. A request that changes something must be our own (threats U7). */
export async function routeOwner(request: Request): Promise<OwnerScope | Response> {
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads && !isSameOrigin(request.headers, env().origin)) {
    logSecurityEvent("foreign-request");
    return new Response(null, { status: 403 });
  }
  const scope = await findOwner();
  if (!scope) return new Response(null, { status: 401 });
  return request.method === "POST" ? chargedOwner(scope) : scope;
}

/** One POST begins or ends an import; the files of a folder, each a PUT of its own, are as many as they are. */
async function chargedOwner(scope: OwnerScope): Promise<OwnerScope | Response> {
  const charged = await chargeLimit(actionLimit, scope.userId ?? scope.workspaceId);
  if (charged.ok) return scope;
  const problem = { code: "E-BUSY", detail: "requests" };
  return Response.json({ problem }, { status: 429, headers: { "Retry-After": "60" } });
}
