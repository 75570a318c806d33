import "server-only";
import { confirmHeldMail, endHeldMail, findHeldMail, type HeldMail } from "#lib/db/held-mail.ts";
import { sha256 } from "#lib/mail/tokens.ts";

export type { HeldMail } from "#lib/db/held-mail.ts";

// Whoever holds the token of a mail stands where an owner stands elsewhere: it opens one subscription and nothing else.
// What never was a token takes the same way as one that is none any more (threats S6).
const hashOf = (token: string) => sha256(token).toString("hex");

/** Null = this opens nothing. */
export function loadHeldMail(token: string): Promise<HeldMail | null> {
  return findHeldMail(hashOf(token));
}

/** False = this opens nothing. */
export function confirmMail(token: string): Promise<boolean> {
  return confirmHeldMail(hashOf(token));
}

/** False = this opens nothing. */
export function endMail(token: string): Promise<boolean> {
  return endHeldMail(hashOf(token));
}
