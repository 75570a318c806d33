import { backToMail, nothingHere } from "#app/mail/[token]/answers.ts";
import { confirmMail } from "#lib/services/delivery/held-mail.ts";

type Context = { params: Promise<{ token: string }> };

/** Somebody wants the report. Whoever holds the token may say so, from wherever they come. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return (await confirmMail(token)) ? backToMail(token) : nothingHere();
}
