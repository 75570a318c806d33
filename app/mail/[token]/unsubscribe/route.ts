import { backToMail, nothingHere } from "#app/mail/[token]/answers.ts";
import { endMail, loadHeldMail } from "#lib/services/delivery/held-mail.ts";

type Context = { params: Promise<{ token: string }> };

/** The address that the mail's header names, opened by hand: the page asks first. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return (await loadHeldMail(token)) ? backToMail(token) : nothingHere();
}

/**
 * Ends the mails: by the button of the page, or in one step by a mail program (RFC 8058), which has no cookie, comes from
 * elsewhere and follows no redirection.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  if (!(await endMail(token))) return nothingHere();
  return new URL(request.url).searchParams.has("page")
    ? backToMail(token)
    : new Response("You get no more of these mails.\n", { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
