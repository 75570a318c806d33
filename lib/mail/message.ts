import { plainLine } from "#lib/display/plain-text.ts";

/** A mail to one address, finished. Whatever of it is shown or stands in a header is of one line. */
export type MailMessage = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same however often it is made, so that servers and readers can tell a repeated mail. */
  messageId: string;
  /** PNG that the page shows as `cid:picture`. */
  picture: Buffer | null;
  /** Where mail programs end the subscription with one POST (RFC 8058). */
  unsubscribeUrl: string;
};

/** A line break in a header would begin another one. */
export function headerLine(text: string): string {
  return plainLine(text).slice(0, 200);
}
