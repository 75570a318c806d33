import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";
import { setEnv } from "#lib/env.ts";

export type ReceivedMail = { to: string; isSecure: boolean; source: string };

export type TestMailServer = { url: string; received: ReceivedMail[]; close(): Promise<void> };

/**
 * A real SMTP server of the test's own; the instance sends through it until the test ends. `taking` decides what becomes
 * of a mail for an address: an error is the server's answer, with its code.
 */
export async function startMailServer(
  options: SMTPServerOptions & {
    taking?: (to: string) => Promise<void> | void;
    /** Added to the address of the server. */
    query?: string;
    port?: number;
  } = {},
): Promise<TestMailServer> {
  const { taking, query = "?tls.rejectUnauthorized=false", port = 0, ...rest } = options;
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    ...rest,
    onRcptTo: (address, _session, done) => {
      Promise.resolve(address.address)
        .then((to) => taking?.(to))
        .then(() => done(), done);
    },
    onData: (stream, session, done) => {
      text(stream).then((source) => {
        const [to] = session.envelope.rcptTo;
        received.push({ to: to?.address ?? "", isSecure: session.secure, source });
        done();
      }, done);
    },
  });
  // Who is killed in the middle of a conversation breaks it off.
  server.on("error", () => undefined);
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}/${query}`;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  setEnv({ SMTP_URL: url, MAIL_FROM: "Rapport <rapport@example.org>" });
  onTestFinished(async () => {
    setEnv({ SMTP_URL: "", MAIL_FROM: "" });
    await close();
  });
  return { url, received, close };
}

/** What a server says when it will not have an address, or not now. */
export function smtpAnswer(responseCode: number, says: string): Error {
  return Object.assign(new Error(says), { responseCode });
}
