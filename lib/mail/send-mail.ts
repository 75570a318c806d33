import "server-only";
import { createTransport } from "nodemailer";
import { env } from "#lib/env.ts";
import { type Delivery, deliveryOf, plainWords } from "#lib/mail/delivery.ts";
import type { MailMessage } from "#lib/mail/message.ts";

export type MailServer = {
  /** Says why the server takes nothing from us now; null = it does. */
  findTrouble(): Promise<string | null>;
  send(message: MailMessage): Promise<Delivery>;
};

const patienceMs = 20_000;

/** The mail server of this instance; null = none is set, and nothing is ever sent. The only user of SMTP. */
export function mailServer(): MailServer | null {
  const { mail } = env();
  if (mail === null) return null;
  const transport = createTransport({
    url: mail.smtpUrl,
    requireTLS: needsTls(mail.smtpUrl),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // A mail is made of what it is given, never of files or addresses that it names.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async findTrouble() {
      try {
        await transport.verify();
        return null;
      } catch (error) {
        return plainWords(error);
      }
    },
    async send({ to, picture, unsubscribeUrl, ...message }) {
      try {
        await transport.sendMail({
          ...message,
          from: mail.from,
          // As a list of objects nothing in it is read as further addresses.
          to: [{ name: "", address: to }],
          attachments: picture
            ? [{ filename: "report.png", content: picture, contentType: "image/png", cid: "picture" }]
            : [],
          headers: {
            "List-Unsubscribe": `<${unsubscribeUrl}>`,
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
          },
        });
        return { kind: "sent" };
      } catch (error) {
        return deliveryOf(error);
      }
    },
  };
}

/** A password goes over the network only where nobody can listen; the address may say otherwise (`?requireTLS=false`). */
function needsTls(smtpUrl: string): boolean {
  const url = new URL(smtpUrl);
  if (url.searchParams.has("requireTLS")) return url.searchParams.get("requireTLS") !== "false";
  return url.protocol === "smtp:" && url.password !== "" && !["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
}
