import "server-only";
import { randomBytes } from "node:crypto";
import { isPassword } from "#lib/auth/password.ts";
import { chargeLimit, type RateLimit, refundLimit } from "#lib/auth/rate-limits.ts";
import { logLinkEvent } from "#lib/auth/security-log.ts";
import { shareCookie } from "#lib/auth/share-cookie.ts";
import { grantHash, tokenSha256 } from "#lib/auth/share-gate.ts";
import { findLiveLink } from "#lib/db/live-links.ts";
import { countFailedAttempt, insertGrant } from "#lib/db/share-grants.ts";

/** Per link and network. */
export const guessLimit: RateLimit = { name: "share-guess", attempts: 10, seconds: 15 * 60 };
/** Per link, whoever guesses. One network alone cannot use it up, and so cannot lock out the others. */
export const linkGuessLimit: RateLimit = { name: "share-guesses", attempts: 60, seconds: 60 * 60 };

export type Unlocking =
  | { kind: "none" | "wrong" }
  /** The link has no password. */
  | { kind: "open" }
  | { kind: "unlocked"; setCookie: string }
  | { kind: "too-many"; retryMinutes: number };

/**
 * Whoever gives the password of a link gets a random grant for this link and this password (threats S4). An attempt is
 * charged before it is compared, and refused even if right once the attempts are used up (threats S5).
 */
export async function unlockShare(token: string, password: string, network: string): Promise<Unlocking> {
  const link = await findLiveLink(tokenSha256(token));
  if (!link) return { kind: "none" };
  if (link.passwordHash === null) return { kind: "open" };
  const charges: [RateLimit, string][] = [
    [guessLimit, `${link.id} ${network}`],
    [linkGuessLimit, link.id],
  ];
  for (const [limit, who] of charges) {
    const charged = await chargeLimit(limit, who);
    if (charged.ok) continue;
    logLinkEvent("link-too-many-passwords", link);
    return { kind: "too-many", retryMinutes: charged.retryMinutes };
  }
  if (!(await isPassword(password, link.passwordHash))) {
    logLinkEvent("link-password-wrong", link);
    await countFailedAttempt(link);
    return { kind: "wrong" };
  }
  // Whoever knows the password has guessed nothing: many readers behind one link leave its attempts to one another.
  for (const [limit, who] of charges) await refundLimit(limit, who);
  const grant = randomBytes(32).toString("base64url");
  if (!(await insertGrant(link, grantHash(grant)))) return { kind: "none" };
  logLinkEvent("link-unlocked", link);
  return { kind: "unlocked", setCookie: shareCookie(token, grant) };
}
