import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authCookies } from "#lib/auth/cookie.ts";
import { findSession } from "#lib/auth/find-session.ts";
import { networkOf } from "#lib/auth/network.ts";
import { type Authorize, authOptions } from "#lib/auth/options.ts";
import { refusedForm } from "#lib/auth/refused-form.ts";
import { logAuthFailure, logSecurityEvent } from "#lib/auth/security-log.ts";
import { tooManyCode } from "#lib/display/sign-in-text.ts";
import { signInInput } from "#lib/services/accounts/credentials.input.ts";
import { signIn } from "#lib/services/accounts/sign-in.ts";
import { signOut } from "#lib/services/accounts/sign-out.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What the forms ask for. next-auth has more to offer, such as pages of its own and a log that anybody may write to. */
const offered = { GET: ["csrf", "providers", "session"], POST: ["callback/credentials", "signout"] };
/** Address, password, token and way back, at their longest. */
const bodyMax = 16 * 1024;

export async function GET(request: Request, context: Context): Promise<Response> {
  const action = await actionOf(context);
  if (!offered.GET.includes(action)) return new Response(null, { status: 404 });
  // next-auth knows the cookie, and not whether the session has ended.
  if (action === "session" && !(await findSession())) return Response.json({});
  return answer(request, context);
}

export async function POST(request: Request, context: Context): Promise<Response> {
  const action = await actionOf(context);
  if (!offered.POST.includes(action)) return new Response(null, { status: 404 });
  const refused = refusedForm(request, bodyMax);
  if (refused !== null) return new Response(null, { status: refused });
  if (action !== "signout") return answer(request, context);
  const session = await findSession();
  // Before next-auth takes the cookie away, which it also does when the row could not be ended.
  if (session) await signOut(session.sessionId);
  logSecurityEvent("signed-out", session?.userId);
  const response = await answer(request, context);
  // Cookies are left out: those of every neighbour under the same domain would go too.
  response.headers.set("Clear-Site-Data", '"cache", "storage"');
  return response;
}

async function actionOf(context: Context): Promise<string> {
  return (await context.params).nextauth.join("/");
}

/**
 * What next-auth says. Where to go afterwards is for the forms to know: it is told of no such wish, neither of a form,
 * an address nor a cookie, which it would take for its own fault where they are odd (threats A5).
 */
async function answer(request: Request, context: Context): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const jar = await cookies();
  const { name } = authCookies().callbackUrl;
  if (jar.has(name)) jar.delete(name);
  const form = request.method === "POST" ? new URLSearchParams(await request.text()) : null;
  form?.delete("callbackUrl");
  const told = new NextRequest(origin + pathname, {
    method: request.method,
    headers: request.headers,
    body: form?.toString() ?? null,
  });
  // The options are made with each request: the secret is not there when the pages are built.
  return NextAuth(authOptions(authorize))(told, context);
}

const authorize: Authorize = async (credentials, forwardedFor) => {
  const input = signInInput.safeParse(credentials);
  if (!input.success) return null;
  const result = await signIn(input.data, networkOf(forwardedFor)).catch((cause: unknown) => {
    // next-auth would put the message into an address.
    logAuthFailure("sign-in", cause);
    throw new Error("unavailable");
  });
  if (result.ok) {
    logSecurityEvent("signed-in", result.value.userId);
    return result.value;
  }
  logSecurityEvent(result.code === "wrong" ? "sign-in-wrong" : "sign-in-too-many");
  if (result.code === "too-many") throw new Error(tooManyCode(result.retryMinutes ?? 15));
  return null;
};
