import "server-only";
import { createHash, createHmac } from "node:crypto";
import { env, requireEnv } from "#lib/env.ts";

/**
 * Tokens of mails are made from the instance's secret, so that each mail can hold the same one while only its SHA-256 is
 * kept: 32 bytes that nobody without the secret can tell from random ones (threats S1).
 */
function tokenFor(purpose: "subscriber" | "mail-link", id: string): string {
  return createHmac("sha256", requireEnv("secret")).update(`rapport ${purpose} ${id}`).digest("base64url");
}

export const subscriberToken = (subscriberId: string) => tokenFor("subscriber", subscriberId);
/** Of the share link whose address the mails hold. */
export const mailLinkToken = (linkId: string) => tokenFor("mail-link", linkId);

export function sha256(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Where a subscriber says yes or no. */
export function subscriberUrls(subscriberId: string): { pageUrl: string; unsubscribeUrl: string } {
  const page = `/mail/${subscriberToken(subscriberId)}`;
  const { origin } = env();
  return { pageUrl: new URL(page, origin).href, unsubscribeUrl: new URL(`${page}/unsubscribe`, origin).href };
}

/** The same for the same thing, so that a repeated mail can be told. */
export function messageIdOf(...parts: (string | number)[]): string {
  return `<${parts.join(".")}@${new URL(env().origin).hostname}>`;
}
