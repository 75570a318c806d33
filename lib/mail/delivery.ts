/**
 * What became of a mail. `refused`: the server will not take it, ever. `later`: it was certainly not taken, and may be
 * tried again. `unknown`: the line broke when it may have been taken already, so that trying again could send it twice.
 */
export type Delivery = { kind: "sent" | "unknown" } | { kind: "refused" | "later"; says: string };

const saysMax = 300;

/** Reads the error that sending ended with. */
export function deliveryOf(error: unknown): Delivery {
  const { code, responseCode, syscall } = smtpError(error);
  const says = plainWords(error);
  if (code === "EAUTH" || code === "EDNS" || code === "ETLS" || syscall === "connect") return { kind: "later", says };
  if (typeof responseCode !== "number") return { kind: "unknown" };
  return { kind: responseCode >= 500 ? "refused" : "later", says };
}

/** What a foreign server said, for the owner to read. */
export function plainWords(error: unknown): string {
  const { response, message } = smtpError(error);
  return (typeof response === "string" ? response : message)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, saysMax);
}

/** With what nodemailer and Node add to an error. Whatever is none is thrown on. */
function smtpError(
  error: unknown,
): Error & { code?: unknown; responseCode?: unknown; response?: unknown; syscall?: unknown } {
  if (error instanceof Error) return error;
  throw error;
}
